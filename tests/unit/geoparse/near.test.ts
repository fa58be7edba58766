import { describe, expect, test } from 'vitest'
import { canBeNear, nearBefore, nearRadius, nearWords, splitNear } from '../../../src/geoparse/near.ts'

const before = (example: string) => nearBefore(example.replace(/X$/, ''))

describe('every row reads its example', () => {
  test.each(nearWords.map((row) => [row.example, row] as const))('%s', (_, { example, means }) => {
    expect(before(example)).toEqual(means)
  })
})

describe('words before a place say how near', () => {
  test.each([
    ['A strike hit a convoy near X', { km: 10, from: 'edge' }],
    ['Near X', { km: 10, from: 'edge' }],
    ['a house outside X', { km: 10, from: 'edge' }],
    ['on the outskirts of the city of X', { km: 10, from: 'edge' }],
    ['in the villages around X', { km: 10, from: 'edge' }],
    ['some 35 kilometres south-west of X', { km: 35, from: 'centre' }],
    ['30 to 40 km from X', { km: 40, from: 'centre' }],
    ['12 miles outside X', { km: 19, from: 'centre' }],
    ['a few kilometres from X', { km: 9, from: 'centre' }],
    ['just north of X', { km: 20, from: 'edge' }],
    ['a road to the east of X', { km: 20, from: 'edge' }],
    ['قصف قرب X', { km: 10, from: 'edge' }],
    ['على بعد ٣٠ كم غرب X', { km: 30, from: 'centre' }],
    ['خارج مدينة X', { km: 10, from: 'edge' }],
  ])('%s', (example, means) => expect(before(example)).toEqual(means))
})

describe('words that put a thing in the place say nothing of the kind', () => {
  test.each([
    'in X',
    'in the south of X',
    'the north of X',
    'in eastern X',
    'the area of X',
    'the outside of X',
    'the edge of town. X',
    'a bishop of X',
    'an end to the war with X',
    'وقع في X',
    'شمال X',
  ])('%s', (example) => expect(before(example)).toBeNull())
})

test.each([
  ['near Milford', 'Milford', { km: 10, from: 'edge' }],
  ['Outside of Milford, West Province', 'Milford, West Province', { km: 10, from: 'edge' }],
  ['15 km north of Milford', 'Milford', { km: 15, from: 'centre' }],
  ['بالقرب من ميلفورد', 'ميلفورد', { km: 10, from: 'edge' }],
  ['Milford', 'Milford', null],
  ['Nearby', 'Nearby', null],
  ['South Milford', 'South Milford', null],
])('of %s the place is %s', (text, name, near) => expect(splitNear(text)).toEqual({ name, near }))

test('nearness reaches beyond the edge of a town, less far beyond that of a site; a distance counts from the centre', () => {
  expect(nearRadius({ km: 10, from: 'edge' }, { type: 'town', radiusKm: 5 })).toBe(15)
  expect(nearRadius({ km: 10, from: 'edge' }, { type: 'base', radiusKm: 2 })).toBe(5)
  expect(nearRadius({ km: 20, from: 'centre' }, { type: 'town', radiusKm: 5 })).toBe(20)
  expect(nearRadius({ km: 2, from: 'centre' }, { type: 'city', radiusKm: 10 })).toBe(10)
})
test('a thing can be near a town, a site or a district; not near a province or a country', () => {
  expect((['town', 'base', 'mountain', 'district'] as const).every(canBeNear)).toBe(true)
  expect((['admin1', 'country', 'region', 'water'] as const).some(canBeNear)).toBe(false)
})
