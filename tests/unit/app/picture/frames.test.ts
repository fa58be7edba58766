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

test('a window of one step is cut into finer ones', () => {
  expect(framesOf(days('2014-01-01', '2014-12-31'), null, whole, 'year')).toHaveLength(4)
  const june = told(framesOf(days('2014-06-01', '2014-06-30'), null, whole, 'month'))
  expect(june[0]).toBe('2014-06-01/2014-06-01')
  expect(june.at(-1)).toBe('2014-06-30/2014-06-30')
})

test('a long window is cut into coarser steps than would be too many', () => {
  const frames = told(framesOf(days('2003-01-01', '2023-12-31'), null, whole, 'month'))
  expect(frames).toHaveLength(84)
  expect(frames[0]).toBe('2003-01-01/2003-03-31')
})

test('a single day goes over the whole axis', () => {
  const frames = framesOf(days('2014-06-10', '2014-06-10'), null, whole, 'month')
  expect(frames[0]!.from).toBe(whole.from)
  expect(frames.at(-1)!.to).toBe(whole.to)
  expect(frames.length).toBeGreaterThan(100)
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
  const frames = framesOf(days('2014-06-10', '2014-06-10'), days('1700-01-01', '2020-12-31'), whole, 'day')
  expect(frames.length).toBeGreaterThan(MOST_FRAMES)
  expect(frames.length).toBeLessThan(MOST_FRAMES * 5)
})
