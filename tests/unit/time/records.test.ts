import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../../src/model/day.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import {
  certaintyOf,
  formatRecord,
  parseRecord,
  recordFeature,
  recordHeader,
} from '../../../src/model/records.ts'
import { createRawPoints } from '../../../src/time/point-table.ts'
import { countLines, INDEXED, readRecords } from '../../../src/time/records.ts'
import { readTraits } from '../../../src/time/traits.ts'
import { bytesOf, recordsFile, sampleRows, tableOf } from './sample-records.ts'

function read(text: string, known: number | null = 12_300) {
  const bytes = bytesOf(text)
  const raw = createRawPoints(countLines(bytes))
  return { raw, bytes, ...readRecords(bytes, recordsFile(), known, raw, 0, 'academic') }
}

test('the bytes give what the cells say, record by record', () => {
  const rows = sampleRows(3000, 17)
  const { raw, issues } = read(tableOf(rows))
  expect(issues).toEqual([])
  expect(raw.length).toBe(rows.length)
  rows.forEach((row, i) => {
    const { start, end, dated, uncertain } = parseEdtf(row.when!)
    expect({
      lon: raw.lon[i],
      lat: raw.lat[i],
      start: raw.start[i],
      end: raw.end[i],
      known: raw.known[i],
      row: raw.row[i],
      look: raw.looks[raw.look[i]!],
    }).toEqual({
      lon: Number(row.longitude),
      lat: Number(row.latitude),
      start: start ?? -Infinity,
      end: end ?? Infinity,
      known: 12_300,
      row: i,
      look: {
        layer: 'event',
        kind: row.kind,
        actor: row.actor || null,
        status: 'confirmed',
        located: 'settlement',
        certainty: certaintyOf({ dated, uncertain }),
        stances: 'academic',
        disputed: false,
        several: false,
        dated,
        lasts: dated === 'range',
      },
    })
  })
  expect(new Set(raw.looks.map((look) => JSON.stringify(look))).size).toBe(raw.looks.length)
})

test.each([
  recordsFile(),
  recordsFile({ status: 'disputed', certainty: 'A' }),
  recordsFile({ status: 'denied', layer: 'presence', located: 'site' }),
])('a row of the table has the traits of the record as a feature', (file) => {
  const rows = sampleRows(400, 23)
  const bytes = bytesOf(tableOf(rows))
  const raw = createRawPoints(countLines(bytes))
  readRecords(bytes, file, null, raw, 0, 'official')
  rows.forEach((row, i) => {
    const feature = recordFeature(parseRecord(formatRecord(row)), i, file, 'Paper')
    expect(raw.looks[raw.look[i]!]).toMatchObject(readTraits(feature.properties, () => 'official'))
  })
})

test('thousands of different dates are told apart', () => {
  const first = parseDay('1950-01-01')!
  const rows = Array.from({ length: 9000 }, (_, i) => ({
    ...sampleRows(1, 2)[0]!,
    when: formatDay(first + ((i * 7) % 9000)),
  }))
  const { raw } = read(tableOf(rows))
  expect([...raw.start]).toEqual(rows.map((_, i) => first + ((i * 7) % 9000)))
})

test('the index leads to any record again', () => {
  const rows = sampleRows(INDEXED * 3 + 7, 19)
  const { bytes, index } = read(tableOf(rows))
  expect(index.length).toBe(rows.length)
  for (const number of [0, 1, INDEXED - 1, INDEXED, 2 * INDEXED + 3, rows.length - 1]) {
    const entry = Math.floor(number / INDEXED)
    const part = bytes.subarray(index.offsets[entry], index.offsets[entry + 1])
    const line = new TextDecoder().decode(part).split('\n')[number % INDEXED]
    expect(line).toBe(formatRecord(rows[number]!))
  }
})

test('a source without a date is never known', () => {
  expect(read(tableOf(sampleRows(1, 1)), null).raw.known[0]).toBe(Infinity)
})

test('several files stand in one table one after the other, and share looks', () => {
  const bytes = bytesOf(tableOf(sampleRows(50, 3)))
  const raw = createRawPoints(100)
  readRecords(bytes, recordsFile(), 1, raw)
  const looks = raw.looks.length
  readRecords(bytes, recordsFile({ file: 'other.csv' }), 2, raw, 50)
  expect([raw.length, raw.looks.length]).toEqual([100, looks])
  expect([raw.row[49], raw.row[50], raw.row[99]]).toEqual([49, 50, 99])
})

describe('a line that is no record is told with its number, and the others keep theirs', () => {
  const good = '2003-04-02,10,50,attack,red'
  test.each([
    ['no date', ',10,50,attack,red'],
    ['an impossible date', '2003-02-30,10,50,attack,red'],
    ['no longitude', '2003-04-02,,50,attack,red'],
    ['a latitude beyond the pole', '2003-04-02,10,90.5,attack,red'],
    ['a number with an exponent', '2003-04-02,1e1,50,attack,red'],
    ['two points', '2003-04-02,1.0.5,50,attack,red'],
    ['a sign alone', '2003-04-02,-,50,attack,red'],
    ['no kind', '2003-04-02,10,50,,red'],
    ['an empty line', ''],
  ])('%s', (_, line) => {
    const { raw, issues } = read([recordHeader, good, line, good, ''].join('\n'))
    expect(issues.map((issue) => [issue.file, issue.line, issue.code])).toEqual([
      ['log.csv', 3, 'RECORD_BROKEN'],
    ])
    expect([...raw.row.subarray(0, raw.length)]).toEqual([0, 2])
  })
})

test('another header is told; a file without its last line break is read to its end', () => {
  expect(read('date,lon,lat\n').issues.map(({ code }) => code)).toEqual(['COLUMN_MISSING'])
  expect(read(`${recordHeader}\n2003,-0.5,-50.25,attack`).raw).toMatchObject({ length: 1 })
  expect(read(`${recordHeader}\n2003,-0.5,-50.25,attack`).raw.lat[0]).toBe(-50.25)
  expect(read('').raw.length).toBe(0)
})
