import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build as viteBuild } from 'vite'
import { formatIssue, isError } from '../model/issue.ts'
import { build as buildDataset } from '../pipeline/build.ts'
import { hashFiles } from './stale.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const STAMP = `${root}dist/.built-from`
const APP_INPUTS = [
  'src',
  'public',
  'geodata/layers',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
]

/** Builds what is stale: the layers from the documents, then the page into `dist`. Throws where the dataset is faulty. */
export async function prepare(say: (line: string) => void): Promise<void> {
  const report = await buildDataset(`${root}geodata`, null)
  if (!report.written) throw new Error(report.issues.filter(isError).map(formatIssue).join('\n'))
  // what is in the files counts, not when they were written: a fresh clone gives all files one time
  const state = hashFiles(root, APP_INPUTS)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return
  say('building the page …')
  await viteBuild({ configFile: `${root}src/build/vite.config.ts`, logLevel: 'warn' })
  writeFileSync(STAMP, state)
}
