import { describe, expect, test } from 'vitest'
import {
  arabicEvidence,
  addressPoints,
  datelinePoints,
  ENOUGH,
  evidence,
  isStart,
} from '../../../../src/geoparse/names/evidence.ts'
import { isArabicScript, tokenise } from '../../../../src/geoparse/fold.ts'
import { namesAt } from '../../../../src/geoparse/names/names-at.ts'
import { gazetteer, lexicon } from '../small-world.ts'

/** Points of the longest name that begins at the bracket: "It rained in [Dallas". */
function points(marked: string): number {
  const text = marked.replace('[', '')
  const tokens = tokenise(text)
  const i = tokens.findIndex((t) => t.start === marked.indexOf('['))
  const name = namesAt(tokens, i, gazetteer)[0]
  if (!name) throw new Error(`no name: ${marked}`)
  return isArabicScript(tokens[i]!.text)
    ? arabicEvidence(tokens, i, name)
    : evidence(tokens, i, name, lexicon)
}

describe('what speaks for a place', () => {
  test.each([
    ['it rained in [Dallas then', 'it rained, [Dallas then'],
    ['it rained near [Dallas then', 'it rained, [Dallas then'],
    ['it went from [Dallas then', 'it went, [Dallas then'],
    ['the city of [Dallas then', 'the love of [Dallas then'],
    ['then northern [Dallas', 'then, [Dallas'],
    ['it rained\nin\n[Dallas then', 'it rained, [Dallas then'],
    // a bigger town, a name of more words, the main name
    ['then [Dallas', 'then [Tiszabura'],
    ['saw [Battle Creek then', 'saw [Reading then'],
    ['saw [Casablanca then', 'saw [Anfa then'],
  ])('%s > %s', (stronger, weaker) => {
    expect(points(stronger)).toBeGreaterThan(points(weaker))
  })
})

describe('what speaks against it', () => {
  test.each([
    // persons, firms, streets
    ['it saw Kowalski [Dallas then', 'it saw [Dallas then'],
    ['it saw Mayor [Dallas then', 'it saw [Dallas then'],
    ['it saw [Dallas Street then', 'it saw [Dallas then'],
    ['it saw [Dallas Kowalski then', 'it saw [Dallas then'],
    ['it saw [Dallas Kowalski then', 'it saw [Dallas Police then'],
    ['it saw the [Dallas family then', 'it saw the [Dallas then'],
    ['then [Dallas joked that', 'then [Dallas grew that'],
    // an acronym among other words; in a line of capitals it may be a name
    ['it saw [NATO then', 'it saw [Nato then'],
    ['it saw [NATO then', 'IT SAW [NATO THEN'],
    ['it saw [NATO then', 'it saw [NATO THEN'],
    // short words are many things
    ['it saw [Ulm then', 'it saw [Trier then'],
    // the capital of a sentence's start tells nothing
    ['it grew. [Dallas then', 'it grew, [Dallas then'],
    // an ordinary word, a given name
    ['it saw [Reading then', 'it saw [Louisville then'],
    ['it saw [Austin then', 'it saw [Louisville then'],
  ])('%s < %s', (weaker, stronger) => {
    expect(points(weaker)).toBeLessThan(points(stronger))
  })
})

test('a month, a day or a people is none, however big the town and whatever stands before', () => {
  for (const text of ['in [May then', 'the city of [May', 'near [Kurdish'])
    expect(points(text), text).toBeLessThan(ENOUGH - 10)
})

describe('in Arabic script, which has no capitals', () => {
  test('a curated name is enough', () => {
    expect(points('قال [باريس ثم')).toBeGreaterThan(ENOUGH)
  })
  test('a town of the list needs size or a word before it that says place', () => {
    expect(points('قال [الدار البيضاء ثم')).toBeGreaterThanOrEqual(ENOUGH)
    expect(points('قال [طفس ثم')).toBeLessThan(ENOUGH)
    expect(points('قال في [طفس ثم')).toBeGreaterThanOrEqual(ENOUGH)
  })
})

describe('a sentence, quotation or line begins', () => {
  const starts = (text: string) =>
    tokenise(text)
      .filter((_, i, all) => isStart(all, i))
      .map((t) => t.text)
  test.each([
    ['Dallas grew. Austin grew', ['Dallas', 'Austin']],
    ['Why? Dallas! Austin', ['Why', 'Dallas', 'Austin']],
    ['He said: “Dallas is', ['He', 'Dallas']],
    ['One\nDallas', ['One', 'Dallas']],
    ['in St. Louis and U. S. towns', ['in']],
    ['so it is. Dallas', ['so', 'Dallas']],
    ['with Gov. Smith', ['with']],
    ['a, Dallas; Austin - Paris', ['a']],
  ])('%j', (text, words) => {
    expect(starts(text)).toEqual(words)
  })
})

describe('a dateline', () => {
  const dateline = (text: string) => datelinePoints(text, tokenise(text)[0]!)
  test.each(['DALLAS (Reuters) – Oil', 'DALLAS — Oil', 'Dallas (AFP) - Oil', 'DALLAS -- Oil'])(
    '%s',
    (text) => {
      expect(dateline(text)).toBeGreaterThan(0)
    },
  )
  test.each([
    'Dallas-based firms',
    'Dallas (a big town in the south) grew',
    'Dallas is – well – big',
    'Dallas',
  ])('not: %s', (text) => {
    expect(dateline(text)).toBe(0)
  })
})

test('"X, Country" weighs more than anything against a village', () => {
  expect(points('he met [Tiszabura then')).toBeLessThan(ENOUGH)
  expect(points('he met [Tiszabura then') + addressPoints(true)).toBeGreaterThanOrEqual(ENOUGH)
  expect(addressPoints(false)).toBe(0)
})
