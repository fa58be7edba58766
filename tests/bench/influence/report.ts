/** What the bench of influence found, as tables for people. */
import { markdownTable } from 'markdown-table'
import type { Floor } from '../time/floors.ts'
import type { Spread } from '../time/statistics.ts'
import type { MemoryResult } from './memory.ts'
import type { PageResult } from './page.ts'
import type { StepsResult } from './steps.ts'

export interface InfluenceReport {
  /** Work waiting for a processor in the minute before. */
  load_before: number
  steps: StepsResult[]
  memory: MemoryResult[]
  page: PageResult | null
  floors: Floor[]
}

/** All that the report has numbers for. */
export function floorsOf({ steps, memory, page }: Omit<InfluenceReport, 'floors'>): Floor[] {
  const floor = (what: string, value: number | null | undefined, most: number): Floor[] =>
    value === undefined || value === null
      ? []
      : [{ what, value: Number(value.toFixed(2)), most, met: value <= most }]
  const many = steps.find(({ count }) => count > 10_000)
  const few = steps.find((one) => one !== many)
  const added =
    page?.both.p50_ms != null && page.off.p50_ms !== null ? page.both.p50_ms - page.off.p50_ms : null
  /** What one more costs where there are many, times what it costs where there are few: what is kept anyway cancels out. */
  const growth = (key: 'cells' | 'blocs', other: 'cells' | 'blocs', bytes: 'all' | 'field') => {
    const [few, more, most] = memory.filter((one) => one[other] === memory[0]?.[other])
    if (!few || !more || !most) return null
    const each = (a: MemoryResult, b: MemoryResult) => (b[bytes] - a[bytes]) / (b[key] - a[key])
    return each(more, most) / each(few, more)
  }
  return [
    ...floor('worker, shipped data, a step, p95, ms', few?.incremental.p95_ms, 40),
    ...floor('worker, shipped data, a day by itself, p95, ms', few?.full.p95_ms, 40),
    ...floor('worker, many events, a step, p95, ms', many?.incremental.p95_ms, 60),
    ...floor('worker, many events, a month on, p95, ms', many?.month.p95_ms, 60),
    ...floor('worker, many events, a day by itself, p95, ms', many?.full.p95_ms, 250),
    ...floor('page, what influence adds to a step, p50, ms', added, 4),
    ...floor(
      'memory, one more hexagon among many, times that among few',
      growth('cells', 'blocs', 'all'),
      1.1,
    ),
    // of all that is kept blocs are too small a part to be told from what the heap does by itself
    ...floor('field, one more bloc among many, times that among few', growth('blocs', 'cells', 'field'), 1.1),
  ]
}

export function toMarkdown({ load_before, steps, memory, page, floors }: InfluenceReport): string {
  const spreadCells = ({ p50_ms, p95_ms, worst_ms }: Spread) =>
    [p50_ms, p95_ms, worst_ms].map((ms) => `${ms}`)
  const parts = [
    `Load before ${load_before}.`,
    steps.length > 0 &&
      table([
        ['worker, ms', 'hexagons', 'p50', 'p95', 'worst'],
        ...steps.flatMap((one) => {
          const name = (what: string) => `${one.data}, ${one.count.toLocaleString('en')}: ${what}`
          const row = (what: string, of: Spread) => [name(what), `${one.cells}`, ...spreadCells(of)]
          return [
            [name('first field'), `${one.cells}`, `${one.first_ms}`, '–', '–'],
            row('a day on', one.incremental),
            row('a month on', one.month),
            row('a day by itself', one.full),
            row('another radius', one.radius),
          ]
        }),
      ]),
    page &&
      table([
        ['page, main thread, ms for a step', 'p50', 'p95', 'worst'],
        ['marks alone', ...spreadCells(page.off)],
        ['marks and influence', ...spreadCells(page.both)],
        ['influence alone', ...spreadCells(page.influence)],
      ]),
    memory.length > 0 &&
      table([
        ['hexagons', 'blocs', 'field, kB', 'all that is kept, kB', 'bytes for a hexagon'],
        ...memory.map(({ cells, blocs, field, all }) => [
          `${cells}`,
          `${blocs}`,
          ...[field, all].map((bytes) => `${Math.round(bytes / 1000)}`),
          `${Math.round(all / cells)}`,
        ]),
      ]),
    table([
      ['floor', 'at most', 'measured', 'met'],
      ...floors.map(({ what, most, value, met }) => [what, `${most}`, `${value}`, met ? 'yes' : 'no']),
    ]),
  ]
  return parts.filter((part) => typeof part === 'string').join('\n\n')
}

const table = (rows: string[][]): string =>
  markdownTable(rows, { align: rows[0]?.map((_, i) => (i < 1 ? 'l' : 'r')) ?? [] })
