import { expect, test } from 'vitest'
import { createLook } from '../../../../src/map/look.ts'
import { markLooks } from '../../../../src/map/time-layer/mark-look.ts'
import type { LayerId } from '../../../../src/model/layer.ts'
import type { PointLook } from '../../../../src/time/point-table.ts'

const look = createLook(
  {
    blocs: [{ id: 'north', name: { en: 'North' }, colour: '#0b5fc4', symbol: 'diamond' }],
    actors: [
      {
        id: 'guard',
        name: { en: 'Guard' },
        aliases: [],
        type: 'militia',
        parent: null,
        bloc: 'north',
        colour: '#123456',
        symbol: 'diamond',
      },
    ],
  },
  'light',
  'en',
)
const sample = (more: Partial<PointLook> = {}): PointLook => ({
  layer: 'event',
  kind: 'attack',
  actor: 'guard',
  status: 'confirmed',
  located: 'site',
  certainty: 'B',
  stances: 'other',
  disputed: false,
  several: false,
  dated: 'day',
  lasts: false,
  ...more,
})
const all = new Set<LayerId>(['event', 'base'])
const of = (looks: PointLook[], layers: ReadonlySet<LayerId> = all) =>
  markLooks({ looks }, look, ({ layer }) => layers.has(layer))

test('points carry the symbol and colour of their actor, neutral where there is none', () => {
  const [own, nobody] = of([sample(), sample({ actor: null })])
  expect(own?.picture).toMatchObject({ symbol: 'diamond', colour: '#123456', status: 'confirmed' })
  expect(nobody?.picture).toMatchObject({ symbol: 'circle', colour: look.theme.neutral })
})

test('bases stand on a plate, doubtful ones keep their status', () => {
  const [base, denied] = of([sample({ layer: 'base' }), sample({ status: 'denied' })])
  expect(base?.picture).toMatchObject({ frame: 'base' })
  expect(denied?.picture).toMatchObject({ frame: 'event', status: 'denied' })
})

test('the less exact the date, the fainter', () => {
  const faint = of([sample(), sample({ dated: 'month' }), sample({ dated: 'year' })]).map(
    (one) => one.opacity,
  )
  expect(faint[0]).toBe(1)
  expect(faint).toEqual([...faint].sort((a, b) => b - a))
  expect(new Set(faint).size).toBe(3)
})

test('layers switched off cannot be seen', () => {
  const looks = of([sample(), sample({ layer: 'base' })], new Set<LayerId>(['base']))
  expect(looks.map(({ visible }) => visible)).toEqual([false, true])
})
