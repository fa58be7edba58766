import { expect, test } from 'vitest'
import { framesOf, MOST_FRAMES } from '../../../../src/app/picture/frames.ts'
import { formatDay, parseDay } from '../../../../src/model/day.ts'

const days = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! })
const whole = days('2010-01-01', '2020-12-31')
const told = (frames: { from: number; to: number }[]) =>
  frames.map(({ from, to }) => `${formatDay(from)}/${formatDay(to)}`)

test('a window is cut into its steps', () => {
  expect(told(framesOf(days('2014-01-01', '2015-06-30'), null, whole, 'year'))).toEqual([
    '2014-01-01/2014-12-31',
    '2015-01-01/2015-06-30',
  ])
  expect(framesOf(days('2014-01-01', '2014-12-31'), null, whole, 'month')).toHaveLength(12)
})

test('a window of one step goes over the whole axis', () => {
  const frames = told(framesOf(days('2014-01-01', '2014-12-31'), null, whole, 'year'))
  expect(frames).toHaveLength(11)
  expect(frames[0]).toBe('2010-01-01/2010-12-31')
  expect(frames.at(-1)).toBe('2020-01-01/2020-12-31')
})

test('a window slides over a range as it is', () => {
  expect(
    told(framesOf(days('2014-01-01', '2014-12-31'), days('2014-01-01', '2015-12-31'), whole, 'quarter')),
  ).toEqual([
    '2014-01-01/2014-12-31',
    '2014-04-01/2015-03-31',
    '2014-07-01/2015-06-30',
    '2014-10-01/2015-09-30',
    '2015-01-01/2015-12-31',
  ])
})

test('far too many steps are not all counted', () => {
  const frames = framesOf(days('1700-01-01', '2020-12-31'), null, whole, 'day')
  expect(frames.length).toBeGreaterThan(MOST_FRAMES)
  expect(frames.length).toBeLessThan(MOST_FRAMES * 5)
})
