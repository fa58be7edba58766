/** Numbers of a cell as a language writes them. */
import { numbersOf } from '../../own-dates.ts'
import type { Words } from '../../words/words.ts'

export interface Figures {
  /** A weight, with as many decimals as all weights of a page have. */
  weight: (value: number) => string
  /** Three significant digits. */
  rough: (value: number) => string
  /** Tenths of a per cent, of a weight. */
  share: (tenths: number, value: number) => string
}

/** `total`: the largest weight of the page, by which it is decided how many decimals tell something. */
export function figuresOf(words: Words, total: number): Figures {
  const digits = total >= 100 ? 1 : total >= 1 ? 2 : 3
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const weights = numbersOf(words, fixed)
  const rough = numbersOf(words, { maximumSignificantDigits: 3 })
  const shares = numbersOf(words, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const least = 10 ** -digits
  // what is more than nothing never reads as nothing
  return {
    weight: (value) =>
      value > 0 && value < least / 2 ? `< ${weights.format(least)}` : weights.format(value),
    rough: (value) => rough.format(value),
    share: (tenths, value) =>
      tenths === 0 && value > 0 ? `< ${shares.format(0.001)}` : shares.format(tenths / 1000),
  }
}
