import { describe, expect, test } from 'vitest'
import { packPlaces } from '../../../../src/build/world/pack-places.ts'
import { indexGazetteer } from '../../../../src/geoparse/gazetteer/gazetteer.ts'
import { parsePlaces } from '../../../../src/geoparse/gazetteer/places-csv.ts'
import { openPack } from '../../../../src/geoparse/gazetteer/pack.ts'
import { recognise } from '../../../../src/geoparse/names/recognise.ts'
import { resolve } from '../../../../src/geoparse/resolve/resolve.ts'
import type { Place } from '../../../../src/model/place.ts'
import { lexicon, town, unit } from '../small-world.ts'

/** Two made-up countries, far apart, with towns of the same names. */
const CSV = `id,name,type,country,parent,lat,lon,radius,seat,ar,fa,ku,tr,aliases,source
northland,Northland,country,NN,,60,10,,,,,,,,own
southland,Southland,country,SS,,-30,140,,,,,,,,own
milford-north,Milford,city,NN,northland,60,10,,,,,,,,own
milford-south,Milford,town,SS,,-30,140,,,,,,,,own
milford-region,Milford,region,,,0,0,,,,,,,,own
harrow,Harrow,town,SS,,-30.4,140.4,,,,,,,,own
ashby,Ashby,town,SS,,-35,130,,,,,,,,own
whitby,Whitby,town,NN,northland,66,20,,,,,,,,own
kerry,Kerry,city,NN,northland,61,12,,,,,,,,own
kerry-governorate,Kerry,admin1,NN,northland,61,12,,,,,,,,own
oakley-a,Oakley,town,SS,,-20,120,,,,,,,,own
oakley-b,Oakley,town,SS,,-30.2,140.2,,,,,,,,own
twin-a,Twin,town,NN,,10,10,,,,,,,,own
twin-b,Twin,town,SS,,10,10,,,,,,,,own
`
const { places, issues } = parsePlaces(CSV, 'places.csv')
if (issues.length) throw new Error(JSON.stringify(issues))
const gazetteer = indexGazetteer(places, {
  world: openPack(
    packPlaces(
      [unit('East', 'SS.E'), unit('West', 'SS.W')],
      [
        town('Bilton', { in: 'SS.E.1', lat: -30, lon: 150, population: 400_000, geonameId: 2 }),
        town('Bilton', { in: 'SS.W.1', lat: -31, lon: 130, population: 90_000, geonameId: 1 }),
        town('Selby', { in: 'SS.W.1', lat: -28, lon: 120, population: 70_000, geonameId: 3 }),
        town('Corby', { in: 'SS.W.1', lat: -34, lon: 125, population: 70_000, geonameId: 4 }),
      ],
      lexicon,
    ),
  ),
  lexicon,
})
const mentions = (text: string, context: Place[] = []) =>
  resolve(recognise(text, gazetteer), text, gazetteer, context)
const placesOf = (text: string, name: string) =>
  mentions(text)
    .filter((m) => m.text === name)
    .map((m) => m.place)

