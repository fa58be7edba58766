import { describe, expect, test } from 'vitest'
import { addWord, emptyHash, hashName } from '../../../../src/geoparse/gazetteer/name-hash.ts'

const text = (words: string[]) => JSON.stringify(hashName(words))

test('a name grows word by word', () => {
  expect(addWord(addWord(emptyHash, 'new'), 'york')).toEqual(hashName(['new', 'york']))
})

describe('names that differ have different hashes', () => {
  test.each([
    [['new', 'york'], ['newyork']],
    [
      ['new', 'york'],
      ['york', 'new'],
    ],
    [
      ['a', 'bc'],
      ['ab', 'c'],
    ],
    [['بصره'], ['نصره']],
    [[''], ['a']],
  ])('%j and %j', (a, b) => {
    expect(text(a)).not.toBe(text(b))
  })
  test('also ten thousand that differ in little, in both halves', () => {
    const hashes = Array.from({ length: 10_000 }, (_, i) => hashName(['vil', i.toString(36)]))
    // some halves may meet by chance, whole hashes never
    expect(new Set(hashes.map((h) => h.high)).size).toBeGreaterThan(9990)
    expect(new Set(hashes.map((h) => h.low)).size).toBeGreaterThan(9990)
  })
})

test('halves are unsigned and stay as they are, since packs on disk hold them', () => {
  expect(hashName([])).toEqual({ high: 0x811c9dc5, low: 0x9747b28c })
  expect(hashName(['paris'])).toEqual({ high: 1341829536, low: 2346349672 })
  expect(hashName(['الدار', 'البيضاء'])).toEqual({ high: 3943551202, low: 2032121739 })
})
