/** How faint a mark is, 0 to 1: the less exact the date and the less certain that it holds now, the fainter. */
import type { Dated } from '../model/edtf.ts'

export const DATED_OPACITY: Record<Dated, number> = { day: 1, range: 1, month: 0.85, season: 0.7, year: 0.6 }

/** What only possibly holds. */
export const POSSIBLE_OPACITY = 0.6

/** What is over and fades, at first. */
export const FADING_OPACITY = 0.75
