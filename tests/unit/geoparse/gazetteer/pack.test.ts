import { describe, expect, test } from 'vitest'
import { hashName } from '../../../../src/geoparse/gazetteer/name-hash.ts'
import {
  findInPack,
  openPack,
  packedPlace,
  placeOfPackedId,
} from '../../../../src/geoparse/gazetteer/pack.ts'
import { bytes, world } from '../small-world.ts'

const ids = (...words: string[]) =>
  findInPack(world, hashName(words)).map((h) => packedPlace(world, h.index).id)

describe('places are found by their folded names', () => {
  test.each([
    [['paris'], ['gn-10', 'gn-11']],
    [['battle', 'creek'], ['gn-19']],
    [['lamar', 'county'], ['us-tx-277']],
    [['طفس'], ['gn-29']],
    [['atlantis'], []],
    [['battle'], []],
    [[], []],
  ])('%j', (words, expected) => {
    expect(ids(...words).sort()).toEqual(expected)
  })
})

test('a name whose hash agrees by half is another', () => {
  const { high, low } = hashName(['paris'])
  expect(findInPack(world, { high, low: low ^ 1 })).toEqual([])
  expect(findInPack(world, { high: high ^ 1, low })).toEqual([])
})

test('a packed town is a place like any other', () => {
  const [hit] = findInPack(world, hashName(['austin']))
  expect(packedPlace(world, hit!.index)).toMatchObject({
    id: 'gn-16',
    name: 'Austin',
    type: 'city',
    country: 'US',
    parent: 'us-tx',
    lat: 30.27,
    lon: -97.74,
    population: 960_000,
    radiusKm: 10,
  })
})

test('a town lies in the smallest unit that the pack holds, a unit of the first level in none', () => {
  expect(placeOfPackedId(world, 'gn-11')?.parent).toBe('us-tx-277')
  expect(placeOfPackedId(world, 'us-tx-277')).toMatchObject({
    name: 'Lamar County',
    type: 'district',
    parent: 'us-tx',
  })
  expect(placeOfPackedId(world, 'us-tx')).toMatchObject({ name: 'Texas', type: 'admin1', parent: null })
  expect(placeOfPackedId(world, 'gn-13')?.parent).toBeNull()
})

test('a hit says whether the name is an ordinary word, a given name, or not the main one', () => {
  const flags = (...words: string[]) => findInPack(world, hashName(words))[0]
  expect(flags('reading')).toMatchObject({ common: true, given: false, alternate: false })
  expect(flags('austin')).toMatchObject({ common: false, given: true, alternate: false })
  expect(flags('anfa')).toMatchObject({ common: false, given: false, alternate: true })
})

test('an id that the pack does not hold gives nothing', () => {
  for (const id of ['gn-999', 'gn-0', 'gn-', 'us-zz', 'paris', ''])
    expect(placeOfPackedId(world, id), id).toBeUndefined()
})

test('a pack is read wherever it lies in a larger buffer', () => {
  for (const shift of [1, 2, 3, 4]) {
    const larger = Buffer.alloc(bytes.length + shift)
    larger.set(bytes, shift)
    for (const view of [
      larger.subarray(shift),
      new Uint8Array(larger.buffer, larger.byteOffset + shift, bytes.length),
    ])
      expect(placeOfPackedId(openPack(view), 'gn-16')?.name).toBe('Austin')
  }
})

describe('bytes that are no pack are refused, saying what to do', () => {
  const headerLength = new DataView(bytes.buffer).getUint32(4, true)
  const spoilt = (at: number, text: string) => {
    const copy = bytes.slice()
    copy.set(new TextEncoder().encode(text), at)
    return copy
  }
  test.each([
    ['nothing', new Uint8Array(), /not a pack of this version/],
    ['six bytes', bytes.slice(0, 6), /not a pack of this version/],
    ['a text', new TextEncoder().encode('id,name,type'), /not a pack of this version/],
    ['another version', spoilt(0, 'IMP9'), /not a pack of this version/],
    ['the start only', bytes.slice(0, 8), /ends too early/],
    ['half the header', bytes.slice(0, 100), /ends too early/],
    ['half', bytes.slice(0, bytes.length / 2), /ends too early/],
    ['all but the last bytes', bytes.slice(0, -4), /ends too early/],
    ['a spoilt header', spoilt(20, '\u0000\u0000'), /header cannot be read/],
    ['a header without content', spoilt(8, 'null'.padEnd(headerLength)), /header cannot be read/],
  ])('%s', (_, broken, message) => {
    expect(() => openPack(broken)).toThrow(message)
    expect(() => openPack(broken)).toThrow(/^broken world gazetteer: .*npm run world/)
  })
})
