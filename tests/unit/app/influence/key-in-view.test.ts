import { expect, test } from 'vitest'
import { keyInView } from '../../../../src/app/influence/key-in-view.ts'
import { fieldOf, groundAt } from './sample.ts'

const blocs = ['north', 'south']
const at = { before: null, contrast: 'swipe', blocs } as const

test('sides that are strongest somewhere in view, those of most tiles first', () => {
  const ground = groundAt(1, 2, 3, 50)
  const now = fieldOf([
    [1, 0],
    [0, 1],
    [0, 1],
    [1, 0],
  ])
  expect(keyInView({ ...at, ground, now }, [0, -1, 10, 1]).leaders).toEqual([1, 0])
  expect(keyInView({ ...at, ground, now }, [0, -1, 1.5, 1]).leaders).toEqual([0])
})

test('nothing is strongest where nothing counts', () => {
  expect(keyInView({ ...at, ground: groundAt(1), now: fieldOf([[0, 0]]) }, [0, -1, 10, 1])).toEqual({
    leaders: [],
    contested: false,
    wide: false,
  })
})

test('what is contested or known only country-wide counts where it is in view', () => {
  const ground = groundAt(1, 50, 55)
  const now = fieldOf(
    [
      [1, 0],
      [1, 1],
      [1, 1],
    ],
    [0, 0, 1],
  )
  expect(keyInView({ ...at, ground, now }, [0, -1, 10, 1])).toMatchObject({ contested: false, wide: false })
  expect(keyInView({ ...at, ground, now }, [52, -1, 60, 1])).toMatchObject({ contested: false, wide: true })
  expect(keyInView({ ...at, ground, now }, [0, -1, 60, 1])).toMatchObject({ contested: true, wide: true })
})

test('a view over the antimeridian sees tiles on both sides of it', () => {
  const now = fieldOf([
    [1, 0],
    [0, 1],
  ])
  expect(keyInView({ ...at, ground: groundAt(179, -179), now }, [170, -1, 190, 1]).leaders).toEqual([0, 1])
})

test('two days side by side: the sides of both; in a difference those that changed', () => {
  const ground = groundAt(1)
  const [now, before] = [fieldOf([[2, 1]]), fieldOf([[0, 1]])]
  const view = [0, -1, 10, 1] as [number, number, number, number]
  expect(keyInView({ ...at, ground, now, before }, view).leaders).toEqual([0, 1])
  expect(keyInView({ ...at, ground, now, before, contrast: 'difference' }, view).leaders).toEqual([0])
})
