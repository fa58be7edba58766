import type { Kind } from './kinds.ts'

const ARABIC_DIGITS = /[٠-٩۰-۹]/g
const TIME =
  /^\d{1,2}(?:[:.]\d{2}(?::\d{2})?)?\s?[ap]\.?m(?![\p{L}\p{N}])\.?|^\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:GMT|UTC|local time))?/iu

/** Reads a number and says what it can be to a date; kind null where it belongs to none. */
export function readNumber(text: string, at: number): { kind: Kind | null; value: number; end: number } {
  const s = text.slice(at, at + 32).replace(ARABIC_DIGITS, (c) => String(c.charCodeAt(0) & 15))
  const found = (kind: Kind | null, length: number, value = 0) => ({ kind, value, end: at + length })
  const length = (pattern: RegExp) => pattern.exec(s)?.[0].length ?? 0
  const iso = length(
    /^\d{4}(?:-\d{2}-\d{2}(?:T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?|\/\d{1,2}\/\d{1,2})(?![\d/-])/,
  )
  if (iso) return found('iso', iso)
  const numeric = length(/^\d{1,2}([./-])\d{1,2}\1\d{4}(?![\d/-])/)
  if (numeric) return found('numeric', numeric)
  const time = length(TIME)
  if (time) return found('time', time)
  const thousands = /^\d{1,3}(?:,\d{3})+(?![\d])/.exec(s)?.[0]
  if (thousands) return found('number', thousands.length, Number(thousands.replaceAll(',', '')))
  const dotted = length(/^\d+(?:[.:]\d+)+/)
  if (dotted) return found(null, dotted)
  const decade = length(/^\d{3}0['’]?s(?![\p{L}\p{N}])/u)
  if (decade) return found('decade', decade, Number(s.slice(0, 4)))
  const digits = length(/^\d+/)
  const value = Number(s.slice(0, digits))
  // Kurdish ties (13ê Adarê, ١٣ی ئازار) bind a day to its month
  const ordinal = length(/^\d{1,2}(?:st|nd|rd|th|y?ê|an|ی|ي|ەی)(?![\p{L}\p{N}])/u)
  if (ordinal) return found(value <= 31 && value > 0 ? 'ordinalDay' : 'number', ordinal, value)
  if (/^(?:[A-Za-z%°]|-(?:year|month|day|week|man|member|page)-)/.test(s.slice(digits)))
    return found(null, digits)
  if (digits === 4 && value >= 1000 && value < 2100) return found('year', digits, value)
  if (digits <= 2 && value >= 1 && value <= 31) return found('day', digits, value)
  return digits <= 4 ? found('number', digits, value) : found(null, digits)
}

/** "'14" is 2014, "'68" 1968. */
export const shortYear = (n: number): number => (n < 40 ? 2000 + n : 1900 + n)
