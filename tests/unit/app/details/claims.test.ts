import { expect, test } from 'vitest'
import { sidesOf, voicesOf } from '../../../../src/app/details/claims.ts'
import type { Claim } from '../../../../src/model/claim.ts'

const claim = (by: string, more: Partial<Claim> = {}): Claim => ({
  source: 's',
  by,
  says: 'so',
  start: 0,
  end: 2,
  stance: 'supports',
  ...more,
})
const elsewhere = { place: 'b', placename: 'B', located: 'site', radius: 1, lon: 1, lat: 2 } as const

test('who disputes, denies, or has it elsewhere or at another time stands opposite', () => {
  const { agree, otherwise } = sidesOf([
    claim('one'),
    claim('disputes', { stance: 'disputes' }),
    claim('denies', { stance: 'denies' }),
    claim('elsewhere', { at: elsewhere }),
    claim('later', { when: '2014-07' }),
    claim('two'),
  ])
  expect(agree.map(({ by }) => by)).toEqual(['one', 'two'])
  expect(otherwise.map(({ by }) => by)).toEqual(['disputes', 'denies', 'elsewhere', 'later'])
})

test('counts that differ are told apart by those who give them', () => {
  expect(voicesOf({ low: 110, high: null, by: 'Gulf Paper: 300+; Committee: 250; Agency: <40' })).toEqual([
    { by: 'Gulf Paper', low: 300, high: null },
    { by: 'Committee', low: 250, high: 250 },
    { by: 'Agency', low: null, high: 40 },
  ])
})
test.each(['The Paper', 'Ministry: health office', 'One; Other', 'One: 5; Other', ': 5'])(
  'what %s gives together is one count',
  (by) => {
    expect(voicesOf({ low: 5, high: 7, by })).toEqual([{ low: 5, high: 7, by }])
  },
)
