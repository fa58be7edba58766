import type { ParsedComponents } from 'chrono-node'
import * as chrono from 'chrono-node/en'
import { formatDay, parseDay } from '../model/day.ts'
import { parseEdtf } from '../model/edtf.ts'
import { datePatterns } from './date-patterns.ts'

/** A date found in prose. Offsets are UTF-16 code units, end exclusive. */
export interface DateMention {
  start: number
  end: number
  text: string
  /** EDTF. */
  when: string
  /** Which rule read it. */
  why: string
}

/**
 * Finds dates in prose: first by our own patterns, then by chrono-node for what counts from the day of publication
 * ("last Tuesday", "yesterday"), and of that only what chrono calls certain: it guesses today's date where it
 * understands half a phrase. Without a day of publication nothing relative is read.
 */
export function findDates(text: string, published: string | null): DateMention[] {
  const found: DateMention[] = []
  const free = (start: number, end: number) => found.every((d) => end <= d.start || start >= d.end)
  for (const { name, pattern, read } of datePatterns) {
    for (const m of text.matchAll(pattern)) {
      const when = free(m.index, m.index + m[0].length) ? read(m) : null
      if (when) found.push({ start: m.index, end: m.index + m[0].length, text: m[0], when, why: name })
    }
  }
  for (const d of relativeDates(text, published)) if (free(d.start, d.end)) found.push(d)
  return found.sort((a, b) => a.start - b.start)
}

function relativeDates(text: string, published: string | null): DateMention[] {
  const day = published === null ? null : dayOf(published)
  if (day === null) return []
  // noon, so that no zone of the machine can turn the day; chrono counts in the zone of the reference
  const reference = { instant: new Date(`${formatDay(day)}T12:00:00Z`), timezone: 0 }
  return chrono.parse(text, reference, { forwardDate: false }).flatMap((result) => {
    const { start, end, index, text: words } = result
    const relative = /\b(yesterday|today|tonight|last night)\b/i.test(words)
    if (end || !(relative || start.isCertain('weekday')) || start.isCertain('hour')) return []
    const date = toIso(start)
    // a report tells of the past, and "Friday, Oct. 28" of another year than the report's is no date we can tell
    const fits =
      date <= formatDay(day) && (!start.isCertain('weekday') || start.get('weekday') === weekday(date))
    const when = fits ? date : null
    return when
      ? [{ start: index, end: index + words.length, text: words, when, why: `counted from ${published}` }]
      : []
  })
}

function toIso(c: ParsedComponents): string {
  const part = (k: 'year' | 'month' | 'day', n: number) => String(c.get(k) ?? 0).padStart(n, '0')
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`
}

/** 0 = Sunday, as chrono-node counts. */
const weekday = (iso: string): number => new Date(`${iso}T12:00:00Z`).getUTCDay()

/** The day of publication, where it is known to the day. */
function dayOf(published: string): number | null {
  const day = parseDay(published)
  if (day !== null) return day
  const when = parseEdtf(published)
  return when.dated === 'day' ? when.start : null
}
