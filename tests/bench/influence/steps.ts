/** What a step costs whoever answers it: in the page, its worker. */
import { createEngine, type FrameAsk } from '../../../src/influence/engine.ts'
import { usualSettings } from '../../../src/influence/settings.ts'
import type { OutlineBox } from '../../../src/model/outline.ts'
import { spread, type Spread } from '../time/statistics.ts'
import type { BenchData } from './data.ts'

/** Milliseconds that this process has worked, helpers of its engine included; waiting does not count. */
function now(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function timeOf(act: () => void): number {
  const began = now()
  act()
  return now() - began
}

export interface StepsResult {
  data: string
  count: number
  cells: number
  /** Ground, spread and first field, ms. */
  first_ms: number
  /** One day on from the day before. */
  incremental: Spread
  /** One calendar month on. */
  month: Spread
  /** A day by itself: all is added up anew. */
  full: Spread
  /** The kernel reaches otherwise: how points reach the hexagons is worked out anew. */
  radius: Spread
}

/** Steps over the hexagons of a box, on the same days in each run. */
export function measureSteps(data: BenchData, box: OutlineBox, steps: number): StepsResult {
  const engine = createEngine(data.engine)
  const ask = (day: number, more: Partial<FrameAsk> = {}): FrameAsk => ({
    by: 'hex',
    resolution: 5,
    box,
    settings: usualSettings,
    basis: 'happened',
    actor: -1,
    counted: null,
    days: [day],
    have: 1,
    ...more,
  })
  let cells = 0
  const first_ms = timeOf(() => {
    cells = engine.frame(ask(data.from, { have: -1 })).ground?.ids.length ?? 0
  })
  const row = (turn: (i: number) => Partial<FrameAsk>, far: number): Spread => {
    const days = data.to - data.from
    const at = (i: number) => data.from + ((i * far) % days)
    // what compiles as it runs, and where the row begins
    for (let i = 0; i < 10; i++) engine.frame(ask(at(i), turn(i)))
    engine.frame(ask(at(0), turn(0)))
    const times: number[] = []
    for (let i = 1; i <= steps; i++) {
      const question = ask(at(i), turn(i))
      // back at the start: a jump, which belongs to no row
      if (at(i) < at(i - 1)) engine.frame(question)
      else times.push(timeOf(() => engine.frame(question)))
    }
    return spread(times)
  }
  const all = data.engine.portions.feature.reduce((most, one) => Math.max(most, one), 0) + 1
  return {
    data: data.name,
    count: data.count,
    cells,
    first_ms: Math.round(first_ms),
    incremental: row(() => ({}), 1),
    month: row(() => ({}), 30),
    // another list of what counts leaves nothing to go on from
    full: row(() => ({ counted: new Uint8Array(all).fill(1) }), 37),
    radius: row((i) => ({ settings: { ...usualSettings, radius: 40 + (i % 20) } }), 37),
  }
}