describe('namesakes are told apart', () => {
  test.each([
    ['nothing being known, by kind', 'It rained in Milford.', ['milford-north']],
    ['nothing being known, by size', 'It rained in Bilton.', ['gn-2']],
    ['the town before its province', 'It rained in Kerry.', ['kerry']],
    ['by "X, Y"', 'It rained in Milford, Southland.', ['milford-south']],
    ['by "X in Y"', 'It rained over Milford in Southland.', ['milford-south']],
    ['by "X (Y)"', 'It rained over Milford (Southland).', ['milford-south']],
    ['by "X, a town in Y"', 'It rained in Milford, a small town in Southland.', ['milford-south']],
    ['by "Y’s X"', 'It rained in Southland’s town of Milford.', ['milford-south']],
    ['by what lies near', 'Harrow flooded. It rained in Oakley.', ['oakley-b']],
    ['by what was chosen near', 'In Milford, Southland, it rained, in Oakley not.', ['oakley-b']],
    [
      'by the country of the rest',
      'In Harrow, Ashby, Selby and Corby it rained, in Milford not.',
      ['milford-south'],
    ],
    ['by the province of the rest', 'In Selby and Corby it rained, in Bilton not.', ['gn-1']],
  ])('%s', (_, text, expected) => {
    const name = ['Oakley', 'Milford', 'Bilton', 'Kerry'].find((n) => text.includes(n))!
    expect(placesOf(text, name)).toEqual(expected)
  })
  test('by places known from elsewhere', () => {
    const harrow = places.find((p) => p.id === 'harrow')!
    const [mention] = mentions('It rained in Milford.', [harrow, ...places.filter((p) => p.id === 'ashby')])
    expect(mention?.place).toBe('milford-south')
  })
  test('a country that holds a place counts as country, not as its province too', () => {
    const [, kerry] = mentions('It rained in Whitby and Kerry.')
    expect(kerry?.why).toContain('100 % of the other places lie in NN')
    expect(kerry?.why).not.toContain('province')
  })
  test('a name in a name votes for nothing', () => {
    expect(placesOf('The Harrow Times and the Ashby Times. It rained in Milford.', 'Milford')).toEqual([
      'milford-north',
    ])
  })
})

describe('a name means one place throughout a document', () => {
  test.each([
    'It rained in Milford, Southland. Later Milford was dry. Milford’s people came.',
    'Milford was dry. Later it rained in MILFORD, Southland. Milford’s people came.',
  ])('once narrowed, wherever that is: %s', (text) => {
    expect([...placesOf(text, 'Milford'), ...placesOf(text, 'MILFORD')]).toEqual(
      Array(3).fill('milford-south'),
    )
  })
  test('written in capitals too, whatever lies around', () => {
    const text = 'In Northland’s Kerry it rained.\n\nMILFORD, Southland – Milford was dry.'
    expect(placesOf(text, 'Milford')).toEqual(['milford-south'])
  })
  test('unless a mention says otherwise itself', () => {
    const text = 'It rained in Milford, Southland, and in Milford, Northland. Later Milford was dry.'
    expect(placesOf(text, 'Milford')).toEqual(['milford-south', 'milford-north', 'milford-south'])
  })
})

describe('the answer', () => {
  test('gives candidates by their share, the winner first', () => {
    for (const m of mentions('It rained in Milford, Southland, then in Twin and Bilton.')) {
      const scores = m.candidates.map((c) => c.score)
      expect(scores.reduce((a, b) => a + b)).toBeCloseTo(1, 2)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(m.candidates[0]).toEqual({ place: m.place, score: m.score })
    }
  })
  test('says why in words', () => {
    const why = (text: string) => mentions(text).find((m) => m.text === 'Milford')?.why
    expect(why('It rained in Milford.')).toBe('city of this name')
    expect(why('It rained in Milford, Southland.')).toContain('named with Southland')
    expect(why('Harrow flooded. It rained in Milford.')).toMatch(
      /100 % of the other places lie in SS.*near Harrow/,
    )
    expect(mentions('It rained in Harrow.')[0]?.why).toBe('the only place of this name')
  })
  test('gives how exact the position is', () => {
    expect(mentions('It rained in Harrow.')[0]).toMatchObject({
      name: 'Harrow',
      lat: -30.4,
      lon: 140.4,
      located: 'settlement',
      radius: 5,
      score: 1,
    })
  })
  test('is nothing at all where no place fits, with the reason', () => {
    expect(mentions('They left the village of Nowhereton.')).toEqual([
      {
        start: 25,
        end: 35,
        text: 'Nowhereton',
        use: 'literal',
        place: null,
        name: null,
        lat: null,
        lon: null,
        located: null,
        radius: null,
        score: 0,
        why: 'no place of this name in the gazetteer',
        candidates: [],
      },
    ])
  })
  test('does not hang on the order of the gazetteer, also where two are alike', () => {
    const other = indexGazetteer(places.toReversed(), { world: gazetteer.world, lexicon })
    const text = 'It rained in Twin.'
    expect(resolve(recognise(text, other), text, other).map((m) => m.place)).toEqual(
      mentions(text).map((m) => m.place),
    )
  })
})
