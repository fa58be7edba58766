/** A page of the bench, opened in a context and so in a process of its own, and how it is asked and measured. */
import { setTimeout as wait } from 'node:timers/promises'
import { createMeter, type Meter } from './cpu.ts'
import type { Served } from './serve.ts'
import { quantile, round } from './statistics.ts'

export interface Tab {
  meter: Meter
  /** Name of what draws. */
  gl: string
  /** Evaluates an expression of the page, as `bench.step(3, 'window')`; throws what it throws, and when the page is gone. */
  ask: <T>(expression: string) => Promise<T>
  /** Bytes on the page's heap and in its array buffers, after collecting what nobody needs. */
  heap: () => Promise<number>
  close: () => Promise<void>
}

export async function openTab({ browser, url }: Served): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 })
  const page = await context.newPage()
  const gone = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Error('the page ran out of memory')))
    page.on('pageerror', reject)
  })
  // whoever waits hears of it; nobody waiting is no fault
  gone.catch(() => {})
  await page.goto(url)
  const client = await context.newCDPSession(page)
  const ask = async <T>(expression: string): Promise<T> => {
    // the protocol as it is: Playwright's own way takes the page more time than a step does
    const { result, exceptionDetails } = await Promise.race([
      client.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }),
      gone,
    ])
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }
  const gl = await ask<string>('bench.open()')
  return {
    meter: await createMeter(browser, page),
    gl,
    ask,
    heap: async () => {
      await client.send('HeapProfiler.collectGarbage')
      const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage')
      return usedSize + backingStorageSize
    },
    close: () => context.close(),
  }
}

/** What a row of steps took, ms; processes per step. */
export interface Steps {
  steps: number
  main_p50: number | null
  main_p95: number | null
  lag_p50: number | null
  lag_p95: number | null
  renderer_cpu: number | null
  gpu_cpu: number | null
}

/** Milliseconds left after each step, in which the browser ends what belongs to it. */
const PAUSE = 50

/**
 * Asks for steps one after the other, each once the last is shown, after a few that warm up what compiles as it runs.
 * Makes fewer where they would take longer than `budget` ms.
 */
export async function measureSteps(
  { ask, meter }: Tab,
  steps: number,
  expression: (step: number) => string,
  { warmUp = 10, budget = 20_000 } = {},
): Promise<Steps> {
  const end = performance.now() + budget
  const inTime = () => performance.now() < end
  // other windows than those that count
  for (let i = 0; i < warmUp && inTime(); i++) {
    await ask(expression(steps + i))
    await wait(PAUSE)
  }
  const [renderer, gpu] = [await meter.renderer(), await meter.gpu()]
  const [main, lag]: [number[], number[]] = [[], []]
  for (let step = 0; step < steps && (step === 0 || inTime()); step++) {
    const before = await meter.main()
    lag.push(await ask<number>(expression(step)))
    await wait(PAUSE)
    main.push((await meter.main()) - before)
  }
  const made = main.length
  return {
    steps: made,
    main_p50: round(quantile(main, 0.5)),
    main_p95: round(quantile(main, 0.95)),
    lag_p50: round(quantile(lag, 0.5)),
    lag_p95: round(quantile(lag, 0.95)),
    renderer_cpu: round(((await meter.renderer()) - renderer) / made),
    gpu_cpu: round(((await meter.gpu()) - gpu) / made),
  }
}
