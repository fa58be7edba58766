import { describe, expect, test } from 'vitest'
import { kindOf, parseAsk, parseDates, usualAsk } from '../../../../src/app/picture/ask.ts'
import { parseDay } from '../../../../src/model/day.ts'

const days = (from: string, to: string) => ({ from: parseDay(from), to: parseDay(to) })

describe('what an address asks for', () => {
  test('without keys it is the usual figure', () => {
    expect(parseAsk('?from=2014&layers=events')).toEqual(usualAsk)
  })

  test('all keys', () => {
    const query =
      '?format=gif&size=1200x800&scale=3&title=A%20title&legend=0&sources=0&range=2010/2012&seconds=0.5&home=https://example.org/'
    expect(parseAsk(query)).toEqual({
      ...usualAsk,
      format: 'gif',
      width: 1200,
      height: 800,
      scale: 3,
      title: 'A title',
      legend: false,
      sources: false,
      range: days('2010-01-01', '2012-12-31'),
      seconds: 0.5,
      home: 'https://example.org/',
    })
    expect(parseAsk('title=0').title).toBe('')
    expect(parseAsk('panels=1').alone).toBe(true)
  })

  test.each([
    ['format=bmp', 'format'],
    ['size=1200', 'size'],
    ['size=100x100', 'size'],
    ['size=9000x800', 'size'],
    ['scale=5', 'scale'],
    ['scale=x', 'scale'],
    ['dates=2014', 'dates'],
    ['dates=2014,soon', 'dates'],
    ['dates=1,2,3,4,5,6,7', 'dates'],
    ['range=2014/..', 'range'],
    ['seconds=60', 'seconds'],
    ['home=javascript:alert(1)', 'home'],
    ['home=file:///etc/', 'home'],
  ])('%s is told to be wrong', (query, key) => {
    expect(() => parseAsk(query)).toThrow(`invalid ${key} in the address`)
  })
})

test('dates are put in their order in time, whatever stands between them', () => {
  expect(parseDates('2016، 2014-06,2015')).toEqual([
    days('2014-06-01', '2014-06-30'),
    days('2015-01-01', '2015-12-31'),
    days('2016-01-01', '2016-12-31'),
  ])
})

test('what a figure is hangs on its file, its dates and what is compared', () => {
  const { dates } = parseAsk('dates=2014,2015')
  expect(kindOf({ format: 'png', dates: [] }, false)).toBe('one')
  expect(kindOf({ format: 'png', dates: [] }, true)).toBe('difference')
  expect(kindOf({ format: 'svg', dates }, true)).toBe('dates')
  expect(kindOf({ format: 'webm', dates }, true)).toBe('film')
})
