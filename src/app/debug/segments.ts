import type { DateMention } from '../../geoparse/dates/dates.ts'
import type { Mention } from '../../geoparse/mention.ts'

/** A run of the text: plain, a mention (by its index) or a date. */
export type Segment = { text: string; mention: number | null; date: DateMention | null }

/**
 * Cuts a text at its mentions and dates; the segments' texts make up the whole text. Of two that overlap the first has
 * the span.
 */
export function segmentsOf(
  text: string,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
): Segment[] {
  const spans = [
    ...mentions.map(({ start, end }, mention) => ({ start, end, mention, date: null })),
    ...dates.map((date) => ({ start: date.start, end: date.end, mention: null, date })),
  ].sort((a, b) => a.start - b.start)
  const out: Segment[] = []
  let at = 0
  for (const { start, end, mention, date } of spans) {
    if (start < at) continue
    if (start > at) out.push({ text: text.slice(at, start), mention: null, date: null })
    out.push({ text: text.slice(start, end), mention, date })
    at = end
  }
  if (at < text.length) out.push({ text: text.slice(at), mention: null, date: null })
  return out
}
