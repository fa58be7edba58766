import { describe, expect, test } from 'vitest'
import { boundsOf, createLegend, seenNow, valuesIn, type Seen } from '../../../src/app/legend.ts'
import { parseDay } from '../../../src/model/day.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import {
  closedValues,
  nothingHidden,
  openFilter,
  type Filter,
  type Hidden,
} from '../../../src/time/filter.ts'
import type { Moment } from '../../../src/time/moment.ts'
import { createPointTable, createRawPoints } from '../../../src/time/point-table.ts'
import { timed } from '../../../src/time/sift.ts'
import { createTraitsOf } from '../../../src/time/traits.ts'
import { sampleFeature, square } from '../map/sample.ts'

const sideOf = (actor: string | null) => (actor === null ? '' : `${actor}s`)
const order = {
  all: { side: ['blues', 'reds', ''], actor: ['blue', 'red', ''], ...closedValues },
  sideOf,
}
const traitsOf = createTraitsOf(() => 'official')
const layers = new Set<LayerId>(layerKinds.map(({ id }) => id))
const without = (hidden: Partial<Hidden> = {}, on: ReadonlySet<LayerId> = layers): Filter => ({
  ...openFilter(on),
  hidden: { ...nothingHidden, ...hidden },
})
const june: Moment = {
  window: { from: parseDay('2014-06-01')!, to: parseDay('2014-06-30')! },
  mode: 'window',
  basis: 'happened',
  fade: 0,
}
const some = (count: number, more: Parameters<typeof sampleFeature>[1] = {}): Seen => ({
  one: traitsOf(sampleFeature('a', more).properties),
  count,
  found: count,
})
const seen = [
  some(5),
  some(3, { kind: 'battle', actor: 'blue' }),
  some(2, { layer: 'base', kind: 'camp', status: 'alleged' }),
]
const present = valuesIn(
  [...seen, some(1, { kind: 'aid' })].map(({ one }) => one),
  sideOf,
)
const list = (filter: Filter) => createLegend({ values: order, present })(seen, filter)
const brief = (entries: readonly { value: string; count: number; shown: boolean }[]) =>
  entries.map(({ value, count, shown }) => `${value} ${count}${shown ? '' : ' off'}`)

describe('entries', () => {
  test('are what is seen, in an order that stays, with their numbers', () => {
    const legend = list(without())
    expect(brief(legend.side)).toEqual(['blues 3', 'reds 7'])
    expect(brief(legend.status)).toEqual(['confirmed 8', 'alleged 2'])
    expect(legend.layers.map(({ id, count }) => `${id} ${count}`)).toEqual([
      'event 8',
      'base 2',
      'presence 0',
    ])
    expect(brief(legend.layers[0]!.kinds)).toEqual(['event.strike 5', 'event.battle 3'])
  })
  test('stay when they are switched off, and tell what they would bring back', () => {
    const legend = list(without({ side: new Set(['reds']) }))
    expect(brief(legend.side)).toEqual(['blues 3', 'reds 7 off'])
    // what another switch hides counts nowhere else
    expect(brief(legend.status)).toEqual(['confirmed 3', 'alleged 0'])
    expect(legend.layers.map(({ count }) => count)).toEqual([3, 0, 0])
  })
  test('that are off are listed where the dataset has them, though nothing on the screen does', () => {
    const legend = list(without({ kind: new Set(['event.aid', 'event.cyber']) }))
    expect(brief(legend.layers[0]!.kinds)).toEqual(['event.strike 5', 'event.battle 3', 'event.aid 0 off'])
  })
  test('of a layer that is off count nothing else, but the layer tells its number', () => {
    const legend = list(without({}, new Set<LayerId>(['event'])))
    expect(legend.layers[1]?.count).toBe(2)
    expect(brief(legend.side)).toEqual(['blues 3', 'reds 5'])
  })
})

describe('actors are listed under their side', () => {
  const side = (filter: Filter, value: string) => list(filter).side.find((entry) => entry.value === value)!
  test('with their numbers', () => {
    expect(brief(side(without(), 'reds').actors)).toEqual(['red 7'])
  })
  test('of a side that is off, with what they would bring back', () => {
    const reds = side(without({ side: new Set(['reds']) }), 'reds')
    expect([reds.shown, reds.count, brief(reds.actors)]).toEqual([false, 7, ['red 7 off']])
  })
  test('and a side of whose actors some are off is so partly', () => {
    const more = { ...order, all: { ...order.all, actor: ['blue', 'red', 'crimson', ''] } }
    const tree = { ...more, sideOf: (actor: string | null) => (actor === 'crimson' ? 'reds' : sideOf(actor)) }
    const [, reds] = createLegend({ values: tree, present })(
      seen,
      without({ actor: new Set(['crimson']) }),
    ).side
    expect([reds!.shown, reds!.partly, reds!.count]).toEqual([true, true, 7])
  })
})

describe('on the screen is', () => {
  const features = [
    timed(sampleFeature('here', {}, { type: 'Point', coordinates: [1, 1] })),
    timed(sampleFeature('there', {}, { type: 'Point', coordinates: [20, 1] })),
    timed(
      sampleFeature(
        'over',
        { start: '2013-01-01', end: '2013-01-01' },
        { type: 'Point', coordinates: [1, 1] },
      ),
    ),
    timed(sampleFeature('area', { located: 'admin1' }, square(9, 0, 15, 5))),
  ]
  const boxes = features.map(({ feature }) => boundsOf(feature.geometry))
  test('what holds and lies in the view, areas by their bounds', () => {
    const found = (view: [number, number, number, number] | null) =>
      seenNow(features, boxes, null, june, view, traitsOf).map(({ one, count }) => `${count} ${one.located}`)
    expect(found([0, 0, 2, 2])).toEqual(['1 settlement'])
    expect(found([0, 0, 10, 10])).toEqual(['1 settlement', '1 admin1'])
    expect(found(null)).toEqual(['2 settlement', '1 admin1'])
  })
  test('of many points as many as lie in it', () => {
    const raw = createRawPoints(4)
    raw.length = 4
    raw.looks = [
      {
        layer: 'event',
        kind: 'strike',
        actor: 'red',
        status: 'denied',
        located: 'site',
        certainty: 'B',
        stances: 'official',
        disputed: true,
        several: false,
        dated: 'day',
        lasts: false,
      },
    ]
    raw.start.fill(june.window.from)
    raw.end.fill(june.window.from)
    raw.known.fill(june.window.from)
    raw.lon.set([1, 1.5, 1.9, 40])
    raw.lat.fill(1)
    const table = createPointTable(raw)
    expect(seenNow([], [], { table }, june, [0, 0, 2, 2], traitsOf)).toEqual([
      { one: table.looks[0], count: 3, found: 3 },
    ])
    // a text finds no points
    expect(seenNow([], [], { table }, june, [0, 0, 2, 2], traitsOf, new Set())).toEqual([
      { one: table.looks[0], count: 3, found: 0 },
    ])
    expect(seenNow([], [], { table }, june, [60, 0, 70, 2], traitsOf)).toEqual([])
  })
})
