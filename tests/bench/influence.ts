import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { homeBox, manyEvents, shipped } from './influence/data.ts'
import { measureMemory } from './influence/memory.ts'
import { measurePage } from './influence/page.ts'
import { floorsOf, toMarkdown, type InfluenceReport } from './influence/report.ts'
import { measureSteps } from './influence/steps.ts'
import { servePages } from './map/serve.ts'

const HELP = `npm run bench -- influence [OPTIONS]: what a step of influence costs the worker and the page, and what it keeps in memory.
  --json          print one JSON object (ms, bytes) instead of tables
  --steps N       of each row (60)
  --parts A,B,…   of steps, memory, page (all)
  --dist DIR      a page built before, instead of building it
Fails where a floor is not met.
`
const parts = ['steps', 'memory', 'page'] as const

const options = read()
try {
  const report = await measure()
  console.log(options.json ? JSON.stringify(report) : toMarkdown(report))
  if (report.floors.some(({ met }) => !met)) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function read() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        steps: { type: 'string', default: '60' },
        parts: { type: 'string', default: parts.join() },
        dist: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(HELP)
      process.exit()
    }
    const steps = Number(values.steps)
    if (!Number.isInteger(steps) || steps < 1) throw new Error(`invalid number of steps: "${values.steps}"`)
    const chosen = values.parts.split(',')
    const unknown = chosen.find((name) => !parts.some((part) => part === name))
    if (unknown !== undefined) throw new Error(`unknown part: "${unknown}"; known: ${parts.join(', ')}`)
    return { ...values, steps, parts: new Set(chosen) }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error(HELP)
    process.exit(2)
  }
}

async function measure(): Promise<InfluenceReport> {
  const load_before = Number((loadavg()[0] ?? 0).toFixed(2))
  const own = shipped()
  const box = homeBox(own.engine.areas)
  const many = options.parts.has('steps') ? manyEvents() : null
  const report = {
    load_before,
    steps: options.parts.has('steps')
      ? [own, ...(many ? [many] : [])].map((data) => measureSteps(data, box, options.steps))
      : [],
    memory: options.parts.has('memory')
      ? [
          // the first run also loads what all of them need
          [1, 1],
          [1, 1],
          [2, 1],
          [4, 1],
          [1, 2],
          [1, 4],
        ]
          .map(([wide = 1, blocs = 1]) => measureMemory(own, box, wide, blocs))
          .slice(1)
      : [],
    page: options.parts.has('page') ? await pagePart(box) : null,
  }
  return { ...report, floors: floorsOf(report) }
}

async function pagePart(box: Parameters<typeof measurePage>[1]) {
  const pages = await servePages(options.dist)
  try {
    return await measurePage(pages, box, Math.ceil(options.steps / 3))
  } finally {
    await pages.close()
  }
}
