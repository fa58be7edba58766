import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * `npm run bench -- geocode [FILES]`: time of the whole command, start included, over the texts beside the project (or
 * these files), and what it is against a Node that does nothing. Prints one line of JSON; seconds are medians of five runs.
 */
const repo = resolve(import.meta.dirname, '../..')
const beside = resolve(repo, '../shared/texts')
const given = process.argv.slice(2)
const dir = mkdtempSync(join(tmpdir(), 'geocode-bench-'))
const files = given.length
  ? given
  : existsSync(beside)
    ? readdirSync(beside).map((f) => join(beside, f))
    : [join(dir, 'made.txt')]
if (files[0] === join(dir, 'made.txt'))
  writeFileSync(files[0], 'Talks were held in London and in Basra, Iraq, in June 2014. '.repeat(5000))

const seconds = (args: string[]) => {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    spawnSync(process.execPath, args, { maxBuffer: 1e9 })
    return (performance.now() - start) / 1000
  })
  return Number(times.sort((a, b) => a - b)[2]!.toFixed(3))
}
const bare = seconds(['-e', '0'])
const geocode = seconds([join(repo, 'src/build/bin.mjs'), 'geocode', ...files])
const mb = files.reduce((sum, f) => sum + statSync(f).size, 0) / 1e6
console.log(
  JSON.stringify({
    bench: 'geocode',
    mb: Number(mb.toFixed(2)),
    seconds: geocode,
    bare_node: bare,
    ratio: Number((geocode / bare).toFixed(1)),
  }),
)
rmSync(dir, { recursive: true })
