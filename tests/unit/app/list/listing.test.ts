import { describe, expect, test } from 'vitest'
import { keyOf, listOf, type ListAsk, type Listed } from '../../../../src/app/list/listing.ts'
import { moveOf } from '../../../../src/app/list/move.ts'
import { createOrder, type OrderTexts, type SortKey } from '../../../../src/app/list/order.ts'
import { boundsOf } from '../../../../src/app/legend.ts'
import { parseDay } from '../../../../src/model/day.ts'
import type { Moment } from '../../../../src/time/moment.ts'
import { createPointTable, createRawPoints, type PointLook } from '../../../../src/time/point-table.ts'
import type { Held } from '../../../../src/time/sift.ts'
import { sampleHeld, square } from '../../map/sample.ts'

const june: Moment = {
  window: { from: parseDay('2014-06-01')!, to: parseDay('2014-06-30')! },
  mode: 'window',
  basis: 'happened',
  fade: 0,
}
const { compare } = new Intl.Collator('en', { numeric: true })
const texts: OrderTexts = {
  compare,
  actor: (id) => (id === null ? null : ({ red: 'Zebras', blue: 'ants' }[id] ?? id)),
  kind: (kind) => ({ strike: 'Strike', aid: 'Aid' })[kind] ?? kind,
}
const on = (
  id: string,
  day: string,
  more: Parameters<typeof sampleHeld>[1] = {},
  geometry = undefined as never,
) =>
  sampleHeld(
    id,
    { name: id, start: day, end: day, when: day, ...more },
    geometry ?? { type: 'Point', coordinates: [10, 50] },
  )

const some: Held[] = [
  on('Éclair', '2014-06-03', { actor: 'blue', certainty: 'A', placename: 'Yard' }),
  on('dog 10', '2014-06-02', { actor: null, certainty: 'D', placename: 'alley' }),
  on('dog 2', '2014-06-04', { actor: 'red', certainty: 'B', placename: 'alley' }),
]
const listed = (features: readonly Held[], sort: SortKey, ask: Partial<ListAsk> = {}) =>
  listOf({
    held: features,
    numbers: new Map(features.map(({ feature }, i) => [feature.id, i])),
    boxes: features.map(({ feature }) => boundsOf(feature.geometry)),
    table: null,
    moment: june,
    shows: () => true,
    view: null,
    order: createOrder(features, ask.table?.looks ?? [], sort, texts),
    descending: false,
    ...ask,
  })
const keys = (items: readonly Listed[]) => items.map(keyOf)

describe('order', () => {
  test.each<[SortKey, string[]]>([
    ['date', ['dog 10', 'Éclair', 'dog 2']],
    ['name', ['dog 2', 'dog 10', 'Éclair']],
    // alike ones by date
    ['place', ['dog 10', 'dog 2', 'Éclair']],
    // who is unknown stands last
    ['actor', ['Éclair', 'dog 2', 'dog 10']],
    ['certainty', ['Éclair', 'dog 2', 'dog 10']],
  ])('by %s', (sort, expected) => {
    expect(keys(listed(some, sort).items)).toEqual(expected)
    expect(keys(listed(some, sort, { descending: true }).items)).toEqual(expected.toReversed())
  })
  test('what has begun before all else stands first by date', () => {
    const open = sampleHeld('open', { start: null })
    expect(keys(listed([...some, open], 'date').items)[0]).toBe('open')
  })
  test('is that of all features, whatever holds', () => {
    const { items } = listed(some, 'name', { held: [some[0]!, some[2]!] })
    expect(keys(items)).toEqual(['dog 2', 'Éclair'])
  })
})

describe('view', () => {
  const far = sampleHeld('far', {}, { type: 'Point', coordinates: [40, 20] })
  const wide = sampleHeld('wide', {}, square(30, 10, 70, 60))
  test('holds what its bounds meet', () => {
    const { items, inView } = listed([...some, far, wide], 'date', { view: [35, 15, 45, 25] })
    expect(keys(items).toSorted()).toEqual(['far', 'wide'])
    expect(inView).toBe(2)
  })
  test('no view holds all', () => {
    expect(listed([...some, far, wide], 'date').inView).toBe(5)
  })
})

describe('points of the table', () => {
  const look: PointLook = {
    layer: 'event',
    kind: 'strike',
    actor: 'red',
    status: 'confirmed',
    located: 'site',
    certainty: 'B',
    stances: '',
    disputed: false,
    several: false,
    dated: 'day',
    lasts: false,
  }
  const looks = [look, { ...look, kind: 'aid', actor: 'blue', certainty: 'C' as const }]
  const raw = createRawPoints(4)
  raw.length = 4
  raw.looks = looks
  const days = ['2014-06-03', '2014-06-05', '2014-06-01', '2014-07-01']
  days.forEach((day, i) => {
    raw.start[i] = raw.end[i] = parseDay(day)!
    raw.known[i] = Infinity
    raw.lon[i] = i === 0 ? 10 : 40
    raw.lat[i] = 20
    raw.look[i] = i % 2
    raw.row[i] = i
  })
  const table = createPointTable(raw)
  const names = (items: readonly Listed[]) =>
    items.map((one) =>
      typeof one === 'number' ? `${looks[table.look[one]!]!.kind} ${table.row[one]}` : one.feature.id,
    )

  test('stand among the features by date', () => {
    expect(names(listed(some, 'date', { table }).items)).toEqual([
      'strike 2',
      'dog 10',
      'Éclair',
      'strike 0',
      'dog 2',
      'aid 1',
    ])
  })
  test('stand by what they are called, and by who acts', () => {
    expect(names(listed(some, 'name', { table }).items)).toEqual([
      'aid 1',
      'dog 2',
      'dog 10',
      'Éclair',
      'strike 2',
      'strike 0',
    ])
    expect(names(listed(some, 'actor', { table }).items)).toEqual([
      'Éclair',
      'aid 1',
      'strike 2',
      'strike 0',
      'dog 2',
      'dog 10',
    ])
  })
  test('stand by their certainty, and last by place, which the table does not tell', () => {
    expect(names(listed(some, 'certainty', { table }).items)).toEqual([
      'Éclair',
      'strike 2',
      'strike 0',
      'dog 2',
      'aid 1',
      'dog 10',
    ])
    expect(names(listed(some, 'place', { table }).items).slice(0, 3)).toEqual(['dog 10', 'dog 2', 'Éclair'])
  })
  test('outside the view, the filter or the window are left out', () => {
    expect(names(listed([], 'date', { table, view: [5, 15, 15, 25] }).items)).toEqual(['strike 0'])
    expect(names(listed([], 'date', { table, shows: ({ kind }) => kind === 'aid' }).items)).toEqual(['aid 1'])
  })
  test('beyond the most are counted', () => {
    const { items, inView, more } = listed([], 'date', { table, most: 2 })
    expect([items.length, inView, more]).toEqual([2, 3, 1])
  })
})

describe('keys', () => {
  test.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 15],
    ['PageUp', 5, 0],
    ['Home', 5, 0],
    ['End', 5, 19],
    ['PageDown', 18, 19],
  ])('%s from %i leads to %i of 20 rows, ten on the screen', (key, at, to) => {
    expect(moveOf(key, at, 20, 10)).toBe(to)
  })
  test('others mean something else', () => {
    expect(moveOf('a', 0, 20, 10)).toBeNull()
  })
})
