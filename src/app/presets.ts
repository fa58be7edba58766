/** Windows that a reader may want at once, told by the axis alone. */
import { dayParts, toDay, type Day } from '../model/day.ts'
import type { TimeWindow } from '../time/moment.ts'
import { addMonths } from './calendar.ts'

export interface Preset extends TimeWindow {
  kind: 'whole' | 'months' | 'decade' | 'year'
}

/** An axis of more years than this has a preset for each decade, a shorter one for each year. */
const MOST_YEARS = 8

/** First day of the decade that holds a day. */
export const decadeOf = (day: Day): Day =>
  toDay(Math.max(1, Math.floor(dayParts(day).year / 10) * 10), 1, 1) ?? day

/** The whole axis, its last twelve months, and its decades or years: those first, cut to the axis. */
export function presetsOf(whole: TimeWindow): Preset[] {
  const [first, last] = [dayParts(whole.from).year, dayParts(whole.to).year]
  const presets: Preset[] = [{ kind: 'whole', ...whole }]
  const cut = (kind: Preset['kind'], from: Day, to: Day) => {
    const preset = { kind, from: Math.max(from, whole.from), to: Math.min(to, whole.to) }
    const known = presets.some((one) => one.from === preset.from && one.to === preset.to)
    if (!known && preset.from <= preset.to) presets.push(preset)
  }
  const years = (kind: 'decade' | 'year', from: number, to: number) =>
    cut(kind, toDay(from, 1, 1) ?? whole.from, toDay(to, 12, 31) ?? whole.to)
  if (last - first < MOST_YEARS) for (let year = first; year <= last; year++) years('year', year, year)
  else {
    years('year', first, first)
    years('year', last, last)
    for (let decade = first - (first % 10); decade <= last; decade += 10) years('decade', decade, decade + 9)
  }
  cut('months', addMonths(whole.to + 1, -12), whole.to)
  return presets
}
