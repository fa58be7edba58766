/** What the bench found, as tables for people. */
import { markdownTable } from 'markdown-table'
import type { Mode } from '../../../src/time/moment.ts'
import type { CountsResult } from './counts.ts'
import type { Floor } from './floors.ts'
import type { LoadResult } from './load.ts'
import type { Run } from './runs.ts'
import type { Spread } from './statistics.ts'
import type { Steps } from './tab.ts'

export interface Machine {
  cpu: string
  cores: number
  memory_gb: number
  os: string
  node: string
  browser: string
  gl: string
  /** Work waiting for a processor in the minute before: above 0.5 or so, others were at work too. */
  load_before: number
}

export interface Report {
  machine: Machine
  runs: Run[]
  /** The own layer with everything from the beginning on, and while the map moves under it. */
  variants: ({ n: number; data?: string; variant: 'cumulative' | 'panned' } & Steps)[]
  /** A step in which nothing is asked for, ms of the main thread: part of every number of `main`. */
  empty_step: Steps | null
  /** Making and drawing the timeline's bars anew, script only. */
  histogram?: { n: number } & Spread
  counts?: CountsResult
  /** Finding what is drawn under the pointer, by window. */
  pick: ({ n: number; mode: Mode } & Spread)[]
  /** From the file of records to the first frame that shows them. */
  load?: LoadResult
  floors: Floor[]
}

const cell = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${value}`

/** All tables in Markdown, each under a line that says what it holds. */
export function toMarkdown(report: Report): string {
  const runs = report.runs.length > 0 ? [runsTable(report)] : []
  return [machineLine(report.machine), ...runs, ...others(report)].join('\n\n')
}

const machineLine = ({ cpu, cores, memory_gb, os, node, browser, gl, load_before }: Machine): string =>
  `${cpu}, ${cores} cores, ${memory_gb} GB; ${os}; ${browser}, ${gl}; Node ${node}; load before ${load_before}.`

const name = ({ n, data }: { n: number; data?: string }): string =>
  `${data === undefined ? '' : `${data}: `}${n.toLocaleString('en')}`

function runsTable({ runs }: Report): string {
  const head = [
    'points',
    'strategy',
    'main p50',
    'main p95',
    'lag p50',
    'lag p95',
    'drawn p50',
    'drawn p95',
    'renderer CPU',
    'GPU process CPU',
    'first',
    'bytes a point',
    'RSS MB',
  ]
  const rows = runs.map((run) => [
    name(run),
    `\`${run.strategy}\``,
    ...(run.skipped === undefined
      ? [
          run.main_p50,
          run.main_p95,
          run.lag_p50,
          run.lag_p95,
          run.drawn_p50,
          run.drawn_p95,
          run.renderer_cpu,
          run.gpu_cpu,
          run.first_ms,
          run.bytes_per_point,
          run.rss_mb,
        ].map(cell)
      : [`skipped: ${run.skipped}`]),
  ])
  return table([head, ...rows])
}

function others({ variants, empty_step, pick, histogram, counts, load, floors }: Report): string[] {
  const stepRow = (what: string, steps: Steps) => [
    what,
    ...[steps.main_p50, steps.main_p95, steps.lag_p50, steps.lag_p95, steps.renderer_cpu, steps.gpu_cpu].map(
      cell,
    ),
  ]
  const spreadRow = (what: string, { p50_ms, p95_ms, worst_ms }: Spread) => [
    what,
    ...[p50_ms, p95_ms, worst_ms].map(cell),
  ]
  const stepRows = [
    ...variants.map((one) => stepRow(`\`own\`, ${name(one)}, ${one.variant}`, one)),
    ...(empty_step ? [stepRow('nothing asked for', empty_step)] : []),
  ]
  const rows = [
    ...pick.map((one) => spreadRow(`pick, ${name(one)}, ${one.mode}`, one)),
    ...(histogram ? [spreadRow(`timeline's bars made and drawn, ${name(histogram)}`, histogram)] : []),
    ...(counts ? [spreadRow(`counts of a window, ${name(counts)}`, counts)] : []),
  ]
  return [
    stepRows.length > 0 && table([['step', ...stepHead], ...stepRows]),
    rows.length > 0 && table([['ms', 'p50', 'p95', 'worst'], ...rows]),
    counts &&
      `Counts that differ from a plain filter's: ${counts.wrong} of ${counts.times} moments looked at.`,
    load && loadLine(load),
    floors.length > 0 &&
      table([
        ['floor', 'at most', 'measured', 'met'],
        ...floors.map(({ what, most, value, met }) => [what, cell(most), cell(value), met ? 'yes' : 'no']),
      ]),
  ].filter((part) => typeof part === 'string')
}

const stepHead = ['main p50', 'main p95', 'lag p50', 'lag p95', 'renderer CPU', 'GPU process CPU']

const loadLine = ({ n, file_mb, total_ms, worker_ms, cpu_ms, longest_task_ms }: LoadResult): string =>
  `${n.toLocaleString('en')} records from file (${file_mb} MB) to first frame: ${total_ms} ms, of it ${worker_ms} ms until the worker answered; ${cpu_ms} ms of processor time of the page’s process; longest task of the main thread ${longest_task_ms ?? 'under 50'} ms.`

const table = (rows: string[][]): string =>
  markdownTable(rows, { align: rows[0]?.map((_, i) => (i < 1 ? 'l' : 'r')) ?? [] })
