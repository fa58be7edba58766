import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Brings the sizes in a README's table of files up to date: rows that begin with a file's name, kB and kB gzip. */
export function updateSizes(readme: string, folder: string): void {
  const text = readFileSync(readme, 'utf8').replace(
    /^\| `([\w.]+\.json)` \| \d+ \| \d+ \|/gm,
    (_, file: string) => {
      const bytes = readFileSync(`${folder}/${file}`)
      const kilobytes = (size: number) => Math.round(size / 1000)
      return `| \`${file}\` | ${kilobytes(bytes.length)} | ${kilobytes(gzipSync(bytes, { level: 9 }).length)} |`
    },
  )
  writeFileSync(readme, text)
}
