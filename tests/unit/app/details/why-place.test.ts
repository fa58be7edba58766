import { expect, test } from 'vitest'
import { placeReasons } from '../../../../src/app/details/why-place.ts'
import type { ReadDocument, ReadMention } from '../../../../src/model/reading.ts'

const text = 'Fighting in Hilltown. Hilltown and Hill fell.'
const part = { kind: 'statement', start: 100, end: 100 + text.length, text, omitted: null } as const
const mention = (from: number, length: number, place: string | null): ReadMention => ({
  start: 100 + from,
  end: 100 + from + length,
  place,
  use: 'literal',
  why: `reason at ${from}`,
  others: ['b'],
})
const document: Pick<ReadDocument, 'parts' | 'mentions'> = {
  parts: [part],
  mentions: [mention(12, 8, 'hilltown'), mention(22, 8, 'hilltown'), mention(35, 4, 'hilltown')],
}

test('each writing of the place tells its reason once', () => {
  expect(placeReasons(document, { start: 100, end: 145 }, 'hilltown')).toEqual([
    { text: 'Hilltown', why: 'reason at 12', others: ['b'] },
    { text: 'Hill', why: 'reason at 35', others: ['b'] },
  ])
})
test('names outside the statement, or of other places, are no reason', () => {
  expect(placeReasons(document, { start: 122, end: 130 }, 'hilltown').map(({ why }) => why)).toEqual([
    'reason at 22',
  ])
  expect(placeReasons(document, { start: 100, end: 145 }, 'elsewhere')).toEqual([])
})
