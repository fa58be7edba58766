import { describe, expect, test } from 'vitest'
import { boundsOf, legendOf, seenNow, valuesIn, type Seen } from '../../../src/app/legend.ts'
import { parseDay } from '../../../src/model/day.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import { closedValues, nothingHidden, type Filter, type Hidden } from '../../../src/time/filter.ts'
import type { Moment } from '../../../src/time/moment.ts'
import { createPointTable, createRawPoints } from '../../../src/time/point-table.ts'
import { timed } from '../../../src/time/sift.ts'
import { sampleFeature, square } from '../map/sample.ts'

const sideOf = (actor: string | null) => (actor === null ? '' : `${actor}s`)
const order = { side: ['blues', 'reds', ''], ...closedValues }
const layers = new Set<LayerId>(layerKinds.map(({ id }) => id))
const without = (hidden: Partial<Hidden> = {}, on: ReadonlySet<LayerId> = layers): Filter => ({
  layers: on,
  hidden: { ...nothingHidden, ...hidden },
})
const june: Moment = {
  window: { from: parseDay('2014-06-01')!, to: parseDay('2014-06-30')! },
  mode: 'window',
  basis: 'happened',
  fade: 0,
}
const seen: Seen[] = [
  { one: sampleFeature('a').properties, count: 5 },
  { one: sampleFeature('b', { kind: 'battle', actor: 'blue' }).properties, count: 3 },
  { one: sampleFeature('c', { layer: 'base', kind: 'camp', status: 'alleged' }).properties, count: 2 },
]
const present = valuesIn(
  [...seen.map(({ one }) => one), sampleFeature('d', { kind: 'aid' }).properties],
  sideOf,
)
const list = (filter: Filter) => legendOf(seen, filter, sideOf, order, present)
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
      seenNow(features, boxes, null, june, view).map(({ one }) => one.located)
    expect(found([0, 0, 2, 2])).toEqual(['settlement'])
    expect(found([0, 0, 10, 10])).toEqual(['settlement', 'admin1'])
    expect(found(null)).toHaveLength(3)
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
    expect(seenNow([], [], { table }, june, [0, 0, 2, 2])).toEqual([{ one: table.looks[0], count: 3 }])
    expect(seenNow([], [], { table }, june, [60, 0, 70, 2])).toEqual([])
  })
})
