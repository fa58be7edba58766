import { expect, test } from 'vitest'
import { fitted } from '../../../src/map/fit.ts'
import { mercatorX, mercatorY } from '../../../src/model/mercator.ts'
import { worldPixels } from '../../../src/map/mercator.ts'

const none = { top: 0, right: 0, bottom: 0, left: 0 }

function placed(spot: [number, number], view: NonNullable<ReturnType<typeof fitted>>) {
  const world = worldPixels(view.zoom)
  return [mercatorX(spot[0]) * world - view.left, mercatorY(spot[1]) * world - view.top]
}

test('the box lies in the middle of what the padding leaves, and fills it in one direction', () => {
  const view = fitted([10, 20, 30, 25], { top: 16, right: 0, bottom: 16, left: 300 }, 1300, 700)!
  const [west, north] = placed([10, 25], view)
  const [east, south] = placed([30, 20], view)
  expect(west).toBeCloseTo(300, 6)
  expect(east).toBeCloseTo(1300, 6)
  expect(north! - 16).toBeCloseTo(700 - 16 - south!, 6)
})

test('no view is nearer than the map goes, and none farther', () => {
  expect(fitted([10, 20, 10.001, 20.001], none, 800, 600)?.zoom).toBe(12)
  expect(fitted([-180, -80, 180, 80], none, 800, 600)).toBeNull()
})
