import { expect, test } from 'vitest'
import { createSettled } from '../../../../src/app/frame/settled.ts'

test('a height is told once, and again when it changes by more than rounding', () => {
  const isNews = createSettled()
  expect(isNews(500, 480, 0)).toBe(true)
  expect(isNews(500, 480, 100)).toBe(false)
  expect(isNews(500, 500, 200)).toBe(false)
  expect(isNews(501, 500, 300)).toBe(false)
  expect(isNews(540, 500, 400)).toBe(true)
})

test('a page that gives another height hears it again, but not for ever', () => {
  const isNews = createSettled()
  expect(isNews(500, 480, 0)).toBe(true)
  const answers = Array.from({ length: 8 }, (_, i) => isNews(500, 300 + 10 * i, 100 * i))
  expect(answers.filter(Boolean)).toHaveLength(3)
})

test('a scroll bar that comes and goes with the height does not swing: the greater height stays', () => {
  const isNews = createSettled()
  let given = 480
  let told = 0
  for (let i = 0; i < 50; i++) {
    // at 507 px the page has a scroll bar, and the narrower frame wants 498 px
    const wanted = given >= 507 ? 498 : 507
    if (!isNews(wanted, given, 100 * i)) break
    given = wanted
    told += 1
  }
  expect(told).toBeLessThanOrEqual(3)
  expect(given).toBe(507)
})

test('a frame that is made narrow later wants less again', () => {
  const isNews = createSettled()
  expect(isNews(500, 480, 0)).toBe(true)
  expect(isNews(540, 500, 5000)).toBe(true)
  expect(isNews(500, 540, 9000)).toBe(true)
})
