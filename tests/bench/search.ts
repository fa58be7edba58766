/** What the search costs the page, in Chromium: its index, and each key. */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, preview, type InlineConfig } from 'vite'
import { findChromium } from '../../src/pipeline/chromium.ts'
import { keptExports } from '../../src/build/shake-plugin.ts'
import type { SearchBench } from './search/page/main.ts'
import { createMeter } from './time/cpu.ts'
import { quantile, round } from './time/statistics.ts'

const HELP = `npm run bench -- search [OPTIONS]: what the search costs the page's main thread, while it reads and at each key.
  --json        print one JSON object (ms) instead of a row of docs/performance.md
  --features N  seeded features (100000)
Fails where a floor is not met.
`
/** Most that a key may take of the main thread, ms. */
const MOST = 50

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    features: { type: 'string', default: '100000' },
    help: { type: 'boolean', default: false },
  },
})
if (options.help) console.log(HELP)
else await run(Number(options.features))

async function run(n: number): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chrome or Chromium found: set CHROME_PATH')
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'))
  const repository = join(import.meta.dirname, '../..')
  const common: InlineConfig = {
    configFile: false,
    root: join(import.meta.dirname, 'search/page'),
    base: './',
    plugins: [svelte({ configFile: join(repository, 'svelte.config.js') })],
    worker: { format: 'es', plugins: () => [keptExports()] },
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
  }
  try {
    await build(common)
    const server = await preview({ ...common, preview: { host: '127.0.0.1', port: 0 } })
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      await page.goto(server.resolvedUrls?.local[0] ?? '')
      report(n, await measure(browser, page, n))
    } finally {
      await browser.close()
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Measured {
  index_ms: number
  /** Processor time of the main thread while features were read. */
  index_main_ms: number
  /** Longest of its tasks of 50 ms and more by the clock; 0 where there was none. */
  index_longest_ms: number
  keys: number
  /** Processor time of the main thread for a key and the two frames after it: no task of it can be longer. */
  main: number[]
  /** Longest of its tasks of 50 ms and more by the clock, which runs on while others have the processor. */
  longest_ms: number
  /** From the key until it is answered. */
  answered: number[]
  failure: string | null
}

async function measure(browser: Browser, page: Page, n: number): Promise<Measured> {
  const bench = await page.evaluateHandle((count) => globalThis.startBench(count), n)
  const meter = await createMeter(browser, page)
  const ask = <T>(question: (one: SearchBench) => T) => bench.evaluate(question) as Promise<Awaited<T>>
  await page.waitForTimeout(1000)
  await ask((one) => one.longTasks())
  const start = await meter.main()
  const index_ms = await ask((one) => one.index())
  const index_main_ms = (await meter.main()) - start
  const index_longest_ms = Math.max(0, ...(await ask((one) => one.longTasks())))
  const [first = '', , third = '', fourth = ''] = await ask((one) => one.names)
  // a name, a name with a typing error, words of features, an article, what is found nowhere
  const texts = [first, third.slice(0, 2) + third.slice(3), `strike near ${fourth}`, 'al-sha', 'zzzzqq']
  const measured: Measured = {
    index_ms,
    index_main_ms,
    index_longest_ms,
    keys: 0,
    main: [],
    longest_ms: 0,
    answered: [],
    failure: null,
  }
  for (const text of texts)
    for (let length = 1; length <= text.length; length++) {
      const before = await meter.main()
      measured.answered.push(await bench.evaluate((one, typed) => one.type(typed), text.slice(0, length)))
      measured.main.push((await meter.main()) - before)
      measured.keys += 1
    }
  measured.longest_ms = Math.max(0, ...(await ask((one) => one.longTasks())))
  measured.failure = await ask((one) => one.failure())
  return measured
}

function report(n: number, { main, answered, ...rest }: Measured): void {
  const of = (times: number[], share: number) => round(quantile(times, share), 1) ?? NaN
  const result = {
    load: round(loadavg()[0] ?? 0, 1),
    features: n,
    ...rest,
    index_ms: round(rest.index_ms, 0),
    index_main_ms: round(rest.index_main_ms, 0),
    main_p50: of(main, 0.5),
    main_p95: of(main, 0.95),
    main_worst: of(main, 1),
    answer_p50: of(answered, 0.5),
    answer_p95: of(answered, 0.95),
    answer_worst: of(answered, 1),
  }
  const met = result.main_worst <= MOST && !rest.failure
  if (!met) process.exitCode = 1
  if (options.json) return console.log(JSON.stringify({ ...result, floor_ms: MOST, met }))
  const cells = [
    n.toLocaleString('en'),
    result.index_ms,
    result.index_main_ms,
    rest.index_longest_ms || '< 50',
    result.main_p50,
    result.main_p95,
    result.main_worst,
    result.answer_p50,
    result.answer_p95,
    result.answer_worst,
  ]
  console.log(`| ${cells.join(' | ')} |${met ? '' : ` floor of ${MOST} ms missed`}`)
}
