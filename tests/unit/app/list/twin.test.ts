import { describe, expect, test } from 'vitest'
import { areaOf, tellTwin, twinFacts, type TwinAsk } from '../../../../src/app/list/twin.ts'
import { ar } from '../../../../src/app/words/ar.ts'
import { en } from '../../../../src/app/words/en.ts'
import type { Words } from '../../../../src/app/words/words.ts'
import { parseDay } from '../../../../src/model/day.ts'
import type { ReadPlace } from '../../../../src/model/reading.ts'
import type { Moment } from '../../../../src/time/moment.ts'
import type { Held } from '../../../../src/time/sift.ts'
import { sampleHeld } from '../../map/sample.ts'

const month = (from: string, to: string): Moment => ({
  window: { from: parseDay(from)!, to: parseDay(to)! },
  mode: 'window',
  basis: 'happened',
  fade: 0,
})
const september = month('2014-09-01', '2014-09-30')
type ReadingPlace = Pick<ReadPlace, 'id' | 'name' | 'type' | 'parent' | 'names'>
const place = (
  id: string,
  name: string,
  type: ReadPlace['type'],
  parent: string | null,
  arabic?: string,
): ReadingPlace => ({
  id,
  name,
  type,
  parent,
  names: arabic ? { ar: [arabic] } : {},
})
const places = new Map(
  [
    place('land', 'Land', 'country', null, 'بلاد'),
    place('north', 'North', 'admin1', 'land', 'الشمال'),
    place('south', 'South', 'admin1', 'land', 'الجنوب'),
    place('a', 'A', 'town', 'north'),
    place('b', 'B', 'village', 'north'),
    place('c', 'C', 'town', 'south'),
    place('d', 'D', 'region', 'land'),
    place('e', 'E', 'sea' as 'water', null),
  ].map((one) => [one.id, one]),
)
const october = { start: '2014-10-10', end: '2014-10-10' }
const event = (id: string, at: string, more: Parameters<typeof sampleHeld>[1] = {}) =>
  sampleHeld(id, { name: `Event ${id}`, place: at, placename: at.toUpperCase(), ...october, ...more })
const lasting = (id: string, layer: 'base' | 'presence', at: string, actor: string, start = '2014-01-01') =>
  sampleHeld(id, {
    layer,
    name: `Thing ${id}`,
    place: at,
    placename: at.toUpperCase(),
    actor,
    start,
    end: null,
    dated: 'range',
  })

const some: Held[] = [
  event('1', 'a'),
  event('2', 'b', { status: 'disputed' }),
  { ...event('3', 'c'), fit: 'possible' },
  lasting('x', 'base', 'a', 'red'),
  lasting('y', 'presence', 'a', 'red'),
  lasting('z', 'presence', 'c', 'blue', '2014-10-02'),
]
const countsOf = (held: readonly Held[]) => ({
  event: held.filter(({ feature }) => feature.properties.layer === 'event').length,
  base: held.filter(({ feature }) => feature.properties.layer === 'base').length,
  presence: held.filter(({ feature }) => feature.properties.layer === 'presence').length,
})
const tell = (held: readonly Held[], words: Words = en, more: Partial<TwinAsk> = {}, language = 'en') => {
  const ask = {
    held,
    counts: countsOf(held),
    possible: held.filter(({ fit }) => fit === 'possible').length,
    before: september,
    area: areaOf(places, language),
    ...more,
  }
  const { format } = new Intl.NumberFormat(words.locale)
  const [window, before] = words === ar ? ['أكتوبر ٢٠١٤', 'سبتمبر ٢٠١٤'] : ['October 2014', 'September 2014']
  return tellTwin(twinFacts(ask), window!, ask.before && before!, words, format)
}

describe('in English', () => {
  test('counts, what is new, what is disputed, what is only possible', () => {
    expect(tell(some)).toEqual([
      'October 2014: 3 events, 2 in North; 1 base; presence of 2 groups in 2 provinces.',
      'New since September 2014: Event 1; Event 2; Event 3; 1 more.',
      'Disputed: Event 2.',
      '1 is only possibly in this window.',
    ])
  })
  test('nothing, and what filters hide', () => {
    expect(tell([])).toEqual(['October 2014: nothing is shown.'])
    expect(tell([], en, { hidden: 4 })).toEqual([
      'October 2014: nothing is shown.',
      'Filters hide 4 features.',
    ])
  })
  test('where all is new nothing is said to be new, nor where no step lies before', () => {
    expect(tell(some.slice(0, 1))).toEqual(['October 2014: 1 event.'])
    expect(tell(some.slice(3), en, { before: null })).toEqual([
      'October 2014: 1 base; presence of 2 groups in 2 provinces.',
    ])
  })
  test('areas that are alike in number are not named, nor those of points whose places are not known', () => {
    expect(tell([event('1', 'a'), event('2', 'a'), event('3', 'c'), event('4', 'c')])[0]).toBe(
      'October 2014: 4 events.',
    )
    expect(tell(some, en, { counts: { event: 1200, base: 0, presence: 0 } })[0]).toContain('1,200 events;')
  })
  test('a claim that disputes makes a thing disputed, whatever its status', () => {
    const claims = [{ source: 's', by: 'x', says: '', start: 0, end: 0, stance: 'denies' as const }]
    expect(tell([event('1', 'a', { claims }), ...some.slice(3)])).toContain('Disputed: Event 1.')
  })
  test('things of which more is said are named first', () => {
    const claim = { source: 's', by: 'x', says: '', start: 0, end: 0, stance: 'supports' as const }
    const much = event('9', 'c', { claims: [claim, claim] })
    expect(tell([...some, much])[1]).toBe('New since September 2014: Event 9; Event 1; Event 2; 2 more.')
  })
})

test('in Arabic, with its forms of number, and names isolated', () => {
  expect(tell(some, ar, {}, 'ar')).toEqual([
    'أكتوبر ٢٠١٤: ٣ أحداث، منها اثنان في \u2068الشمال\u2069؛ قاعدة واحدة؛ وجود جماعتين في محافظتين.',
    'الجديد منذ سبتمبر ٢٠١٤: \u2068Event 1\u2069؛ \u2068Event 2\u2069؛ \u2068Event 3\u2069؛ و١ غيرها.',
    'المختلَف فيه: \u2068Event 2\u2069.',
    'يُحتمل فقط أن عنصرًا واحدًا في هذه النافذة.',
  ])
  const many = Array.from({ length: 11 }, (_, i) => event(`${i}`, 'c'))
  expect(tell(many, ar, {}, 'ar')).toEqual(['أكتوبر ٢٠١٤: ١١ حدثًا، منها ١١ في \u2068الجنوب\u2069.'])
  expect(tell(many.slice(0, 2), ar, {}, 'ar')[0]).toContain('حدثان')
})

describe('areas', () => {
  const find = areaOf(places, 'en')
  const at = (id: string) => find(sampleHeld('x', { place: id, placename: `name of ${id}` }).feature)?.name
  test('are provinces, else countries, else the place itself', () => {
    expect([at('b'), at('north'), at('d'), at('land')]).toEqual(['North', 'North', 'Land', 'Land'])
    expect([at('e'), at('nowhere')]).toEqual(['name of e', 'name of nowhere'])
  })
  test('without places are the places by name', () => {
    const bare = areaOf(null, 'en')
    expect(bare(event('1', 'b').feature)).toEqual({ id: 'b', name: 'B', unit: 'place' })
    expect(tell(some, en, { area: bare })[0]).toBe(
      'October 2014: 3 events; 1 base; presence of 2 groups in 2 places.',
    )
  })
})
