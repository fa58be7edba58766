import { expect, test } from 'vitest'
import { languageName, placeNameIn, shownParts } from '../../../../src/app/document/statements.ts'
import type { ReadDocument, ReadMention } from '../../../../src/model/reading.ts'
import type { Timed } from '../../../../src/time/sift.ts'

const mention = (start: number, end: number): ReadMention => ({
  start,
  end,
  place: 'milford',
  use: 'literal',
  why: 'the only place of this name',
  others: [],
})
// "The war" · "Milford fell." · "Nobody saw it."
const document: ReadDocument = {
  version: 1,
  source: 'a',
  parts: [
    { kind: 'heading', start: 10, end: 17, text: 'The war', omitted: null },
    { kind: 'statement', start: 20, end: 33, text: 'Milford fell.', omitted: null },
    { kind: 'statement', start: 40, end: 54, text: 'Nobody saw it.', omitted: 'opinion' },
  ],
  mentions: [mention(20, 27)],
}

/** A feature with one claim. */
const feature = (id: string, source: string, [start, end]: [number, number], day: number | null) =>
  ({
    feature: { id, properties: { claims: [{ source, start, end }] } },
    span: { start: day, end: day, lasts: false },
    known: null,
  }) as unknown as Timed

test('a statement is cut at its place names and stays whole', () => {
  const [, statement] = shownParts(document, [], null)
  expect(statement!.runs).toEqual([
    { text: 'Milford', mention: document.mentions[0] },
    { text: ' fell.', mention: null },
  ])
  const overlapping = { ...document, mentions: [mention(20, 27), mention(24, 32)] }
  for (const { runs, text } of shownParts(overlapping, [], null))
    expect(runs.map((run) => run.text).join('')).toBe(text)
})

test('features stand with the statement on which a claim of theirs rests, the earliest first', () => {
  const features = [
    feature('late', 'a', [20, 33], 200),
    feature('early', 'a', [22, 30], 100),
    feature('elsewhere', 'b', [20, 33], 100),
  ]
  const rests = shownParts(document, features, null).map((part) => part.features.map((one) => one.feature.id))
  expect(rests).toEqual([[], ['early', 'late'], []])
})

test.each<[string, [number, number] | null, boolean[]]>([
  ['nothing is asked for', null, [false, false, false]],
  ['one statement', [20, 33], [false, true, false]],
  ['a part of one', [25, 26], [false, true, false]],
  ['both, but no heading', [0, 100], [false, true, true]],
  ['what lies between them', [33, 40], [false, false, false]],
])('statements that meet the span are marked: %s', (_, asked, marked) => {
  const span = asked && { start: asked[0], end: asked[1] }
  expect(shownParts(document, [], span).map((part) => part.marked)).toEqual(marked)
})

test('a place has the name of the page’s language, where there is one', () => {
  const place = { name: 'Milford', names: { ar: ['ميلفورد', 'ملفورد'], ku: ['میلفۆرد'] } }
  expect(placeNameIn(place, 'ar')).toBe('ميلفورد')
  expect(placeNameIn(place, 'ckb')).toBe('میلفۆرد')
  expect(placeNameIn(place, 'en')).toBe('Milford')
})

test('a language is named in the page’s language; what is no language by its tag', () => {
  expect(languageName('fa', 'en')).toBe('Persian')
  expect(languageName('no language', 'en')).toBe('no language')
})
