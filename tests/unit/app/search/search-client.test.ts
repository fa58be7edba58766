import { expect, test } from 'vitest'
import type { SearchItem } from '../../../../src/app/search/items.ts'
import { latestOf } from '../../../../src/app/latest.ts'
import { feed } from '../../../../src/app/search/search-client.ts'

const itemOf = (n: number): SearchItem => ({
  group: 'feature',
  id: `f${n}`,
  names: [`${n}`],
  text: '',
  weight: 0,
})
const numbers = Array.from({ length: 1234 }, (_, i) => i)

/** What is handed over, chunk by chunk, with a clock that goes on by `ms` at each look. */
async function chunksOf(ms: number) {
  const chunks: string[][] = []
  let clock = 0
  await feed(
    numbers,
    itemOf,
    async (items) => void chunks.push(items.map(({ id }) => id)),
    () => (clock += ms),
  )
  return chunks
}

test('all things are handed over once, in their order', async () => {
  expect((await chunksOf(0)).flat()).toEqual(numbers.map((n) => `f${n}`))
})

test('chunks are limited in number, and in time where things take long', async () => {
  expect(Math.max(...(await chunksOf(0)).map((chunk) => chunk.length))).toBe(500)
  const slow = await chunksOf(3)
  expect(Math.max(...slow.map((chunk) => chunk.length))).toBeLessThanOrEqual(3)
  expect(slow.flat()).toHaveLength(numbers.length)
})

test('the next chunk waits until the one before is taken', async () => {
  let taken = 0
  let most = 0
  await feed(numbers, itemOf, async () => {
    taken += 1
    most = Math.max(most, taken)
    await new Promise((resolve) => setTimeout(resolve))
    taken -= 1
  })
  expect(most).toBe(1)
})

test('of what is typed while a search runs only the latest is searched', async () => {
  const asked: string[] = []
  const go: (() => void)[] = []
  const ask = latestOf(async (text: string) => {
    asked.push(text)
    await new Promise<void>((resolve) => go.push(resolve))
    return text.toUpperCase()
  })
  const answers = ['m', 'mo', 'mos', 'mosu'].map((text) => ask(text))
  go[0]?.()
  expect(await answers[0]).toBe('M')
  expect(await answers[1]).toBe(null)
  expect(await answers[2]).toBe(null)
  go[1]?.()
  expect(await answers[3]).toBe('MOSU')
  expect(asked).toEqual(['m', 'mosu'])
})

test('a search that fails holds up none that follows', async () => {
  const ask = latestOf(async (n: number) => {
    if (n === 1) throw new Error('lost')
    return n
  })
  const [first, second] = [ask(1), ask(2)]
  await expect(first).rejects.toThrow('lost')
  expect(await second).toBe(2)
})
