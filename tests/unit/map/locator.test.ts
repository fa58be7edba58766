import { expect, test } from 'vitest'
import { LOCATOR, locatorBbox, locatorFrame, locatorScale } from '../../../src/map/locator.ts'
import type { Bbox } from '../../../src/map/view.ts'

const home: Bbox = [34, 24, 60, 40]

test('a view inside the home view is shown in all of it', () => {
  const shown = locatorBbox(home, [43, 32, 45, 34])
  expect(shown[0]).toBeLessThanOrEqual(home[0])
  expect(shown[2]).toBeGreaterThanOrEqual(home[2])
  expect(locatorBbox(home, [44, 33, 46, 35])).toEqual(shown)
})

test('a view elsewhere is shown in what lies round it, which does not move with every step', () => {
  const shown = locatorBbox(home, [-75, 40, -73, 41])
  expect(shown[0]).toBeLessThan(-75)
  expect(shown[2]).toBeGreaterThan(-73)
  expect(locatorBbox(home, [-75.3, 40, -73.3, 41])).toEqual(shown)
})

test('the rectangle stands where the view lies, and never vanishes', () => {
  const shown = locatorBbox(home, home)
  const middle = locatorScale(shown)([44, 33])
  const [left, top, width, height] = locatorFrame(shown, [43.99, 32.99, 44.01, 33.01])
  expect(width).toBe(5)
  expect(height).toBe(5)
  expect(left + width / 2).toBeCloseTo(middle[0], 0)
  expect(top + height / 2).toBeCloseTo(middle[1], 0)
  expect(middle[0]).toBeGreaterThan(0)
  expect(middle[0]).toBeLessThan(LOCATOR.width)
  // north is up
  expect(locatorScale(shown)([44, 35])[1]).toBeLessThan(middle[1])
})
