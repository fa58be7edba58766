import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export const repo = resolve(import.meta.dirname, '../../..')

export const goodDocument = `---
title: A report
publisher: Northmark Gazette
published: 2003-07-01
stance: western-media
---

The League took Milford, West Province, in April 2003.
> event battle; when: 2003-04; by: river-league; at: Milford, West Province
`

/** A copy of the made-up theatre in a temporary folder, with these documents by file name; removed after the test. */
export async function makeTheatre(documents: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'theatre-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  await cp(join(repo, 'tests/stories/theatre'), dir, { recursive: true })
  await mkdir(join(dir, 'documents'))
  for (const [name, text] of Object.entries(documents)) await writeFile(join(dir, 'documents', name), text)
  return dir
}
