/** The dates of a figure in words, and what is told beside them. */
import type { Day } from '../../model/day.ts'
import type { Moment } from '../../time/moment.ts'
import type { MapState } from '../state.svelte.ts'
import type { FigureWords } from '../words/sharing/picture-words.ts'
import type { FigureKind } from './ask.ts'

export interface FigureStamps {
  /** Marks stand on it: of influence without them, only its day is told. */
  marked: boolean
  /** It shows what has changed between two days. */
  isChange: boolean
  day: (day: Day) => string
  /** Of one map: the window, as far as it is known. */
  of: (moment: Moment) => string
  /** Of the figure, while it shows a moment. */
  head: (moment: Moment) => string
  /** What a moment shows, and how many things. */
  about: (moment: Moment, count: number) => string
  /** Of all moments, the first to the last. */
  all: (moments: readonly Moment[]) => string
}

export function createStamps(
  { words, dates, influence }: MapState,
  kind: FigureKind,
  texts: FigureWords,
): FigureStamps {
  const marked = influence.by === null || (influence.marks && kind !== 'difference')
  const { compare } = influence
  const isChange = kind === 'difference' && compare !== null
  const day = (one: Day) => dates.period({ from: one, to: one })
  const of = ({ window, mode }: Moment) => (marked ? dates.window(window, mode) : day(window.to))
  return {
    marked,
    isChange,
    day,
    of,
    head: (moment) => (isChange ? texts.change(day(compare), day(moment.window.to)) : of(moment)),
    about({ mode, basis, window }, count) {
      if (!marked) return words.pages.influence
      const known = basis === 'known' ? `, ${texts.known}` : ''
      const also = influence.by === null ? [] : [texts.influence(day(window.to))]
      return [`${texts.modes[mode]}${known}`, texts.shown(dates.number(count), count), ...also].join(' · ')
    },
    all(moments) {
      const [first, last] = [moments[0]!.window, moments.at(-1)!.window]
      return dates.period({ from: marked ? first.from : first.to, to: last.to })
    },
  }
}
