import { describe, expect, test } from 'vitest'
import { toDay } from '../../../src/model/day.ts'
import { parseEdtf, type Dated } from '../../../src/model/edtf.ts'
import { fit, modes, type Moment, type Span } from '../../../src/time/moment.ts'
import { add, begins, begunOf, count, createTally, sum } from '../../../src/time/tally.ts'
import { anyDate, random } from './random.ts'

const axis = { first: toDay(2003, 1, 1)!, last: toDay(2008, 12, 31)! }

function read(edtf: string, lasts: boolean): { span: Span; dated: Dated } {
  const { start, end, dated } = parseEdtf(edtf)
  return { span: { start, end, lasts: lasts && dated === 'range' }, dated }
}

describe('counts by day agree with a plain filter', () => {
  test.each(modes)('in mode %s', (mode) => {
    const next = random(7)
    const things = Array.from({ length: 3000 }, () => read(anyDate(next, 10), next() < 0.5))
    const tally = createTally(axis, 1)
    for (const { span, dated } of things) add(tally, 0, span, dated)
    sum(tally)
    for (let i = 0; i < 300; i++) {
      const ends = [next(), next()].map((share) => axis.first + Math.floor(share * (axis.last - axis.first)))
      const window = { from: Math.min(...ends), to: Math.max(...ends) }
      const moment: Moment = { window, mode, basis: 'happened', fade: 0 }
      const fits = things.map(({ span }) => fit(span, null, moment))
      expect(count(tally, 0, moment)).toEqual({
        certain: fits.filter((one) => one === 'certain').length,
        possible: fits.filter((one) => one === 'possible').length,
      })
    }
  })
})

test('what begins is shared out over the days it may mean, and nothing is lost', () => {
  const tally = createTally(axis, 2)
  for (const edtf of ['2004-02-10', '2004-02/2007', '2004-02', '2005'])
    add(tally, 0, read(edtf, true).span, read(edtf, true).dated)
  add(tally, 1, read('2004-02-11', true).span, 'day')
  sum(tally)
  const month = (m: number) => toDay(2004, m, 1)!
  expect(begins(begunOf(tally, [0]), month(2), month(3))).toEqual({ sure: 2, spread: expect.closeTo(1, 9) })
  expect(begins(begunOf(tally, [0, 1]), month(2), month(3)).sure).toBe(3)
  expect(begins(begunOf(tally, [0]), toDay(2005, 1, 1)!, toDay(2005, 7, 1)!).spread).toBeCloseTo(181 / 365, 9)
  expect(begins(begunOf(tally, [0]), axis.first, axis.last + 1).spread).toBeCloseTo(2, 9)
})

test('a group that nothing was added to is empty', () => {
  const tally = sum(createTally(axis, 1))
  const moment = { window: { from: axis.first, to: axis.last }, mode: 'window' } as const
  expect(count(tally, 0, moment)).toEqual({ certain: 0, possible: 0 })
})
