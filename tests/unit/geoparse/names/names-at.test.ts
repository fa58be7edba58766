import { describe, expect, test } from 'vitest'
import { packPlaces } from '../../../../src/build/world/pack-places.ts'
import { tokenise } from '../../../../src/geoparse/fold.ts'
import { indexGazetteer } from '../../../../src/geoparse/gazetteer/gazetteer.ts'
import { namesAt } from '../../../../src/geoparse/names/names-at.ts'
import { openPack } from '../../../../src/geoparse/gazetteer/pack.ts'
import { gazetteer, lexicon, places, tokenAt, town } from '../small-world.ts'

/** The names that start at a word of a text: their words and the ids of their places. */
function at(text: string, word: string, of = gazetteer) {
  const tokens = tokenise(text)
  const i = tokenAt(text, word)
  return namesAt(tokens, i, of).map((n) => [
    text.slice(tokens[i]!.start + n.skip, tokens[n.end - 1]!.end),
    n.places.map((p) => p.id).join(' '),
  ])
}

describe('names of both gazetteers are found where they stand', () => {
  test.each([
    ['in Paris today', 'Paris', [['Paris', 'paris gn-11']]],
    ['in PARIS today', 'PARIS', [['PARIS', 'paris gn-11']]],
    ['in paris today', 'paris', []],
    [
      'in Santa Clara County',
      'Santa',
      [
        ['Santa Clara County', 'us-ca-085'],
        ['Santa Clara', 'gn-26'],
      ],
    ],
    ['in Santa Clara county', 'Santa', [['Santa Clara', 'gn-26']]],
    ['in Battle Creek', 'Battle', [['Battle Creek', 'gn-19']]],
    ['in Battle creek', 'Battle', []],
    ['in Santa. Clara came', 'Santa', []],
    ['in Rio de Janeiro', 'Rio', [['Rio de Janeiro', 'gn-27']]],
    [
      'Basra Governorate',
      'Basra',
      [
        ['Basra Governorate', 'basra-governorate'],
        ['Basra', 'basra'],
      ],
    ],
    ['Basra governorate', 'Basra', [['Basra', 'basra']]],
    ['in St. Louis', 'St', [['St. Louis', 'gn-25']]],
    ['in Saint Louis', 'Saint', [['Saint Louis', 'gn-25']]],
    ['they told us', 'us', []],
    ['they told US', 'US', [['US', 'united-states']]],
    ['of the U.S. army', 'U', [['U.S', 'united-states']]],
    ['in Atlantis', 'Atlantis', []],
  ])('%s: %s', (text, word, names) => {
    expect(at(text, word)).toEqual(names)
  })
})

describe('words that Arabic and Persian write as one with the name are no part of it', () => {
  test.each([
    ['البصرة', 'البصرة'],
    ['والبصرة', 'البصرة'],
    ['بالبصرة', 'البصرة'],
    ['للبصرة', 'لبصرة'],
    ['وبالبصرة', 'البصرة'],
    ['وباريس', 'باريس'],
    ['درعراق', 'عراق'],
    ['بلندن', 'لندن'],
  ])('%s', (text, name) => {
    expect(at(`قال ${text} ثم`, text).map((n) => n[0])).toEqual([name])
  })
  test('a name that begins with such a letter keeps it', () => {
    // bi- and "Aris" is no place, Paris is
    expect(at('في باريس', 'باريس')).toEqual([['باريس', 'paris']])
  })
})

describe('what a name is', () => {
  const first = (text: string, word: string) => namesAt(tokenise(text), tokenAt(text, word), gazetteer)[0]
  test('short forms of states are found, and marked as standing behind towns only', () => {
    expect(first('Dallas, TX', 'TX')).toMatchObject({ afterTown: true, period: false })
    expect(first('Dallas, Tex.', 'Tex')).toMatchObject({ afterTown: true, period: true })
    expect(first('Dallas, Tx', 'Tx')).toBeUndefined()
    expect(first('in Texas', 'Texas')).toMatchObject({ afterTown: false })
  })
  test('demonyms are marked', () => {
    expect(first('a Norwegian ship', 'Norwegian')).toMatchObject({ demonym: true })
    expect(first('in Norway', 'Norway')).toMatchObject({ demonym: false })
  })
  test('names of curated rows, ordinary words and given names are marked', () => {
    expect(first('in Basra', 'Basra')).toMatchObject({ curated: true, common: false, given: false })
    expect(first('in Reading', 'Reading')).toMatchObject({ curated: false, common: true, given: false })
    expect(first('in Austin', 'Austin')).toMatchObject({ curated: false, common: false, given: true })
    expect(first('in Anfa', 'Anfa')).toMatchObject({ alternate: true })
  })
})

describe('namesakes', () => {
  const indexed = (...towns: ReturnType<typeof town>[]) =>
    indexGazetteer(places, { world: openPack(packPlaces([], towns, lexicon)) })
  test('a town near a curated place of its name and country is that place', () => {
    const near = town('Basra', { in: 'IQ.02.1', lat: 30.7, lon: 47.9, geonameId: 101 })
    const far = town('Basra', { in: 'IQ.09.1', lat: 34, lon: 43, geonameId: 102 })
    const abroad = town('Basra', { in: 'IR.09.1', lat: 30.5, lon: 48, geonameId: 103 })
    expect(at('in Basra', 'Basra', indexed(near, far, abroad))).toEqual([['Basra', 'basra gn-102 gn-103']])
  })
  test('of very many the most populous are kept', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      town('Milford', { in: 'US.OH.1', lat: i, population: 1000 * (i + 1), geonameId: 200 + i }),
    )
    const [[, ids]] = at('in Milford', 'Milford', indexed(...many)) as [[string, string]]
    expect(ids.split(' ')).toHaveLength(24)
    expect(ids.split(' ')[0]).toBe('gn-239')
    expect(ids).not.toContain('gn-200')
  })
  test('a town by another name counts only where none has the name as its main one', () => {
    const main = town('Anfa', { in: 'IT.1.1', geonameId: 301 })
    const other = town('Casablanca', { in: 'MA.1.1', alternates: ['Anfa'], geonameId: 302 })
    expect(at('in Anfa', 'Anfa', indexed(main, other))).toEqual([['Anfa', 'gn-301']])
    expect(at('in Anfa', 'Anfa', indexed(other))).toEqual([['Anfa', 'gn-302']])
  })
})

test('without a list of towns the curated names are found all the same', () => {
  expect(at('in Paris and Dallas', 'Paris', indexGazetteer(places))).toEqual([['Paris', 'paris']])
  expect(at('in Paris and Dallas', 'Dallas', indexGazetteer(places))).toEqual([])
})
