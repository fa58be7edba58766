import { describe, expect, test } from 'vitest'
import { barUnit, edgesOf } from '../../../src/app/axis.ts'
import { countDocuments, countedPoints, countFeatures } from '../../../src/app/begins.ts'
import { histogram, stackings, stackUp, summary, type StackBy } from '../../../src/app/histogram.ts'
import { parseDay } from '../../../src/model/day.ts'
import { parseEdtf, type Dated } from '../../../src/model/edtf.ts'
import type { LayerId } from '../../../src/model/layer.ts'
import { add, createTally, sum } from '../../../src/time/tally.ts'
import { timed, type Timed } from '../../../src/time/sift.ts'
import { sampleFeature } from '../map/sample.ts'
import { random } from '../time/random.ts'

const year = { from: parseDay('2014-01-01') ?? NaN, to: parseDay('2014-12-31') ?? NaN }
const months = barUnit(year, 60)
const blocOf = (actor: string | null) => (actor === 'red' ? 'reds' : actor === 'blue' ? 'blues' : '')
const stacks = { layer: ['event', 'base', 'presence'], bloc: ['reds', 'blues', ''] }
const published = new Map([['s', parseDay('2014-09-10') ?? 0]])

/** A feature dated in EDTF; it lasts where that is an interval. */
function one(when: string, layer: LayerId = 'event', actor: string | null = 'red', source = 'none'): Timed {
  const { start, end, dated } = parseEdtf(when)
  const date = (day: number | null) =>
    day === null ? null : new Date(day * 864e5).toISOString().slice(0, 10)
  return timed(
    sampleFeature('x', {
      layer,
      actor,
      when,
      start: date(start),
      end: date(end),
      dated,
      claims: [{ source, by: '', says: '', start: 0, end: 1, stance: 'supports' }],
    }),
    published,
  )
}

interface Asked {
  by?: StackBy
  layers?: LayerId[]
  basis?: 'happened' | 'known'
  view?: typeof year
  unit?: typeof months
}
const none = countDocuments([], year)
const histogramOf = (features: Timed[], { by = 'layer', layers, basis, view, unit }: Asked = {}) =>
  histogram(
    view ?? year,
    unit ?? months,
    [
      stackUp(countFeatures(features, year, basis ?? 'happened', blocOf), {
        shows: ({ layer }) => !layers || layers.includes(layer),
        by,
        stacks: stacks[by],
      }),
    ],
    none,
    stacks[by],
  ).bars

describe('a feature counts', () => {
  test('in its month where it is dated to a day', () => {
    const bars = histogramOf([one('2014-03-05')])
    expect(bars).toHaveLength(12)
    expect(bars.map(({ sure }) => sure[0])).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(bars.every(({ spread }) => spread.every((n) => n === 0))).toBe(true)
  })
  test('a share of each month where it is dated to the year, by the month’s days', () => {
    const bars = histogramOf([one('2014')])
    expect(bars.map(({ sure }) => sure[0])).toEqual(Array(12).fill(0))
    expect(bars[0]?.spread[0]).toBeCloseTo(31 / 365)
    expect(bars[1]?.spread[0]).toBeCloseTo(28 / 365)
    expect(bars.reduce((all, { total }) => all + total, 0)).toBeCloseTo(1)
  })
  test('where it begins, if it lasts', () => {
    expect(histogramOf([one('2014-03-05/2014-10-01')]).map(({ total }) => total)).toEqual([
      0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ])
  })
  test('over the year in which it may have begun, if it lasts from then on', () => {
    const bars = histogramOf([one('2014/..')])
    expect(bars[0]?.sure[0]).toBe(0)
    for (const { total } of bars) expect(total).toBeCloseTo(1 / 12, 1)
  })
  test.each([
    ['began before the axis', '2010-01-01/..'],
    ['began at an unknown time', '../2014-05-01'],
    ['begins after the axis', '2015-01-01'],
  ])('nowhere, if it %s', (_, when) => {
    expect(summary({ stacks: [], bars: histogramOf([one(when)]) }).total).toBe(0)
  })
  test('in the month in which it became known, as it was known', () => {
    const features = [one('2014-03-05', 'event', 'red', 's'), one('2014-03-05')]
    expect(histogramOf(features, { basis: 'known' }).map(({ total }) => total)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,
    ])
  })
})

