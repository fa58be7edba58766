import { expect, test } from 'vitest'
import { csvText } from '../../../src/model/csv.ts'

test('texts stand in quotes, numbers bare, lines end as spreadsheets want it, and nothing runs', () => {
  const text = csvText(
    ['name', 'value'],
    [
      ['a "b"', 1.5],
      ['=1+1', null],
      ['first\n+second', -2],
    ],
  )
  expect(text).toBe('\uFEFF"name","value"\r\n"a ""b""",1.5\r\n"\'=1+1",\r\n"first\n+second",-2\r\n')
})
