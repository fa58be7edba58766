import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { pack } from '../../model/packed/pack.ts'

/** Brings the sizes in a README's table of files up to date: rows that begin with a file's name, kB, kB gzip, kB gzip of the packed file. */
export function updateSizes(readme: string, folder: string): void {
  const text = readFileSync(readme, 'utf8').replace(
    /^\| `([\w.]+\.json)` \| \d+ \| \d+ \| \d+ \|/gm,
    (_, file: string) => {
      const plain = readFileSync(`${folder}/${file}`, 'utf8')
      const packed = JSON.stringify(pack(JSON.parse(plain)))
      const kilobytes = (size: number) => Math.round(size / 1000)
      const gzipped = (one: string) => kilobytes(gzipSync(one, { level: 9 }).length)
      return `| \`${file}\` | ${kilobytes(Buffer.byteLength(plain))} | ${gzipped(plain)} | ${gzipped(packed)} |`
    },
  )
  writeFileSync(readme, text)
}
