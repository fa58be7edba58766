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
  first: { ours: FirstTimes; bare: FirstTimes }
  panning: Panning | null
  away: string[]
  twice: string[]
  /** kB gzip. */
  js: number
  floors: Floor[]
}

export function toMarkdown({
  rounds,
  first: { ours, bare },
  panning,
  away,
  twice,
  floors,
}: MapReport): string {
  const ratio = (key: keyof FirstTimes) => (ours[key] / bare[key]).toFixed(2)
  const parts = [
    table([
      [`first map, ms (medians of ${rounds})`, 'bare MapLibre', 'this page', 'ratio'],
      ['script of its frame ended', `${bare.script}`, `${ours.script}`, ratio('script')],
      ['drawn', `${bare.drawn}`, `${ours.drawn}`, ratio('drawn')],
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
