import { expect, test } from 'vitest'
import { createShelves, makeRoom } from '../../../../src/map/time-layer/shelves.ts'
import { random } from '../../time/random.ts'

test('squares lie a pixel apart and inside, until there is no room', () => {
  const next = random(11)
  const shelves = createShelves(256)
  const placed: { x: number; y: number; side: number }[] = []
  for (;;) {
    const side = 8 + Math.floor(next() * 40)
    const at = makeRoom(shelves, side)
    if (!at) break
    const [x, y] = at
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
    expect(Math.max(x, y) + side).toBeLessThanOrEqual(256)
    for (const other of placed)
      expect(
        x + side < other.x || other.x + other.side < x || y + side < other.y || other.y + other.side < y,
      ).toBe(true)
    placed.push({ x, y, side })
  }
  // a third of the room and more is used
  expect(placed.reduce((sum, { side }) => sum + side ** 2, 0)).toBeGreaterThan(256 ** 2 / 3)
})

test('what is larger than all has no room', () => {
  expect(makeRoom(createShelves(64), 65)).toBe(null)
  expect(makeRoom(createShelves(64), 64)).toEqual([0, 0])
})
