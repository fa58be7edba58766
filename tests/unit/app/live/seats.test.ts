import { expect, test } from 'vitest'
import { farthest } from '../../../../src/app/live/seats.ts'

const offer = (from: string, away: number, since: number) =>
  ({ say: 'mine', from, to: 'me', seat: 0, away, since }) as const

test('who has been out of sight the longest gets up first', () => {
  expect(farthest([offer('a', 100, 9000), offer('b', 4000, 5000), offer('c', 2000, 9000)])?.from).toBe('b')
})

test('of those in sight, who has been live the longest', () => {
  expect(farthest([offer('a', 0, 100), offer('b', 0, 4000), offer('c', 0, 2000)])?.from).toBe('b')
})

test('nobody where nobody answers', () => {
  expect(farthest([])).toBeUndefined()
})
