import { spanOf } from '../time/point-table.ts'
import type { MapState } from './state.svelte.ts'
import type { Kind } from './words/words.ts'

/** What the table alone tells of a point: its kind and date in words, and who stands behind it. Null without points. */
export function pointLine(
  row: number,
  { points, words, dates }: Pick<MapState, 'points' | 'words' | 'dates'>,
): { name: string; when: string; actor: string | null } | null {
  const look = points?.table.looks[points.table.look[row] ?? 0]
  if (!points || !look) return null
  const { start, end } = spanOf(points.table, row)
  const day = (one: number) => dates.period({ from: one, to: one })
  const when =
    start === null
      ? words.until(end === null ? '' : day(end))
      : end === null
        ? words.since(day(start))
        : dates.period({ from: start, to: end })
  return { name: words.kinds[look.kind as Kind] ?? look.kind, when, actor: look.actor }
}
