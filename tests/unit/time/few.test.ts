import { expect, test } from 'vitest'
import { parseDay } from '../../../src/model/day.ts'
import { layerKinds, type LayerId } from '../../../src/model/layer.ts'
import { layersOnly } from '../../../src/time/filter.ts'
import { FEW, pointsOf, rawOf } from '../../../src/time/few.ts'
import { modes, type Moment } from '../../../src/time/moment.ts'
import { addPoints, createPoints } from '../../../src/time/points.ts'
import { sift, timed } from '../../../src/time/sift.ts'
import { sampleFeature, square } from '../map/sample.ts'
import { random } from './random.ts'

const published = new Map([['s', parseDay('2015-01-01')!]])
const sample = (length: number) => {
  const next = random(23)
  return Array.from({ length }, (_, i) => {
    const when = `20${10 + Math.floor(next() * 9)}-0${1 + Math.floor(next() * 9)}`
    const days =
      next() < 0.5 ? { start: `${when}-01`, end: `${when}-28` } : { start: `${when}-05`, end: null }
    const dated = days.end === null ? ('range' as const) : ('month' as const)
    const layer = layerKinds[Math.floor(next() * 2)]!.id
    return timed(
      sampleFeature(`f${i}`, { layer, dated, ...days }, { type: 'Point', coordinates: [next(), next()] }),
      published,
    )
  })
}
const area = timed(sampleFeature('area', { located: 'admin1' }, square(0, 0, 1, 1)), published)
const vague = timed(sampleFeature('vague', { located: 'country' }), published)

test('few point features stay marks', () => {
  const features = [...sample(FEW), area, vague]
  expect(pointsOf(features)).toEqual({ few: features, many: [], points: FEW })
})

test('many become points; what is known to an area only stays', () => {
  const features = [area, ...sample(FEW + 1), vague]
  const { few, many, points } = pointsOf(features)
  expect(few).toEqual([area, vague])
  expect(points).toBe(FEW + 1)
  expect(many).toHaveLength(FEW + 1)
})

test('the counts are the same on both sides of the switch', () => {
  const features = [...sample(500), area, vague]
  const events = layersOnly(new Set<LayerId>(['event']))
  const { few, many } = pointsOf(features, 100)
  expect(few).toHaveLength(2)
  const points = createPoints(
    rawOf(many, () => 'other'),
    { first: 0, last: 1 },
  )
  const next = random(29)
  for (const mode of modes)
    for (const basis of ['happened', 'known'] as const)
      for (let i = 0; i < 20; i++) {
        const from = parseDay('2009-06-01')! + Math.floor(next() * 3600)
        const moment: Moment = { window: { from, to: from + Math.floor(next() * 400) }, mode, basis, fade: 0 }
        const countsOf = (list: typeof features) => {
          const { inWindow, shown, possible, total } = sift(list, moment, events)
          return { inWindow, shown, possible, total, undated: 0 }
        }
        expect(addPoints(countsOf(few), points, moment, events)).toEqual(countsOf(features))
      }
})

test('a row of the table is the number of its feature', () => {
  const { many } = pointsOf(sample(50), 10)
  const { table } = createPoints(
    rawOf(many, () => 'other'),
    { first: 0, last: 1 },
  )
  expect([...table.row].sort((a, b) => a - b)).toEqual(many.map((_, i) => i))
  for (let i = 0; i < table.length; i++) {
    const { start } = many[table.row[i]!]!.span
    expect(table.epoch + table.start[i]!).toBe(start)
  }
})
