import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Manifest } from '../model/dataset.ts'
import { formatCliDocs } from '../pipeline/commands/help.ts'
import { formatInfluenceDocs } from '../pipeline/influence/docs.ts'
import { readLayers } from '../pipeline/read-layers.ts'
import { formatDatasetDocs } from '../pipeline/report.ts'
import { root } from './prepare.ts'

const MADE = /(<!-- made by npm run docs -->\n).*(<!-- end -->\n)/s

/** Docs that are made from the code and the data: file, text, and what it must agree with. */
async function madeDocs(): Promise<[file: string, text: string, of: string][]> {
  const manifest = JSON.parse(read('geodata/layers/manifest.json') ?? '') as Manifest
  const dataset = read('docs/dataset.md') ?? ''
  const influence = read('docs/influence.md') ?? ''
  const { layers } = await readLayers(`${root}geodata`)
  return [
    ['docs/cli.md', formatCliDocs(), '--help'],
    ['docs/dataset.md', dataset.replace(MADE, `$1\n${formatDatasetDocs(manifest)}\n$2`), 'the layers'],
    [
      'docs/influence.md',
      layers ? formatInfluenceDocs(influence, layers) : influence,
      'the weights, the settings and the layers',
    ],
  ]
}

/** Returns true where a file was, or would have to be, rewritten. */
export async function prepareDocs({ write }: { write: boolean }): Promise<boolean> {
  const stale = (await madeDocs()).filter(([file, text]) => read(file) !== text)
  for (const [file, text, of] of stale) {
    if (write) writeFileSync(root + file, text)
    else console.log(`--- docs failed\n${file} is not what is said by ${of}; run: npm run docs`)
  }
  return stale.length > 0
}

function read(file: string): string | null {
  try {
    return readFileSync(root + file, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await prepareDocs({ write: true })
