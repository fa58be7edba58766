import { expect, test } from 'vitest'
import { createDateWords } from '../../../../src/app/dates.ts'
import { factsOf, figuresOf, formatFigure } from '../../../../src/app/details/facts.ts'
import { safeUrl, sourceLine } from '../../../../src/app/details/sources.ts'
import { languages } from '../../../../src/app/words/index.ts'
import { sampleFeature } from '../../map/sample.ts'

const placePage = { page: 'place', id: 'town' } as const
const words = languages.en
const english = { words, dates: createDateWords(words) }
const facts = (...args: Parameters<typeof sampleFeature>) =>
  factsOf(sampleFeature(...args), (id) => `the ${id}`, english)
const fact = (term: string, list: ReturnType<typeof facts>) => list.find((one) => one.term === term)?.lines

test.each([
  [15, 20, '15–20'],
  [15, 15, '15'],
  [300, null, 'at least 300'],
  [null, 5, 'at most 5'],
  [null, null, 'unknown'],
  [0, 0, '0'],
  [1200, 1500, '1,200–1,500'],
])('%s to %s is %s', (low, high, text) => {
  expect(formatFigure({ low, high }, english)).toBe(text)
})

test('a date says how exact it is', () => {
  expect(fact('Date', facts('a', { when: '2014', dated: 'year' }))).toEqual([
    { text: '2014', note: 'known to the year' },
  ])
})
test('a place says how exact it is, and within how far', () => {
  const list = facts('a', { located: 'admin1', radius: 75, placename: 'Province' })
  expect(fact('Place', list)).toEqual([
    { text: 'Province', note: 'known to the governorate, within about 75 km', page: placePage },
  ])
})
test('near a place is not at it: it says near, and how near', () => {
  expect(fact('Place', facts('a', { placename: 'Town', near: true, radius: 15 }))).toEqual([
    { text: 'near Town', note: 'within about 15 km', page: placePage },
  ])
})
test('a name that may mean several places lists them all', () => {
  const candidates = [
    { place: 'b', placename: 'Town West', located: 'site', radius: 2, lon: 10, lat: 50 },
  ] as const
  expect(fact('Place', facts('a', { placename: 'Town', candidates: [...candidates] }))).toEqual([
    { text: 'Town', note: 'known to the town, within about 5 km', page: placePage },
    {
      text: 'may also be: Town West',
      note: 'known to the site, within about 2 km',
      page: { page: 'place', id: 'b' },
    },
  ])
})
test('actors stand with their roles', () => {
  const list = facts('a', { actors: ['red', 'blue'], roles: ['perpetrator', 'target'] })
  expect(fact('Actors', list)).toEqual([
    { text: 'the red', note: 'acts', page: { page: 'actor', id: 'red' } },
    { text: 'the blue', note: 'target', page: { page: 'actor', id: 'blue' } },
  ])
})
test('without an actor it says so', () => {
  expect(fact('Actors', facts('a', { actor: null, actors: [], roles: [] }))).toEqual([{ text: 'unknown' }])
})
test('a position without a name has no page', () => {
  expect(
    fact('Place', facts('a', { place: '44.1,33.2', placename: '33.2000, 44.1000' }))?.[0],
  ).not.toHaveProperty('page')
})
test('status and certainty say what they mean', () => {
  expect(fact('Status', facts('a', { status: 'alleged' }))).toEqual([
    { text: 'Alleged', note: words.detail.statusMeanings.alleged },
  ])
  expect(fact('Certainty', facts('a', { certainty: 'C' }))).toEqual([
    { text: 'one source in passing (grade C)', note: words.detail.certaintyMeanings.C },
  ])
})
test('figures say who gives them; where they differ each stands by itself', () => {
  const one = { killed: { low: 3, high: null, by: 'the army' } }
  expect(figuresOf(sampleFeature('a', { figures: one }), english)).toEqual([
    { term: 'Killed', text: 'at least 3', voices: [{ text: 'at least 3', by: 'the army' }] },
  ])
  const several = { injured: { low: 20, high: 30, by: 'Paper: 20; Agency: 30' } }
  expect(figuresOf(sampleFeature('a', { figures: several }), english)).toEqual([
    {
      term: 'Injured',
      text: '20–30',
      voices: [
        { text: '20', by: 'Paper' },
        { text: '30', by: 'Agency' },
      ],
    },
  ])
  expect(figuresOf(sampleFeature('a'), english)).toEqual([])
})

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org/a', 'http://example.org/a'],
  ['javascript:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['mailto:a@example.org', null],
  ['https://[', null],
  ['data:text/html,x', null],
  ['//example.org', null],
  ['', null],
  [null, null],
])('of the address %s the link is %s', (url, expected) => {
  expect(safeUrl(url)).toBe(expected)
})

test('a source is told in one line', () => {
  const source = {
    id: 's',
    title: 'T',
    publisher: 'The Paper',
    author: 'A. Writer',
    published: null,
    url: null,
    stance: 'think-tank',
    language: 'en',
    licence: 'CC0-1.0',
  } as const
  expect(sourceLine(source, words, english.dates)).toBe('A. Writer · The Paper · undated · Think tank')
})
