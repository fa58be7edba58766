/** The numbers that matter to a reader, beside the most they may be. */
import type { Report } from './report.ts'
import { round } from './statistics.ts'

export interface Floor {
  what: string
  value: number | null
  /** The value may be this, and not more. */
  most: number
  met: boolean
}

const MILLION = 1_000_000

/** All that the report has numbers for. */
export function floors(report: Report): Floor[] {
  const run = (n: number, strategy: string) =>
    report.runs.find((one) => one.n === n && one.strategy === strategy && one.data === undefined)
  const [own, bare, few] = [run(MILLION, 'own'), run(MILLION, 'repaint'), run(1000, 'own')]
  const ratio = (a: number | null | undefined, b: number | null | undefined) =>
    typeof a === 'number' && typeof b === 'number' && b > 0 ? a / b : undefined
  const pick = report.pick.filter(({ n }) => n === MILLION).map(({ worst_ms }) => worst_ms ?? 0)
  const load = report.load?.n === MILLION ? report.load : undefined
  const histogram = report.histogram?.n === MILLION ? report.histogram : undefined
  const values: [what: string, value: number | null | undefined, most: number][] = [
    ['main thread for a step, 1M, p95, ms', own?.main_p95, 8],
    ['the same, times that of a bare repaint', ratio(own?.main_p95, bare?.main_p95), 1.5],
    ['main thread for a step, p50, 1M times 1k', ratio(own?.main_p50, few?.main_p50), 1.5],
    [
      'renderer CPU for a step, 100k, times that of `setFilter`',
      ratio(run(100_000, 'own')?.renderer_cpu, run(100_000, 'setFilter')?.renderer_cpu),
      0.1,
    ],
    ['bytes a point, 1M', own?.bytes_per_point, 48],
    ['file to first frame, 1M, ms', load?.total_ms, 6000],
    ['longest task meanwhile, ms (0: under 50)', load && (load.longest_task_ms ?? 0), 100],
    ['pick, 1M, worst, ms', pick.length > 0 ? Math.max(...pick) : undefined, 6],
    ['timeline’s bars made and drawn, 1M, worst, ms', histogram?.worst_ms, 4],
    ['counts that differ from a plain filter’s', report.counts?.wrong, 0],
  ]
  return values.flatMap(([what, value, most]) =>
    value === undefined ? [] : [{ what, value: round(value), most, met: value !== null && value <= most }],
  )
}
