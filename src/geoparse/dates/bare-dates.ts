import type { Kind, Token } from './kinds.ts'

/**
 * A bare number is a year, and a bare name a month, only beside a word that says so. A row names the words in front of
 * it, or looks at the text to either side. Example: text, day of publication, EDTF.
 */
export interface BareRow {
  name: string
  grain: 'year' | 'month'
  /** The word in front is one of these; left out where `beside` tells. */
  behind?: readonly Kind[]
  /** Looks at the text before and after, and at the year. */
  beside?: (before: string, after: string, year: number) => boolean
  example: readonly [text: string, published: string | null, edtf: string]
}

const LITTLE_WORDS =
  'the|a|an|and|or|but|nor|when|as|that|which|who|whose|where|while|by|in|on|at|to|from|for|with|without|after|before' +
  '|until|since|was|were|is|are|had|has|have|did|would|could|he|she|it|they|we|his|her|its|their|there|this|these' +
  '|those|under|because|although|though|during|following|amid|against|between|into|over|through|via|than|if|so|then'
const OPEN_END = new RegExp(
  `^(?:['’]s)?(?:\\s+(?:${LITTLE_WORDS})\\b|\\s+[^\\p{Ll}\\s]|\\s*$|\\s*[^\\s\\p{L}\\p{N}])`,
  'u',
)
const NOUN_NEXT = /^(?:['’]s)?[ \n-]+["“‘']?(?!(?:of|in|on|and|to|is|was|that|which|or)\b)\p{L}/u
const isModern = (year: number): boolean => year >= 1800

export const bareRows: readonly BareRow[] = [
  {
    name: 'year behind in',
    grain: 'year',
    behind: ['in', 'from', 'asEarly', 'between', 'to'],
    // "in 1701 cases": further back a plain noun makes it a count
    beside: (_, after, year) => year >= 1900 || OPEN_END.test(after),
    example: ['in 2014 residents', null, '2014'],
  },
  {
    name: 'year behind of',
    grain: 'year',
    behind: ['of', 'min'],
    // "a force of 2000 …" counts more often than it dates
    beside: (_, after, year) => (year >= 1900 && year % 100 !== 0) || OPEN_END.test(after),
    example: ['a cable of 2014 says', null, '2014'],
  },
  {
    name: 'year between an article and its noun',
    grain: 'year',
    behind: ['the', 'article', 'this', 'that', 'last'],
    beside: (_, after, year) =>
      isModern(year) && NOUN_NEXT.test(after) && !/^\s+(?:resolution|agenda|vision)/i.test(after),
    example: ['the 2014 war', null, '2014'],
  },
  {
    name: 'year between an owner and what is owned',
    grain: 'year',
    beside: (before, after, year) =>
      isModern(year) && /(?:['’]s?|\b(?:his|her|its|their|our|my))\s$/i.test(before) && NOUN_NEXT.test(after),
    example: ["the country's 2014 elections", null, '2014'],
  },
  {
    name: 'year in brackets',
    grain: 'year',
    beside: (before, after, year) => isModern(year) && /[([]$/.test(before) && /^[)\]]/.test(after),
    example: ['the long war (2014) and', null, '2014'],
  },
  {
    name: 'born or died in a year',
    grain: 'year',
    beside: (before, after) => /[([](?:b\.|born|d\.|died|est\.)\s$/.test(before) && /^[)\],]/.test(after),
    example: ['the commander (born 1954)', null, '1954'],
  },
  {
    name: 'year behind a month of the other calendar',
    grain: 'year',
    behind: ['lunarMonth'],
    beside: (_, __, year) => isModern(year),
    example: ['during Ramadan 2019', null, '2019'],
  },
  {
    name: 'month behind in',
    grain: 'month',
    behind: ['in', 'from', 'asEarly'],
    example: ['in June', '2019-11-20', '2019-06'],
  },
  {
    name: 'month between an article and its noun',
    grain: 'month',
    behind: ['the'],
    beside: (_, after) => /^[ \n](?!of\b)\p{Ll}{4,}/u.test(after),
    example: ['the June offensive', '2019-11-20', '2019-06'],
  },
]

/** True where the words beside a bare date say that it is one. */
export function stands(token: Token, before: Token | undefined, text: string): boolean {
  const grain = token.kind === 'monthDate' ? 'month' : 'year'
  const year = Number(token.found?.when?.slice(0, 4))
  const left = text.slice(Math.max(0, token.start - 12), token.start)
  const right = text.slice(token.end, token.end + 24)
  return bareRows.some(
    (row) =>
      row.grain === grain &&
      (!row.behind || (before !== undefined && row.behind.includes(before.kind))) &&
      (!row.beside || row.beside(left, right, year)),
  )
}
