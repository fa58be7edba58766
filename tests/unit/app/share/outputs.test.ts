import { describe, expect, test } from 'vitest'
import {
  COLUMN,
  datesOf,
  embeddedOptions,
  firstChoices,
  sizeOf,
  type Choices,
} from '../../../../src/app/share/choices.ts'
import { isPublic, mapAddress, typedAddress } from '../../../../src/app/share/map-address.ts'
import { outputKinds, outputOf, savedFolder } from '../../../../src/app/share/outputs.ts'
import { formatAddress, parseAddress } from '../../../../src/app/url.ts'
import { parseDay } from '../../../../src/model/day.ts'

const at = (query: string) => parseAddress(query, (message) => expect.fail(message))
const now = at('?from=2014&to=2015&bbox=38,30,50,38&sides=-none&panel=list&theme=dark')
const ends = { from: parseDay('2014-01-01')!, to: parseDay('2015-12-31')! }
const data = { data: '0123456789abcdef' }
const first = firstChoices(now, new Set(['event', 'base', 'presence']))

/** The address that some choices make. */
const addressOf = (some: Partial<Choices> = {}) =>
  formatAddress(embeddedOptions({ ...first, ...some }, now, ends, data))

describe('what is chosen stands in the address', () => {
  test.each<[string, Partial<Choices>, string]>([
    [
      'at first the map as it is, with less round it',
      {},
      '?from=2014&to=2015&sides=-none&bbox=38,30,50,38&ui=embed&theme=dark',
    ],
    [
      'everything',
      { level: 'full', gestures: 'free' },
      '?from=2014&to=2015&sides=-none&bbox=38,30,50,38&gestures=free&theme=dark',
    ],
    [
      'cooperative gestures, which a whole page has not by itself',
      { level: 'full' },
      '?from=2014&to=2015&sides=-none&bbox=38,30,50,38&gestures=cooperative&theme=dark',
    ],
    [
      'language and layers',
      { lang: 'ar', theme: 'auto', layers: ['event'] },
      '?from=2014&to=2015&layers=events&sides=-none&bbox=38,30,50,38&ui=embed&lang=ar',
    ],
    [
      'no layers',
      { layers: [], theme: 'auto' },
      '?from=2014&to=2015&layers=&sides=-none&bbox=38,30,50,38&ui=embed',
    ],
    [
      "the dataset's dates and view",
      { dates: 'opens', view: 'home', theme: 'auto' },
      '?sides=-none&ui=embed',
    ],
    [
      'other dates',
      { dates: 'own', own: { from: '2016-04', to: '..' }, view: 'home', theme: 'auto' },
      '?from=2016-04&to=..&sides=-none&ui=embed',
    ],
    [
      'dates that are none',
      { dates: 'own', own: { from: 'soon', to: '' }, view: 'home', theme: 'auto' },
      '?sides=-none&ui=embed',
    ],
    [
      'pinned data that plays',
      { pinned: true, play: true, dates: 'opens', view: 'home', theme: 'auto' },
      '?play=1&sides=-none&ui=embed&data=01234567',
    ],
    [
      'what is open beside the map',
      { keepOpen: true, dates: 'opens', view: 'home', theme: 'auto' },
      '?sides=-none&panel=list&ui=embed',
    ],
  ])('%s', (_, some, expected) => {
    expect(addressOf(some)).toBe(expected)
  })

  test('dates as the dataset opens stay open, and typed ones tell what is wrong', () => {
    expect(datesOf({ ...first, dates: 'opens' }, ends)).toBeNull()
    expect(datesOf({ ...first, dates: 'own', own: { from: '2016', to: '2014' } }, ends)).toMatchObject({
      fault: 'reversed',
    })
  })

  test('a height follows the width, unless it is chosen', () => {
    const wide = sizeOf(first)
    expect(wide.width).toBe(COLUMN)
    expect(sizeOf({ ...first, width: 480 }).height).toBeLessThan(wide.height)
    expect(sizeOf({ ...first, level: 'bare' }).height).toBeLessThan(wide.height)
    expect(sizeOf({ ...first, height: 333 }).height).toBe(333)
  })
})

