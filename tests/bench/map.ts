import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { measureFirst, pictureWithoutMap, type First } from './map/first.ts'
import { measurePanning, type Panning } from './map/pan.ts'
import { toMarkdown, type MapReport } from './map/report.ts'
import { isPictured } from './map/pictured.ts'
import { servePages, type Pages } from './map/serve.ts'
import { quantile, round } from './time/statistics.ts'

const HELP = `npm run bench -- map [OPTIONS]: how long the page takes to its first map and to the live one, beside a bare MapLibre page, and what panning costs.
  --json         print one JSON object (ms) instead of tables
  --rounds N     of both pages in turn, after one that does not count (9)
  --dist DIR     a page built before, instead of building it
  --pan MS       how long to drag the map (3000; 0: not at all)
  --query TEXT   address of the page, after the question mark
Fails where a floor is not met.
`

const options = read()
try {
  const pages = await servePages(options.dist)
  try {
    const report = await measure(pages)
    console.log(options.json ? JSON.stringify(report) : toMarkdown(report))
    if (report.floors.some(({ met }) => !met)) process.exitCode = 1
  } finally {
    await pages.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function read() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '9' },
        dist: { type: 'string' },
        pan: { type: 'string', default: '3000' },
        query: { type: 'string', default: '' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(HELP)
      process.exit()
    }
    const [rounds, pan] = [Number(values.rounds), Number(values.pan)]
    if (!Number.isInteger(rounds) || rounds < 1)
      throw new Error(`invalid number of rounds: "${values.rounds}"`)
    if (!(pan >= 0)) throw new Error(`invalid milliseconds: "${values.pan}"`)
    return { ...values, rounds, pan }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error(HELP)
    process.exit(2)
  }
}

async function measure(pages: Pages): Promise<MapReport> {
  const own = pages.url + (options.query ? `?${options.query}` : '')
  const [ours, bare]: [First[], First[]] = [[], []]
  for (let round = 0; round <= options.rounds; round++) {
    const pair = [await measureFirst(pages, pages.bare), await measureFirst(pages, own)] as const
    if (round === 0) continue
    bare.push(pair[0])
    ours.push(pair[1])
  }
  let panning: Panning | null = null
  if (options.pan > 0)
    await measureFirst(pages, own, async (page) => {
      panning = await measurePanning(pages.browser, page, options.pan)
    })
  const median = (times: number[]) => round(quantile(times, 0.5), 0) ?? NaN
  const of = (all: First[], map: 'first' | 'live') => ({
    script: median(all.map((one) => one[map].script)),
    drawn: median(all.map((one) => one[map].drawn)),
  })
  const first = { bare: of(bare, 'live'), first: of(ours, 'first'), live: of(ours, 'live') }
  const shot = await pictureWithoutMap(pages, own)
  const frames = [shot, ...ours.flatMap((one) => [one.first.colours, one.live.colours])]
  const empty = frames.filter((colours) => !isPictured(colours)).length
  const away = [...new Set(ours.flatMap((one) => one.away))]
  const twice = [...new Set(ours.flatMap((one) => one.twice))]
  const js = scriptBytes(pages.folder)
  const ratio = round(first.first.drawn / first.bare.drawn) ?? NaN
  return {
    rounds: options.rounds,
    first,
    panning,
    away,
    twice,
    js,
    floors: [
      { what: 'first map, times that of the bare page', value: ratio, most: 1.3, met: ratio <= 1.3 },
      {
        what: 'first or live maps without land, borders or marks',
        value: empty,
        most: 0,
        met: empty === 0,
      },
      { what: 'requests off the machine', value: away.length, most: 0, met: away.length === 0 },
      { what: 'files asked for twice', value: twice.length, most: 0, met: twice.length === 0 },
      { what: 'JavaScript of the page, kB gzip', value: js, most: 560, met: js <= 560 },
    ],
  }
}

/** Thousands of bytes of all scripts of the built page, packed. */
function scriptBytes(folder: string): number {
  const assets = join(folder, 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(assets, name))).length)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)
}