test('layers that are switched off are not counted', () => {
  const features = [one('2014-03-05'), one('2014-03-06', 'base')]
  expect(histogramOf(features, { layers: ['base'] })[2]?.sure).toEqual([0, 1, 0])
})

test('by bloc, what has no known actor stands last', () => {
  const features = [one('2014-03-05'), one('2014-03-05', 'base', 'blue'), one('2014-03-05', 'base', null)]
  expect(histogramOf(features, { by: 'bloc' })[2]?.sure).toEqual([1, 1, 1])
})

describe.each(stackings)('stacked by %s', (by) => {
  test('bars of many dates agree with a plain count', () => {
    const next = random(3)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
    const pad = (n: number) => String(n).padStart(2, '0')
    const features = Array.from({ length: 400 }, () => {
      const month = pad(1 + Math.floor(next() * 12))
      const day = pad(1 + Math.floor(next() * 28))
      const when = pick([`2014-${month}-${day}`, `2014-${month}`, '2014', '2014-22', '2013-12-15', '2013-24'])
      return one(when, pick(['event', 'base', 'presence']), pick(['red', 'blue', null]))
    })
    const view = { from: year.from + 40.3, to: year.from + 200.8 }
    for (const unit of [months, barUnit(view, 2000), barUnit(view, 100)]) {
      const bars = histogramOf(features, { by, view, unit })
      const edges = edgesOf(view, unit)
      expect(bars.map(({ from }) => from)).toEqual(edges.slice(0, -1))
      for (const bar of bars)
        for (const [s, stack] of stacks[by].entries()) {
          let [sure, spread] = [0, 0]
          for (const { feature, span } of features) {
            const { layer, actor } = feature.properties
            if ((by === 'layer' ? layer : blocOf(actor)) !== stack) continue
            const [start, end] = [span.start ?? NaN, span.end ?? NaN]
            let inside = 0
            for (let day = start; day <= end; day++)
              if (day >= bar.from && day <= bar.to && day >= year.from && day <= year.to) inside += 1
            if (start === end) sure += inside
            else spread += inside / (end - start + 1)
          }
          expect(bar.sure[s]).toBe(sure)
          expect(bar.spread[s]).toBeCloseTo(spread)
        }
    }
  })
})

test('many points are counted from their own tallies, beside the features', () => {
  const axis = { first: year.from, last: year.to }
  const tallyOf = (dates: string[], dated: Dated) => {
    const tally = createTally(axis, 1)
    for (const date of dates) add(tally, 0, { ...parseEdtf(date), lasts: false }, dated)
    return sum(tally)
  }
  const points = {
    groups: [{ layer: 'event', actor: 'blue' }],
    happened: tallyOf(['2014-02-01', '2014-02-02'], 'day'),
    known: tallyOf(['2014-05-01'], 'day'),
  } as unknown as Parameters<typeof countedPoints>[0]
  const both = (basis: 'happened' | 'known') =>
    histogram(
      year,
      months,
      [countFeatures([one('2014-02-09')], year, basis, blocOf), countedPoints(points, basis, blocOf)].map(
        (counted) => stackUp(counted, { shows: () => true, by: 'bloc', stacks: stacks.bloc }),
      ),
      none,
      stacks.bloc,
    ).bars
  expect(both('happened')[1]?.sure).toEqual([1, 2, 0])
  expect(both('known')[4]?.sure).toEqual([0, 1, 0])
})

describe('documents', () => {
  test('count where they were published, partial dates over their days', () => {
    const documents = countDocuments(
      [{ published: '2014-03-05' }, { published: '2014-04' }, { published: null }, { published: 'soon' }],
      year,
    )
    const { bars } = histogram(year, months, [], documents, [])
    expect(bars.map(({ documents: n }) => Math.round(n * 1e6) / 1e6)).toEqual([
      0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0,
    ])
  })
})

describe('in one sentence', () => {
  test('how many, and where most', () => {
    const bars = histogramOf([one('2014-03-05'), one('2014-03-06'), one('2014-05-06')])
    const { total, highest } = summary({ stacks: [], bars })
    expect(total).toBe(3)
    expect(highest?.from).toBe(parseDay('2014-03-01'))
    expect(highest?.total).toBe(2)
  })
  test('nothing has no highest bar', () => {
    expect(summary({ stacks: [], bars: histogramOf([]) })).toEqual({ total: 0, documents: 0, highest: null })
  })
})
