import { formatDay, parseDay } from '../../model/day.ts'
import { parseEdtf, type When as Days } from '../../model/edtf.ts'
import type { LayerId } from '../../model/layer.ts'
import { dateLine } from './articles.ts'
import type { DateMention } from '../dates/dates.ts'
import type { Reading } from './reading.ts'
import type { Trigger } from './triggers.ts'

/** When something took place, EDTF, and how that is known; `sure` is up to 2, `here` says that the sentence tells. */
export interface When {
  when: string
  here: boolean
  sure: number
  why: string
}

/** What is known of the time of writing: its day, or another date near it. */
export interface Written {
  /** EDTF. */
  when: string
  /** True where it is the day of publication. */
  exact: boolean
  why: string
}

/** Sentences that a date is carried on over in one paragraph, and beyond it. */
const CARRIED = 4
const CARRIED_BEYOND = 2
/** Sentences that a line with a date governs. */
const UNDER_DATE = 8
/** Reports without a date are taken to tell of the year before they were published. */
const DAYS_BEFORE = 365
/** What is told without any date is as often an opinion as an event. */
const NO_DATE = -0.25
const SAME_TIME =
  /\b(?:(?:the|that) same|later (?:in )?(?:the|that)|that|the following|the next|earlier (?:in )?(?:the|that)) (?:day|night|week|month|year|morning|evening|afternoon)\b|\b(?:then|afterwards?|at the time|meanwhile)\b/i

/**
 * The date of a word: the nearest in its sentence; else, where neighbours may help, that of the sentences before; else a
 * range that ends with the publication. Dates after the publication are plans and do not count.
 */
export function whenOf(
  trigger: Trigger,
  readings: readonly Reading[],
  i: number,
  written: Written | null,
): When | null {
  const reading = readings[i]!
  const own = nearest(
    usable(reading, written).filter((d) => trigger.layer !== 'event' || !d.when.startsWith('../')),
    trigger,
  )
  if (own) {
    const when = told(own, reading, trigger.layer)
    return { when, here: true, sure: sureOf(parseEdtf(when)), why: `"${own.text}" (${own.why})` }
  }
  const same = SAME_TIME.test(reading.flat)
  // a line of its own, such as a title or a caption, goes on from nothing
  const first = reading.heading && !same ? i : Math.max(0, i - CARRIED)
  for (let k = i - 1; k >= first; k--) {
    const before = readings[k]!
    const date = usable(before, written).findLast((d) => !before.heading || d.when !== written?.when)
    if (!date) continue
    const near = before.paragraph === reading.paragraph
    const { dated } = parseEdtf(date.when)
    const exact = dated === 'day' || dated === 'month' || dated === 'season'
    if (!near && !same && (!exact || i - k > CARRIED_BEYOND)) break
    const when = told(date, before, trigger.layer)
    return {
      when,
      here: false,
      sure: same ? 1.25 : near ? 0.75 : 0.5,
      why: `"${date.text}" before it (${date.why})`,
    }
  }
  const paper = paperDate(readings, i, written)
  if (paper) {
    const when = told(paper, readings[i]!, trigger.layer)
    return { when, here: false, sure: 0.75, why: `"${paper.text}" over it (${paper.why})` }
  }
  if (!written) return null
  return { when: aboutWriting(written, trigger.layer), here: false, sure: NO_DATE, why: written.why }
}

/** The date over a quoted paper: a line that holds a date and little else, inside an article with another date. */
function paperDate(
  readings: readonly Reading[],
  i: number,
  written: Written | null,
): DateMention | undefined {
  for (let k = i - 1; k >= Math.max(0, i - UNDER_DATE); k--) {
    const { heading, flat, dates } = readings[k]!
    if (heading && dates[0] && dates[0].when !== written?.when && dateLine(flat) !== null) return dates[0]
  }
  return undefined
}

function usable({ dates }: Reading, written: Written | null): DateMention[] {
  const last = written ? (parseEdtf(written.when).end ?? Infinity) : Infinity
  return dates.filter((d) => (parseEdtf(d.when).start ?? -Infinity) <= last)
}

function nearest(dates: readonly DateMention[], { start, end }: Trigger): DateMention | undefined {
  const gap = (d: DateMention) => (d.start >= end ? d.start - end : Math.max(0, start - d.end))
  return [...dates].sort((a, b) => gap(a) - gap(b))[0]
}

/** The date as the layer means it: an event "since 2018, when …" is of 2018; what stands has stood from then on. */
function told(date: DateMention, { flat }: Reading, layer: LayerId): string {
  const open = date.when.endsWith('/..')
  if (layer === 'event')
    return open && /^,? when\b/.test(flat.slice(date.end)) ? date.when.replace('/..', '') : date.when
  return date.when.includes('/') ? date.when : `${date.when}/..`
}

/** What is dated to a few weeks tells of one event; what covers years may tell of many, or of none. */
function sureOf({ start, end }: Days): number {
  const days = start === null || end === null ? Infinity : end - start
  if (days <= 93) return 2
  return days <= 366 ? 1.5 : 0.75
}

/** Range by publication: never a day that nobody named. */
function aboutWriting({ when, exact }: Written, layer: LayerId): string {
  const days = parseEdtf(when)
  const last = days.end ?? days.start
  if (last === null) return when
  if (layer !== 'event') return `${exact ? formatDay(last) : `${formatDay(last).slice(0, 4)}~`}/..`
  const first = formatDay(last - DAYS_BEFORE)
  return exact ? `${first}~/${formatDay(last)}` : `${first.slice(0, 4)}~/${formatDay(last).slice(0, 4)}~`
}

/** What is known of the time of writing: publication, else `near` (a date beside the text), else its newest date. */
export function writtenOf(
  published: string | null,
  near: string | null,
  readings: readonly Reading[],
): Written | null {
  const exact = published === null ? null : (parseDay(published) ?? null)
  if (published !== null)
    return { when: published, exact: exact !== null, why: `no date near: by publication on ${published}` }
  if (near !== null) return { when: near, exact: false, why: `no date near: the text beside is of ${near}` }
  const ends = readings.flatMap((r) =>
    r.dates.flatMap((d) => parseEdtf(d.when).end ?? parseEdtf(d.when).start ?? []),
  )
  if (!ends.length) return null
  const newest = formatDay(ends.reduce((a, b) => Math.max(a, b))).slice(0, 4)
  return { when: newest, exact: false, why: `no date near: the newest that the text names is ${newest}` }
}
