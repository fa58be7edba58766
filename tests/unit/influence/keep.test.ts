import { expect, test } from 'vitest'
import { createKeep } from '../../../src/influence/keep.ts'

test('a value is kept while nothing that it hangs on is another; slots do not disturb each other', () => {
  const keep = createKeep()
  let made = 0
  const make = () => ++made
  const [list, other] = [Uint8Array.of(1), Uint8Array.of(1)]
  expect(keep('a', ['x', list], make)).toBe(1)
  expect(keep('a', ['x', list], make)).toBe(1)
  expect(keep('b', ['x', list], make)).toBe(2)
  expect(keep('a', ['x', other], make)).toBe(3)
  expect(keep('a', ['x', list], make)).toBe(4)
  expect(keep('b', ['x', list], make)).toBe(2)
})
