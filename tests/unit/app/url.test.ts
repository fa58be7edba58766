import { describe, expect, test } from 'vitest'
import type { Options } from '../../../src/app/options.ts'
import { createAddressBar, formatAddress, parseAddress } from '../../../src/app/url.ts'
import { formatDay, parseDay } from '../../../src/model/day.ts'

const nothing: Options = {
  from: null,
  to: null,
  mode: null,
  basis: null,
  fade: null,
  step: null,
  speed: null,
  loop: null,
  play: null,
  layers: null,
  sides: null,
  actors: null,
  kinds: null,
  status: null,
  located: null,
  certainty: null,
  stances: null,
  only: null,
  text: null,
  id: null,
  panel: null,
  bbox: null,
  ui: null,
  gestures: null,
  data: null,
  origins: null,
  coverage: null,
  legend: null,
  theme: null,
  lang: null,
  names: null,
  basemap: null,
  projection: null,
  influence: null,
  halfLife: null,
  radius: null,
  of: null,
  compare: null,
  contrast: null,
  split: null,
  marks: null,
}
const silent = () => {}
const day = (iso: string) => parseDay(iso) ?? NaN

describe('reading an address', () => {
  test('an empty one says nothing', () => {
    expect(parseAddress('')).toEqual(nothing)
  })
  test.each([
    ['a year begins on its first day and ends on its last', '?from=2016&to=2016', '2016-01-01', '2016-12-31'],
    ['a month likewise', '?from=2016-02&to=2016-02', '2016-02-01', '2016-02-29'],
    ['a day is both', '?from=2016-04-13&to=2016-04-13', '2016-04-13', '2016-04-13'],
  ])('%s', (_, search, from, to) => {
    const address = parseAddress(search)
    expect([formatDay(address.from ?? NaN), formatDay(address.to ?? NaN)]).toEqual([from, to])
  })
  test('open ends are endless', () => {
    expect(parseAddress('?from=..&to=..')).toMatchObject({ from: -Infinity, to: Infinity })
  })
  test('no layer at all can be asked for', () => {
    expect(parseAddress('?layers=').layers).toEqual([])
  })
  test.each([
    ['from=soon', 'from'],
    ['to=2016-13', 'to'],
    ['mode=always', 'mode'],
    ['layers=events,roads', 'layers'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=50,30,40,38', 'bbox'],
    ['bbox=a,b,c,d', 'bbox'],
    ['bbox=-500,0,10,10', 'bbox'],
    ['ui=huge', 'ui'],
    ['theme=pink', 'theme'],
    ['lang=xx', 'lang'],
    ['basemap=Blue moon', 'basemap'],
    ['basemap=javascript:alert(1)', 'basemap'],
    ['basemap=//tiles.example.org/style.json', 'basemap'],
    ['projection=flat', 'projection'],
    ['mode=__proto__', 'mode'],
    ['lang=constructor', 'lang'],
    ['fade=-1', 'fade'],
    ['fade=1.5', 'fade'],
    ['step=fortnight', 'step'],
    ['speed=3', 'speed'],
    ['loop=yes', 'loop'],
    ['as=told', 'as'],
    ['coverage=yes', 'coverage'],
    ['legend=yes', 'legend'],
    ['kinds=strikes', 'kinds'],
    ['status=-likely', 'status'],
    ['located=site,-near', 'located'],
    ['certainty=E', 'certainty'],
    ['stances=neutral', 'stances'],
    ['only=several,new', 'only'],
    [`text=${'x'.repeat(101)}`, 'text'],
  ])('of %s the console is told, and it counts as not given', (query, key) => {
    const warnings: string[] = []
    expect(parseAddress(`?${query}`, (message) => warnings.push(message))).toEqual(nothing)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(new RegExp(`^invalid ${key} in the address: `))
  })
  test('what is shown is listed, or what is not with a - before each; names that mean nothing are left out', () => {
    const warnings: string[] = []
    const search = '?sides=reds,none&kinds=-strike,-riot,-deployment&status=-denied&located=near'
    expect(parseAddress(search, (message) => warnings.push(message))).toEqual({
      ...nothing,
      sides: { hidden: false, values: ['reds', ''] },
      kinds: { hidden: true, values: ['event.strike', 'event.deployment', 'presence.deployment'] },
      status: { hidden: true, values: ['denied'] },
      located: { hidden: false, values: ['near'] },
    })
    expect(warnings).toEqual(['invalid kinds in the address: "-riot" is unknown'])
  })
  test('a reversed window is not taken', () => {
    const warnings: string[] = []
    expect(parseAddress('?from=2017&to=2016', (message) => warnings.push(message))).toEqual(nothing)
    expect(warnings[0]).toContain('reversed window')
  })
  test('one bad value does not spoil the others', () => {
    expect(parseAddress('?mode=never&theme=dark', silent)).toEqual({ ...nothing, theme: 'dark' })
  })
})

describe('round trip', () => {
  const full: Options = {
    from: day('2014-06-01'),
    to: day('2015-05-31'),
    mode: 'cumulative',
    basis: 'known',
    fade: 90,
    step: 'week',
    speed: 0.5,
    loop: true,
    play: true,
    layers: ['event', 'presence'],
    sides: { hidden: false, values: ['reds', ''] },
    kinds: { hidden: true, values: ['event.strike', 'presence.deployment'] },
    status: { hidden: true, values: ['denied'] },
    located: { hidden: false, values: ['near', 'site'] },
    actors: { hidden: true, values: ['red', ''] },
    certainty: { hidden: true, values: ['D'] },
    stances: { hidden: false, values: ['official', 'think-tank'] },
    only: ['disputed', 'several'],
    text: 'جسر & bridge',
    id: 'a-feature',
    panel: { page: 'place', id: 'a-town' },
    bbox: [38.5, 29, 48.25, 37.4],
    ui: 'embed',
    gestures: 'free',
    data: '0123abcd',
    origins: ['https://a.example', 'http://localhost:8080'],
    coverage: false,
    legend: true,
    theme: 'dark',
    lang: 'ar',
    names: 'local',
    basemap: 'none',
    projection: 'globe',
    influence: 'hex',
    halfLife: 90,
    radius: 25,
    of: 'red',
    compare: day('2013-12-31'),
    contrast: 'difference',
    split: 0.25,
    marks: true,
  }
  test('is written for people', () => {
    expect(formatAddress(full)).toBe(
      '?from=2014-06&to=2015-05&mode=cumulative&as=known&fade=90&step=week&speed=0.5&loop=1&play=1&layers=events,presence' +
        '&sides=reds,none&actors=-red,-none&kinds=-strike,-presence.deployment&status=-denied&located=near,site&certainty=-D&stances=official,think-tank&only=disputed,several' +
        `&text=${encodeURIComponent('جسر')}+%26+bridge` +
        '&id=a-feature&panel=place:a-town&bbox=38.5,29,48.25,37.4' +
        '&ui=embed&gestures=free&data=0123abcd&origins=https://a.example,http://localhost:8080&coverage=0&legend=1&theme=dark&lang=ar&names=local&basemap=none&projection=globe' +
        '&influence=hex&halflife=90&radius=25&of=red&compare=2013&contrast=difference&split=0.25&marks=1',
    )
  })
  test.each([
    ['everything', full],
    ['nothing', nothing],
    ['whole years', { ...nothing, from: day('2014-01-01'), to: day('2014-12-31') }],
    ['days', { ...nothing, from: day('2014-06-10'), to: day('2014-06-29') }],
    ['a leap day', { ...nothing, from: day('2016-02-29'), to: day('2016-02-29') }],
    ['a first of January alone', { ...nothing, from: day('2014-01-01'), to: day('2014-01-01') }],
    ['an open end', { ...nothing, from: day('2014-06-01'), to: Infinity }],
    ['open ends', { ...nothing, from: -Infinity, to: Infinity }],
    ['an id with odd letters', { ...nothing, id: 'a&b=c d,é' }],
    ['a page', { ...nothing, panel: { page: 'list' } }],
    ['no layers', { ...nothing, layers: [] }],
    ['a background of the dataset', { ...nothing, basemap: 'town-plan' }],
    [
      'an archive with odd letters',
      { ...nothing, basemap: 'pmtiles://https://a.example/x.pmtiles?k=a&b=%20' },
    ],
    ['an archive beside the page', { ...nothing, basemap: 'pmtiles://tiles/x.pmtiles' }],
    ['a style', { ...nothing, basemap: 'https://a.example:8443/style.json' }],
    ['a text with odd letters', { ...nothing, text: 'a&b=c "d", é' }],
    ['no certainty at all', { ...nothing, certainty: { hidden: false, values: [] } }],
    ['no sides', { ...nothing, sides: { hidden: false, values: [] } }],
  ] satisfies [string, Options][])('of %s', (_, options) => {
    expect(parseAddress(formatAddress(options), silent)).toEqual(options)
  })
  test('of seeded random windows', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below
    for (let i = 0; i < 500; i++) {
      const from = day('1990-01-01') + random(15_000)
      const options = { ...nothing, from, to: from + random(4_000) }
      expect(parseAddress(formatAddress(options), silent)).toEqual(options)
    }
  })
  test('keys that are not ours stay, ours that say nothing go', () => {
    expect(formatAddress({ ...nothing, mode: 'instant' }, '?utm=x&from=2014&date=2015&sort=0')).toBe(
      '?utm=x&sort=0&mode=instant',
    )
  })
})

test('the address bar is written at most once in a while, with the latest state', async () => {
  const written: string[] = []
  const location = { pathname: '/map', search: '?x=1', hash: '' } as Location
  const history = { state: null, replaceState: (_: unknown, __: string, url: string) => written.push(url) }
  const write = createAddressBar(location, history as unknown as History)
  for (const mode of ['instant', 'window', 'cumulative'] as const) write({ ...nothing, mode })
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(written).toEqual(['/map?x=1&mode=cumulative'])
})
