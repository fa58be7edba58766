import { describe, expect, test } from 'vitest'
import { transferables } from '../../../src/app/worker-service.ts'
import { createDataService, type PointsRequest } from '../../../src/app/data-service.ts'
import { formatRecord, type RecordRow } from '../../../src/model/records.ts'
import { recordFeature, parseRecord } from '../../../src/model/records.ts'
import { rawOf } from '../../../src/time/few.ts'
import { spanOf } from '../../../src/time/point-table.ts'
import { timed } from '../../../src/time/sift.ts'
import { sampleFeature } from '../map/sample.ts'
import { bytesOf, recordsFile, sampleRows, tableOf } from '../time/sample-records.ts'

const tables: Record<string, Partial<RecordRow>[]> = {
  'a.csv': sampleRows(700, 31),
  'b.csv': sampleRows(400, 37),
}
const files = ['a', 'b'].map((source) =>
  recordsFile({ source, file: `${source}.csv`, features: tables[`${source}.csv`]!.length }),
)
const request = (more: Partial<PointsRequest> = {}): PointsRequest => ({
  folder: 'data/',
  records: files,
  published: new Map([['a', 12_500]]),
  publishers: new Map([
    ['a', 'Paper A'],
    ['b', 'Paper B'],
  ]),
  stances: new Map([
    ['a', 'official'],
    ['b', 'academic'],
  ]),
  axis: { first: 12_000, last: 13_000 },
  others: null,
  few: 10,
  ...more,
})

/** A host that has the tables, but not those that are lost; `asked` lists what was loaded. */
function host(lost: readonly string[] = []) {
  const asked: string[] = []
  const bytes = (address: string) => {
    const name = address.replace('data/', '')
    if (lost.includes(name) || !tables[name]) throw new Error('404 Not Found')
    return bytesOf(tableOf(tables[name]))
  }
  const service = createDataService({
    whole: async (address) => {
      asked.push(address)
      return bytes(address)
    },
    part: async (address, from, to) => {
      asked.push(`${address} ${from}-${to}`)
      return bytes(address).subarray(from, to)
    },
  })
  return { service, asked }
}

const expected = (file: number, number: number) => {
  const one = files[file]!
  const line = formatRecord(tables[one.file]![number]!)
  return recordFeature(parseRecord(line), number, one, file === 0 ? 'Paper A' : 'Paper B')
}

test('many records become one table; each row leads back to its record', async () => {
  const { service, asked } = host()
  const { points, features, firsts, lost, faults } = await service.open(request())
  expect({ features, firsts, lost, faults }).toEqual({ features: [], firsts: [0, 700], lost: [], faults: [] })
  const { table } = points!
  expect(table.length).toBe(1100)
  expect(points!.undated).toBe(400)
  for (const at of [0, 1, 333, 800, 1099]) {
    const row = table.row[at]!
    const file = row < 700 ? 0 : 1
    const feature = (await service.feature(file, row - firsts[file]!))!
    expect(feature).toEqual(expected(file, row - firsts[file]!))
    const { start, end } = timed(feature).span
    expect(spanOf(table, at)).toMatchObject({ start, end, known: file === 0 ? 12_500 : null })
  }
  // a record is loaded with its neighbours, never the whole file
  asked.splice(0, 2)
  const whole = bytesOf(tableOf(tables['a.csv']!)).length
  for (const part of asked) {
    const [, from, to] = /(\d+)-(\d+)$/.exec(part)!
    expect(Number(to) - Number(from)).toBeLessThan(whole / 2)
  }
  expect(await service.feature(0, 700)).toBe(null)
  expect(await service.feature(7, 0)).toBe(null)
})

test('hundreds of records at once do not become hundreds of requests', async () => {
  const { service, asked } = host()
  await service.open(request())
  asked.length = 0
  const numbers = Array.from({ length: 300 }, (_, i) => (i * 7) % 700)
  const features = await Promise.all(numbers.map((number) => service.feature(0, number)))
  expect(features).toEqual(numbers.map((number) => expected(0, number)))
  expect(asked.length).toBeLessThan(20)
})

test('few records come as features', async () => {
  const { service } = host()
  const { points, features } = await service.open(request({ few: 1100 }))
  expect(points).toBe(null)
  expect(features).toHaveLength(1100)
  expect(features[0]).toEqual(expected(0, 0))
  expect(features[700]).toEqual(expected(1, 0))
})

test('points of the layers stand in the same table, before the records', async () => {
  const { service } = host()
  const layer = [timed(sampleFeature('x', { layer: 'base', kind: 'camp' })), timed(sampleFeature('y'))]
  const { points, firsts } = await service.open(request({ others: rawOf(layer, () => 'other'), few: 0 }))
  expect(firsts).toEqual([2, 702])
  expect(points!.table.length).toBe(1102)
  const at = points!.table.row.indexOf(0)
  expect(points!.table.looks[points!.table.look[at]!]).toMatchObject({ layer: 'base', kind: 'camp' })
  expect(points!.groups.map(({ layer }) => layer)).toContain('base')
})

test('where only the layers have many points, they are all in the table', async () => {
  const layer = [timed(sampleFeature('x')), timed(sampleFeature('y'))]
  const ask = request({ records: [], others: rawOf(layer, () => 'other'), few: 0 })
  expect((await host().service.open(ask)).points?.table.length).toBe(2)
})

test('files that were begun before are loaded once', async () => {
  const { service, asked } = host()
  await service.begin(request())
  expect([...asked].sort()).toEqual(['data/a.csv', 'data/b.csv'])
  const { points } = await service.open(request())
  expect(points!.table.length).toBe((await host().service.open(request())).points!.table.length)
  expect(asked).toHaveLength(2)
})

describe('what is lost or broken is told, and the rest stands', () => {
  test('a file that does not come', async () => {
    const { service } = host(['a.csv'])
    await service.begin(request())
    const { points, lost, firsts } = await service.open(request())
    expect(lost).toEqual([{ file: 'a.csv', reason: '404 Not Found' }])
    expect(points!.table.length).toBe(400)
    expect(await service.feature(1, points!.table.row[0]! - firsts[1]!)).not.toBe(null)
  })
  test('a line that is no record', async () => {
    tables['c.csv'] = [{ when: 'soon' }, ...sampleRows(20, 3)]
    const { service } = host()
    const answer = await service.open(request({ records: [recordsFile({ file: 'c.csv', source: 'c' })] }))
    expect(answer.points!.table.length).toBe(20)
    expect(answer.faults).toEqual([expect.stringContaining('c.csv:2: broken record')])
  })
})

test('an answer is handed over whole: each column once, nothing copied', async () => {
  const answer = await host().service.open(request())
  const buffers = transferables(answer)
  const { table } = answer.points!
  for (const column of [table.x, table.y, table.start, table.end, table.known, table.look, table.row])
    expect(buffers).toContain(column.buffer)
  expect(new Set(buffers).size).toBe(buffers.length)
  const clone = structuredClone(answer, { transfer: buffers })
  expect(table.x.length).toBe(0)
  expect(clone.points!.table.x).toHaveLength(1100)
})
