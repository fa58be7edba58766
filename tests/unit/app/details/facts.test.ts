import { expect, test } from 'vitest'
import { createDateWords } from '../../../../src/app/dates.ts'
import { factsOf, formatFigure } from '../../../../src/app/details/facts.ts'
import { safeUrl, sourceLine } from '../../../../src/app/details/sources.ts'
import { languages } from '../../../../src/app/words/index.ts'
import { sampleFeature } from '../../map/sample.ts'

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
    { text: 'Province', note: 'known to the governorate, within about 75 km' },
  ])
})
test('near a place is not at it: it says near, and how near', () => {
  expect(fact('Place', facts('a', { placename: 'Town', near: true, radius: 15 }))).toEqual([
    { text: 'near Town', note: 'within about 15 km' },
  ])
})
test('a name that may mean several places lists them all', () => {
  const candidates = [
    { place: 'b', placename: 'Town West', located: 'site', radius: 2, lon: 10, lat: 50 },
  ] as const
  expect(fact('Place', facts('a', { placename: 'Town', candidates: [...candidates] }))).toEqual([
    { text: 'Town', note: 'known to the town, within about 5 km' },
    { text: 'may also be: Town West', note: 'known to the site, within about 2 km' },
  ])
})
test('actors stand with their roles', () => {
  const list = facts('a', { actors: ['red', 'blue'], roles: ['perpetrator', 'target'] })
  expect(fact('Actors', list)).toEqual([
    { text: 'the red', note: 'acts' },
    { text: 'the blue', note: 'target' },
  ])
})
test('without an actor it says so', () => {
  expect(fact('Actors', facts('a', { actor: null, actors: [], roles: [] }))).toEqual([{ text: 'unknown' }])
})
test('figures say who gives them, and are left out where there are none', () => {
  const figures = { killed: { low: 3, high: null, by: 'the army' } }
  expect(fact('Figures', facts('a', { figures }))).toEqual([
    { text: 'Killed: at least 3', note: 'according to the army' },
  ])
  expect(fact('Figures', facts('a'))).toBeUndefined()
})

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org/a', 'http://example.org/a'],
  ['javascript:alert(1)', null],
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
