/** What the bench of the first map found, as tables for people. */
import { markdownTable } from 'markdown-table'
import type { Floor } from '../time/floors.ts'
import type { Panning } from './pan.ts'

/** Medians, ms from the start of navigation. */
export interface FirstTimes {
  script: number
  drawn: number
}

export interface MapReport {
  rounds: number
  first: Record<'bare' | 'first' | 'live', FirstTimes>
  panning: Panning | null
  away: string[]
  twice: string[]
  /** kB gzip. */
  js: number
  floors: Floor[]
}

export function toMarkdown({
  rounds,
  first: { bare, first, live },
  panning,
  away,
  twice,
  floors,
}: MapReport): string {
  const row = (of: FirstTimes, key: keyof FirstTimes) => [`${of[key]}`, (of[key] / bare[key]).toFixed(2)]
  const parts = [
    table([
      [`ms (medians of ${rounds})`, 'bare MapLibre', 'first map', 'ratio', 'live map', 'ratio'],
      ['script of its frame ended', `${bare.script}`, ...row(first, 'script'), ...row(live, 'script')],
      ['drawn', `${bare.drawn}`, ...row(first, 'drawn'), ...row(live, 'drawn')],
    ]),
    panning &&
      table([
        ['panning, main thread', 'p50', 'p95'],
        ['ms for a frame', `${panning.main_p50}`, `${panning.main_p95}`],
        ['share of 16.7 ms', `${panning.share_p50}`, `${panning.share_p95}`],
      ]),
    away.length > 0 && `Asked for elsewhere: ${away.join(', ')}`,
    twice.length > 0 && `Asked for twice: ${twice.join(', ')}`,
    table([
      ['floor', 'at most', 'measured', 'met'],
      ...floors.map(({ what, most, value, met }) => [what, `${most}`, `${value}`, met ? 'yes' : 'no']),
    ]),
  ]
  return parts.filter((part) => typeof part === 'string').join('\n\n')
}

const table = (rows: string[][]): string =>
  markdownTable(rows, { align: rows[0]?.map((_, i) => (i < 1 ? 'l' : 'r')) ?? [] })
