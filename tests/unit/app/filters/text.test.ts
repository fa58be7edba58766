import { describe, expect, test } from 'vitest'
import { createFinder } from '../../../../src/app/filters/text.ts'
import { sampleFeature } from '../../map/sample.ts'

const claim = { source: 's', start: 0, end: 2, stance: 'supports' as const }
const features = [
  sampleFeature('bridge', {
    name: 'Talks at the bridge',
    placename: 'Jurf as-Sakhr',
    actors: ['guard', 'river'],
    claims: [{ ...claim, by: 'The Daily Léttér', says: 'Two delegations met' }],
  }),
  sampleFeature('camp', {
    name: 'A camp',
    placename: 'Harrow',
    actors: ['guard'],
    claims: [{ ...claim, by: 'Paper', says: 'وصل الوفد إلى المدينة' }],
  }),
  sampleFeature('museum', { name: 'Museum opens', placename: 'Milford', actors: [] }),
]
const find = createFinder(features, [
  { id: 'guard', name: { en: 'Guard', ar: 'الحرس' }, aliases: ['GRD'] },
  { id: 'river', name: { en: 'River League', fa: 'اتحادیه رود' }, aliases: [] },
])
const found = (text: string) => {
  const these = find(text)
  return these && features.filter(({ properties }) => these.has(properties)).map(({ id }) => id)
}

describe('a text finds', () => {
  test.each([
    ['a name', 'bridge', ['bridge']],
    ['the beginning of a word', 'muse', ['museum']],
    ['a place, however its article is spelt', 'Jurf al-Sakhr', ['bridge']],
    ['a place without its article', 'jurf sakhr', ['bridge']],
    ['what is said', 'delegations', ['bridge']],
    ['who says it, without its marks', 'daily letter', ['bridge']],
    ['an actor in another language', 'الحرس', ['bridge', 'camp']],
    ['an actor in Persian, with Arabic letters', 'اتحاديه', ['bridge']],
    ['another name of an actor', 'grd', ['bridge', 'camp']],
    ['an Arabic word without the article that is written with it', 'وفد', ['camp']],
    ['all of its words, wherever they stand', 'guard camp', ['camp']],
    ['nothing in the middle of a Latin word', 'useum', []],
    ['nothing where a word lacks', 'camp bridge', []],
  ])('%s: %s', (_, text, expected) => expect(found(text)).toEqual(expected))
  test('anything where it has no words', () => {
    expect(found(' …')).toBeNull()
  })
})

test('what is asked again is not looked for again', () => {
  const first = find('guard')
  expect(find('guard')).toBe(first)
  expect(find('river')).not.toBe(first)
})
