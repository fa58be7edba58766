import { copyFileSync, existsSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { floors } from './time/floors.ts'
import { measureLoading } from './time/load.ts'
import { toMarkdown, type Machine, type Report } from './time/report.ts'
import { measureCounts } from './time/counts.ts'
import { compare, type Points } from './time/runs.ts'
import { servePage, type Served } from './time/serve.ts'
import { spread } from './time/statistics.ts'
import { measureSteps, openTab, type Tab } from './time/tab.ts'

const HELP = `npm run bench -- time [OPTIONS]: what a step of the time slider costs in a real browser, up to a million points:
the own time layer ("own") beside MapLibre's setFilter and beside a bare repaint of the map ("repaint").
  --json            print one JSON object: { machine, runs: [{ n, strategy, main_p50, … }], … } (ms)
  --markdown        print the tables of docs/performance.md (without either, the same tables)
  --sizes N,N,…     seeded points (1000,10000,100000,1000000)
  --steps N         slider steps of a run (60)
  --parts A,B,…     of runs, file, histogram, counts, load (all); the last three with the largest size
`
const parts = ['runs', 'file', 'histogram', 'counts', 'load'] as const

const options = read()
try {
  const served = await servePage()
  try {
    const report = await measure(served)
    console.log(options.json ? JSON.stringify(report) : toMarkdown(report))
  } finally {
    await served.close()
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
        markdown: { type: 'boolean', default: false },
        sizes: { type: 'string', default: '1000,10000,100000,1000000' },
        steps: { type: 'string', default: '60' },
        parts: { type: 'string', default: parts.join() },
        help: { type: 'boolean', default: false },
      },
    })
    const numbers = (text: string) => text.split(',').map((word) => positive(word))
    const chosen = values.parts.split(',')
    const unknown = chosen.find((name) => !parts.some((part) => part === name))
    if (unknown !== undefined) throw new Error(`unknown part: "${unknown}"; known: ${parts.join(', ')}`)
    if (values.help) {
      console.log(HELP)
      process.exit()
    }
    return { ...values, sizes: numbers(values.sizes), steps: positive(values.steps), parts: new Set(chosen) }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error(HELP)
    process.exit(2)
  }
}

function positive(word: string): number {
  const number = Number(word)
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`invalid number: "${word}"; allowed: 1, 2, 3 …`)
  return number
}

async function measure(served: Served): Promise<Report> {
  const machine = await describeMachine(served)
  const most = Math.max(...options.sizes)
  const report: Report = { machine, runs: [], variants: [], pick: [], empty_step: null, floors: [] }
  for (const points of sets(served)) {
    const { file } = points
    console.error(`${file ?? points.n} …`)
    const data = file === undefined ? {} : { data: file }
    const runs = await compare(served, points, options.steps, async (tab, n) => {
      if (file === undefined && n === most) await measureMore(tab, n, report)
      // last: with many points the graphics process is behind for a while
      const cumulative = await measureSteps(tab, options.steps, (step) => `bench.step(${step}, 'cumulative')`)
      report.variants.push({ n, ...data, variant: 'cumulative', ...cumulative })
    })
    report.runs.push(...runs)
  }
  if (options.parts.has('histogram')) report.histogram = await measureHistogram(served, most)
  if (options.parts.has('counts')) report.counts = measureCounts(most, Math.min(options.steps, 10))
  if (options.parts.has('load')) report.load = await measureLoading(served, most)
  report.floors = floors(report)
  return report
}

/** What is measured once, with most points, in the page that shows them. */
async function measureMore(tab: Tab, n: number, report: Report): Promise<void> {
  const panned = await measureSteps(tab, options.steps, (step) => `bench.panned(${step})`)
  report.variants.push({ n, variant: 'panned', ...panned })
  report.empty_step = await measureSteps(tab, options.steps, () => 'bench.rest()')
  for (const mode of ['window', 'cumulative'] as const)
    report.pick.push({ n, mode, ...spread(await tab.ask(`bench.pick(300, '${mode}')`)) })
}

async function measureHistogram(served: Served, n: number) {
  const tab = await openTab(served)
  const times = await tab.ask<number[]>(`bench.histogram(${n}, 200)`)
  await tab.close()
  return { n, ...spread(times) }
}

/** Sets of points to run on; the file is put where the page can fetch it. */
function sets({ folder }: Served): Points[] {
  const seeded = options.parts.has('runs') ? options.sizes.map((n) => ({ n })) : []
  if (!options.parts.has('file')) return seeded
  const csv = resolve(import.meta.dirname, '../../../shared/data/iraq-2007/insurgencies.csv')
  if (!existsSync(csv)) {
    console.error(`no run on insurgencies.csv: ${csv} is absent`)
    return seeded
  }
  const file = basename(csv)
  copyFileSync(csv, join(folder, file))
  return [...seeded, { n: 0, file }]
}

async function describeMachine(served: Served): Promise<Machine> {
  const tab = await openTab(served)
  await tab.close()
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 2 ** 30),
    os: `${type()} ${release()}`,
    node: process.versions.node,
    browser: `Chromium ${served.browser.version()}`,
    gl: tab.gl,
    load_before: Number((loadavg()[0] ?? 0).toFixed(2)),
  }
}