const ask = {
  page: 'https://example.org/map/',
  options: embeddedOptions({ ...first, keepOpen: true }, now, ends, data),
  width: '100%' as const,
  height: 520,
  texts: { title: 'Title', alt: 'Alt', open: 'Open' },
  saved: null,
  script: true,
}
const summer = {
  id: 'summer',
  title: 'Summer',
  description: 'What happened.',
  address: 'from=2014&to=2015&bbox=38,30,50,38&sides=-none',
}

describe('each output leads to that view', () => {
  test.each(outputKinds.filter((kind) => kind !== 'oembed'))('%s', (kind) => {
    const text = (outputOf(kind, ask) ?? '').replaceAll('&amp;', '&')
    if (kind !== 'element')
      expect(text).toContain(`https://example.org/map/${formatAddress({ ...ask.options, ui: null })}`)
    if (['iframe', 'quarto', 'amp'].includes(kind))
      expect(text).toContain(`https://example.org/map/${formatAddress(ask.options)}`)
  })

  test('the element says how much stands round it, and keeps its own id', () => {
    const whole = outputOf('element', { ...ask, options: { ...ask.options, ui: null, id: 'event-1' } })
    expect(whole).toContain('<influence-map src="https://example.org/map/"')
    expect(whole).toContain(' ui="full"')
    expect(whole).toContain(' feature-id="event-1"')
    expect(whole).not.toMatch(/ id="/)
  })

  test('a saved view that shows the same gives its oEmbed address and its still', () => {
    const plain = { ...ask.options, panel: null }
    expect(savedFolder([summer], plain)).toBe('views/summer/')
    expect(savedFolder([summer], { ...plain, lang: 'ar', theme: 'print' })).toBe('views/summer/')
    expect(savedFolder([summer], at('?ui=embed'))).toBe('')
    expect(savedFolder([summer], at('?from=2014'))).toBeNull()
    expect(outputOf('oembed', { ...ask, saved: 'views/summer/' })).toBe(
      'https://example.org/map/views/summer/oembed.json',
    )
    expect(outputOf('still', { ...ask, saved: 'views/summer/' })).toContain(
      'https://example.org/map/views/summer/still.png',
    )
    expect(outputOf('oembed', ask)).toBeNull()
  })

  test('the script of heights lies beside the map, and can be left out', () => {
    expect(outputOf('iframe', ask)).toContain('<script async src="https://example.org/map/embed.js">')
    expect(outputOf('iframe', { ...ask, script: false })).not.toContain('<script')
    expect(outputOf('iframe', { ...ask, page: 'https://example.org/map/index.html' })).toContain(
      '"https://example.org/map/embed.js"',
    )
  })
})

describe('where the map lies', () => {
  test.each([
    [
      'https://example.org/map/?from=2014#x',
      'https://example.org/map/assets/Dialog-1.js',
      'https://example.org/map/',
    ],
    [
      'https://example.org/map/index.html',
      'https://example.org/map/assets/Dialog-1.js',
      'https://example.org/map/index.html',
    ],
    [
      'https://news.example/article',
      'https://example.org/map/assets/Dialog-1.js',
      'https://example.org/map/',
    ],
    [
      'https://example.org/map/views/one/',
      'https://example.org/map/assets/Dialog-1.js',
      'https://example.org/map/',
    ],
    ['file:///home/me/map.html', 'file:///home/me/assets/x.js', null],
    ['file:///home/me/map.html', 'data:text/javascript,1', null],
  ])('%s with %s', (page, script, expected) => {
    expect(mapAddress(page, script)).toBe(expected)
  })

  test.each([
    ['https://example.org/map/', 'https://example.org/map/'],
    [' example.org/map ', 'https://example.org/map/'],
    ['https://example.org/map/index.html?from=2014', 'https://example.org/map/index.html'],
    ['javascript:alert(1)', null],
    ['map', null],
    ['', null],
  ])('typed: "%s"', (text, expected) => {
    expect(typedAddress(text)).toBe(expected)
  })

  test.each([
    ['https://example.org/map/', true],
    ['http://127.0.0.1:4173/', false],
    ['http://localhost:4173/', false],
    ['http://192.168.1.4/', false],
    ['http://[::1]:80/', false],
    ['http://map.local/', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected)
  })
})
