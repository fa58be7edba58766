import { describe, expect, test } from 'vitest'
import { merged } from '../../../../src/app/frame/merge.ts'
import { viewOf } from '../../../../src/app/frame/view.ts'
import { formatAddress, parseAddress } from '../../../../src/app/url.ts'

const at = (query: string) => parseAddress(query, (message) => expect.fail(message))

/** The address after a message, and what the console was told. */
function after(query: string, set: Record<string, string | null>): [address: string, warnings: string[]] {
  const warnings: string[] = []
  const options = merged(at(query), new Map(Object.entries(set)), (message) => warnings.push(message))
  return [formatAddress(options), warnings]
}

describe('what a message sets is joined with what is shown', () => {
  test.each<[string, string, Record<string, string | null>, string]>([
    ['a key is set', '?from=2014&theme=dark', { layers: 'events' }, '?from=2014&layers=events&theme=dark'],
    ['a key is set anew', '?theme=dark', { theme: 'light' }, '?theme=light'],
    ['null is the default', '?from=2014&theme=dark', { theme: null }, '?from=2014'],
    ['both ends move at once', '?from=2010&to=2011', { from: '2018', to: '2019' }, '?from=2018&to=2019'],
    ['a date is both ends', '?from=2010&to=2011', { date: '2016' }, '?from=2016&to=2016'],
    ['an end counts before a date', '?from=2010', { date: '2016', from: '2014' }, '?from=2014&to=2016'],
    ['an empty list shows nothing', '?layers=events', { layers: '' }, '?layers='],
    [
      'what cannot be set stays',
      '?origins=https://example.org&data=01234567',
      { theme: 'dark' },
      '?data=01234567&origins=https://example.org&theme=dark',
    ],
  ])('%s', (_, query, set, expected) => {
    expect(after(query, set)).toEqual([expected, []])
  })

  test('a value that is no good is left out, and what is beside it counts', () => {
    const [address, warnings] = after('?from=2014&theme=dark', { theme: 'pink', layers: 'events' })
    expect(address).toBe('?from=2014&layers=events&theme=dark')
    expect(warnings).toEqual([expect.stringContaining('invalid theme')])
  })

  test('a window that would end before it begins is left out', () => {
    const [address, warnings] = after('?from=2014&to=2015', { from: '2019' })
    expect(address).toBe('?from=2014&to=2015')
    expect(warnings).toEqual([expect.stringContaining('reversed window')])
  })
})

test('a view names the days that are shown, also where the address names none', () => {
  const manifest = {
    axis: { start: '2003-01-01', end: '2023-12-31' },
    opens: { start: '2014-01-01', end: '2014-12-31' },
    data: '0123456789abcdef',
  }
  expect(viewOf(at(''), manifest)).toEqual({
    address: '',
    from: '2014-01-01',
    to: '2014-12-31',
    mode: 'window',
    layers: ['events', 'bases', 'presence'],
    bbox: null,
    id: null,
    data: '01234567',
  })
  expect(viewOf(at('?from=2016&to=..&layers=events&id=one'), manifest)).toMatchObject({
    address: 'from=2016&to=..&layers=events&id=one',
    from: '2016-01-01',
    to: '2023-12-31',
    layers: ['events'],
    id: 'one',
  })
})
