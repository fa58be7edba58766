import { describe, expect, test } from 'vitest'
import { checkTable, separatorOf } from '../../../../src/model/check/csv.ts'
import { openLog } from '../../../../src/model/check/log.ts'

const check = (text: string) => {
  const log = openLog()
  const rows = checkTable(text, null, log)
  return { rows, codes: log.close('').map((issue) => `${issue.line ?? '-'} ${issue.code}`) }
}

test.each([
  'lat,lon\n1,2\n',
  'lat;lon\n1;2\n',
  'lat\tlon\r\n1\t2',
  'LATITUDE , "Lng"\n 1.5 ,-2e0\n',
  'y,x,name\n1,2,"a ""b"", c"\n',
  'lat,lon\n\n1,2\n,\n',
  '\n\nlat,lon\n1,2',
  'lat,lon\n1,2,,\n',
])('tables that pass: %j', (text) => expect(check(text)).toEqual({ rows: 1, codes: [] }))

describe('a cell that is no number never becomes one', () => {
  test.each([
    '',
    ' ',
    'x',
    '1x',
    '0x1F',
    '1,5',
    '1_000',
    'NaN',
    'Infinity',
    '1e999',
    "33°18'N",
    '--1',
    '1.2.3',
    'null',
  ])('%j', (cell) => {
    expect(check(`id,lat,lon\n1,"${cell}",2\n`)).toEqual({ rows: 1, codes: ['2 COORDINATES'] })
  })
})

test.each([
  ['lat,lon\n1,2,3\n', '2 ROW_LENGTH'],
  ['lat,lon,name\n1,2\n', '2 ROW_LENGTH'],
  ['lat,name\n1,2\n', '1 COLUMN_MISSING'],
  ['__proto__,lat,lon\nx,1,2\n', '1 COLUMN_FORBIDDEN'],
  ['a,a,lat,lon\n1,1,1,2\n', '1 COLUMN_DUPLICATE'],
  ['lat,lon,name\n1,2,"x\n1,2,y\n', '2 CSV_BROKEN'],
  ['lat,lon,name\n1,2,"x"y\n', '2 CSV_BROKEN'],
  ['lat,lon\n', '- TABLE_EMPTY'],
  ['lat,lon\n0,0\n', '2 NULL_ISLAND'],
  ['lat,lon\n91,0\n', '2 LAT_RANGE'],
  ['lat,lon\n1,190\n', '2 LON_RANGE'],
  ['lat,lon\n1,541\n', '2 LON_RANGE'],
  ['lat,lon,start\n1,2,2021-02-30\n', '2 DATE_INVALID'],
  ['lat,lon,url\n1,2,javascript:x\n', '2 URL_SCHEME'],
  ['id,lat,lon\n1,1,2\n1,1,2\n', '3 ID_DUPLICATE'],
])('faults: %j', (text, code) => expect(check(text).codes).toEqual([code]))

test('100 errors end the reading', () => {
  expect(check(`lat,lon\n${'x,1\n'.repeat(5_000)}`).rows).toBe(100)
})

test('a table is told by the first line that is not blank', () => {
  expect(separatorOf('id,Lat,Lon\n1,2,3')).toBe(',')
  expect(separatorOf('\n"lat"|"lon"')).toBe('|')
  expect(separatorOf('{"lat":1,"lon":2}')).toBeNull()
  expect(separatorOf('a note about lat, lon')).toBeNull()
})
