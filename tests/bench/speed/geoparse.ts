import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { geoparse } from '../../../src/geoparse/geoparse.ts'
import { packs, readGazetteer } from '../../../src/pipeline/read-gazetteer.ts'

/**
 * Speed of the geoparser with all packs, in this process alone: start to first result (from the start of the process), megabytes of text a second, and the most memory it took. Prints one line of JSON.
 */
// compiled, this module lies elsewhere: the repository is the nearest folder with geodata/ in it
let repo = dirname(fileURLToPath(import.meta.url))
while (!existsSync(join(repo, 'geodata'))) repo = dirname(repo)
const { gazetteer } = await readGazetteer(join(repo, 'geodata'), packs)
geoparse('Talks were held in London and in Basra, Iraq.', gazetteer)
const startMs = performance.now()

const texts = join(repo, '../shared/texts')
const base = existsSync(texts)
  ? readdirSync(texts)
      .map((f) => readFileSync(join(texts, f), 'utf8'))
      .join('\n')
  : 'Talks were held in London, Lyon and Basra, Iraq, in June 2014, said a man of Springfield, Ohio. '.repeat(
      5000,
    )

/** Seconds for so many megabytes, read as documents of the size of the base. Results are dropped, as a stream would. */
function secondsFor(megabytes: number): number {
  const start = performance.now()
  let left = megabytes * 1e6
  while (left > 0) {
    const text = base.slice(0, left)
    geoparse(text, gazetteer)
    left -= Buffer.byteLength(text)
  }
  return (performance.now() - start) / 1000
}
secondsFor(1)
const peak = () => process.resourceUsage().maxRSS / 1024
const rss = secondsFor(1) && peak()
const linear = [1, 10, 100].map((mb) => ({ mb, seconds: Number(secondsFor(mb).toFixed(2)) }))
console.log(
  JSON.stringify({
    mb_per_s: Number((10 / linear[1]!.seconds).toFixed(2)),
    start_ms: Math.round(startMs),
    rss_mb: Math.round(rss),
    rss_mb_after_100_mb: Math.round(peak()),
    linear,
  }),
)
