import { expect, test, vi } from 'vitest'
import { createReading } from '../../../src/app/reading-data.ts'
import type { Source } from '../../../src/model/source.ts'

const sources = [{ id: 'two words' } as Source]
const apart = { version: 1, statements: [] }
const reading = { sha256: '' }

test('each file is loaded once, from the folder of the data', async () => {
  const load = vi.fn(async () => apart)
  const data = createReading('https://host/data/', { reading, sources }, load)
  expect(await data.apart()).toBe(await data.apart())
  expect(load.mock.calls).toEqual([['https://host/data/apart.json']])
})

test('a document’s id is no path', async () => {
  const document = { version: 1, source: 'two words', parts: [], mentions: [] }
  const load = vi.fn(async () => document)
  const data = createReading('data/', { reading, sources }, load)
  expect(await data.document('two words')).toBe(document)
  expect(load.mock.calls).toEqual([['data/documents/two%20words.json']])
  await expect(data.document('../manifest')).rejects.toThrow('unknown document: ../manifest')
  expect(load).toHaveBeenCalledTimes(1)
})

test('what did not come is named, and asked for again by the next call', async () => {
  const load = vi.fn(async (): Promise<unknown> => apart).mockRejectedValueOnce(new Error('404 Not Found'))
  const data = createReading('data/', { reading, sources }, load)
  await expect(data.apart()).rejects.toThrow('apart.json: 404 Not Found')
  expect(await data.apart()).toBe(apart)
})

test.each([
  ['another version', { version: 2, statements: [] }],
  ['a list', []],
  [
    'an unknown reason',
    { version: 1, statements: [{ source: 'a', start: 0, end: 1, text: 'x', why: 'toString' }] },
  ],
])('a file that is not sound is refused by its name: %s', async (_, file) => {
  const data = createReading('data/', { reading, sources }, async () => file)
  await expect(data.apart()).rejects.toThrow('apart.json')
})

test('a dataset that was built without these files asks for none', async () => {
  const load = vi.fn(async () => apart)
  const data = createReading('data/', { sources }, load)
  expect(data.available).toBe(false)
  await expect(data.places()).rejects.toThrow('places.json')
  expect(load).not.toHaveBeenCalled()
})
