import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMarble } from '../../../../src/build/basemap/marble.ts'

const int = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes)
  if (bytes === 1) buffer.writeInt8(value)
  if (bytes === 2) buffer.writeInt16BE(value)
  if (bytes === 4) buffer.writeInt32BE(value)
  return buffer
}
const header = [int(2, 1), int(1, 4), int(0, 1)]
/** A group that says two shapes follow, then a ring of one node with two steps. */
const ring = [
  [int(4, 1), int(7, 4), int(2, 1)],
  [int(2, 1), int(1, 4), int(1, 4)],
  [int(4000, 2), int(5328, 2), int(2, 2)],
  [int(12, 1), int(0, 1), int(0, 1), int(-60, 1)],
].flat()
const file = (parts: Buffer[]) => {
  const path = join(mkdtempSync(join(tmpdir(), 'marble-')), 'shapes.pn2')
  writeFileSync(path, Buffer.concat(parts))
  return path
}

test('positions are read from nodes and steps, in half minutes', () => {
  expect(readMarble(file([...header, ...ring]))).toEqual([
    {
      kind: 'outer',
      coordinates: [
        [44.4, 4000 / 120],
        [44.4, 4012 / 120],
        [5268 / 120, 4000 / 120],
      ],
    },
  ])
})

test('a file that ends too early is refused', () => {
  expect(() => readMarble(file([...header, ...ring.slice(0, -1)]))).toThrow()
})

test('a file with colours is refused by name', () => {
  expect(() => readMarble(file([int(2, 1), int(1, 4), int(1, 1)]))).toThrow('known: PN2 version 2')
})
