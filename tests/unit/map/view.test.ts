import { expect, test } from 'vitest'
import { homeBbox, type Bbox } from '../../../src/map/view.ts'

const home: Bbox = [30, 30, 50, 40]

test('a wide map shows the whole home view', () => {
  expect(homeBbox(home, 1200, 500)).toEqual(home)
})
test('a tall map cuts its sides, but not its middle', () => {
  const [west, south, east, north] = homeBbox(home, 400, 800)
  expect([south, north]).toEqual([30, 40])
  expect((west + east) / 2).toBeCloseTo(40)
  expect(west).toBeGreaterThan(30)
  expect(east - west).toBeGreaterThan(8)
})
test('a map without a size keeps the home view', () => {
  expect(homeBbox(home, 0, 0)).toEqual(home)
})
