import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { formatCliDocs } from '../pipeline/commands/help.ts'
import { root } from './prepare.ts'

/** Docs that are made from the code. Returns true where a file was, or would have to be, rewritten. */
export function prepareDocs({ write }: { write: boolean }): boolean {
  const file = `${root}docs/cli.md`
  const text = formatCliDocs()
  if (read(file) === text) return false
  if (write) writeFileSync(file, text)
  else console.log('--- docs failed\ndocs/cli.md is not what --help says; run: npm run docs')
  return true
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) prepareDocs({ write: true })
