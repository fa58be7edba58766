/** The three strategies side by side on one set of points. */
import { freemem } from 'node:os'
import type { StrategyName } from './page/main.ts'
import type { Served } from './serve.ts'
import { round } from './statistics.ts'
import { measureSteps, openTab, type Steps, type Tab } from './tab.ts'

export interface Run extends Steps {
  n: number
  /** File name where the points are not seeded ones. */
  data?: string
  strategy: StrategyName
  /** From data in memory to the first frame that shows them, ms. */
  first_ms: number | null
  /** `own`: the arrays of the table and of the graphics memory. `setFilter`: growth of the page's heap, its data included. */
  bytes_per_point: number | null
  /** Until the graphics process has drawn the frame, ms; of a third of the steps. */
  drawn_p50: number | null
  drawn_p95: number | null
  /** Memory of the page's process after the steps. */
  rss_mb: number | null
  /** Why there are no numbers. */
  skipped?: string
}

export interface Points {
  n: number
  /** File name beside the page, where they are not seeded. */
  file?: string
}

/** From so many points on, `setFilter` takes seconds for a step and minutes to begin. */
const MANY = 500_000
const FEW_STEPS = 5
const PATIENCE_MS = 180_000
const NEEDED_BYTES = 6e9

/**
 * Runs the strategies on the points, each in a page of its own in the one browser. What is more than the machine can
 * bear is left out, with the reason. `after` may go on with the page of `own`, with its points drawn.
 */
export async function compare(
  served: Served,
  points: Points,
  steps: number,
  after: (tab: Tab, n: number) => Promise<void>,
): Promise<Run[]> {
  const runs: Run[] = []
  for (const strategy of ['repaint', 'own', 'setFilter'] as const) {
    const few = strategy === 'setFilter' && points.n >= MANY
    if (few && freemem() < NEEDED_BYTES) {
      runs.push(skipped(points, strategy, `less than ${NEEDED_BYTES / 1e9} GB of memory are free`))
      continue
    }
    const tab = await openTab(served)
    try {
      const work = one(tab, points, strategy, few ? Math.min(steps, FEW_STEPS) : steps, few ? 0 : 10)
      const run = await within(PATIENCE_MS, work)
      runs.push(run)
      if (strategy === 'own') await after(tab, run.n)
    } catch (error) {
      if (strategy !== 'setFilter') throw error
      runs.push(
        skipped(
          { ...points, n: runs[0]?.n ?? points.n },
          strategy,
          error instanceof Error ? error.message : String(error),
        ),
      )
    } finally {
      await tab.close()
    }
  }
  return runs
}

async function one(
  tab: Tab,
  points: Points,
  strategy: StrategyName,
  steps: number,
  warmUp: number,
): Promise<Run> {
  const empty = await tab.heap()
  const n = await tab.ask<number>(`bench.load(${JSON.stringify(points.file ?? points.n)})`)
  const first = await tab.ask<number>(`bench.start('${strategy}')`)
  const bytes = {
    repaint: async () => null,
    own: () => tab.ask<number>('bench.bytes()'),
    setFilter: async () => (await tab.heap()) - empty,
  }
  const grown = await bytes[strategy]()
  const measured = await measureSteps(tab, steps, (step) => `bench.step(${step}, 'window')`, {
    warmUp,
    budget: 60_000,
  })
  const { lag_p50, lag_p95 } = await measureSteps(
    tab,
    Math.ceil(steps / 3),
    (step) => `bench.stepDrawn(${step}, 'window')`,
    { warmUp: 0 },
  )
  return {
    n,
    ...(points.file === undefined ? {} : { data: points.file }),
    strategy,
    ...measured,
    drawn_p50: lag_p50,
    drawn_p95: lag_p95,
    first_ms: round(first),
    bytes_per_point: grown === null ? null : round(grown / n, 1),
    rss_mb: round((tab.meter.memory() ?? NaN) / 1e6, 0),
  }
}

function skipped({ n, file }: Points, strategy: StrategyName, reason: string): Run {
  return {
    n,
    ...(file === undefined ? {} : { data: file }),
    strategy,
    steps: 0,
    main_p50: null,
    main_p95: null,
    lag_p50: null,
    lag_p95: null,
    renderer_cpu: null,
    gpu_cpu: null,
    drawn_p50: null,
    drawn_p95: null,
    first_ms: null,
    bytes_per_point: null,
    rss_mb: null,
    skipped: reason,
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`takes more than ${ms / 1000} s`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
