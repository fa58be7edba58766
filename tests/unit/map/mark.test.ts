import { describe, expect, test } from 'vitest'
import { radiusOf, sizeSteps } from '../../../src/map/growth.ts'
import { createLook } from '../../../src/map/look.ts'
import { markOf } from '../../../src/map/mark.ts'
import { markReach } from '../../../src/map/draw-mark.ts'
import { parseRecipe, type MarkFrame, type Recipe } from '../../../src/map/recipe.ts'
import type { Actor, Bloc } from '../../../src/model/actor.ts'
import type { FeatureProperties } from '../../../src/model/feature.ts'
import { sampleHeld } from './sample.ts'

const bloc = (id: string, colour: string, symbol: Bloc['symbol']): Bloc => ({
  id,
  name: { en: id },
  colour,
  symbol,
})
const actor = (id: string, of: Bloc): Actor => ({
  ...of,
  id,
  aliases: [],
  type: 'militia',
  parent: null,
  bloc: of.id,
})
const reds = bloc('reds', '#992222', 'triangle')
const blues = bloc('blues', '#224499', 'square')
const look = createLook(
  { blocs: [reds, blues], actors: [actor('red', reds), actor('blue', blues)] },
  'light',
  'en',
)

type MarkRecipe = Extract<Recipe, { draw: 'symbol' | 'ring' }>

function draw(all: Partial<FeatureProperties>[], frame: MarkFrame = 'event', zoom?: number) {
  const members = all.map((properties, i) => sampleHeld(`f${i}`, { layer: frame, ...properties }))
  const mark = markOf({ key: 'k', position: [0, 0], members }, look, frame, zoom)
  return { ...mark, recipe: parseRecipe(mark.icon) as MarkRecipe }
}
const spot = { place: 'x', placename: 'X', located: 'settlement', radius: 5, lon: 1, lat: 1 } as const

describe('what a mark shows of one thing', () => {
  test('its side’s shape and its kind', () => {
    expect(draw([{ kind: 'protest' }]).recipe).toMatchObject({
      draw: 'symbol',
      symbol: 'triangle',
      kind: 'protest',
    })
  })
  test('a neutral circle where no actor is known', () => {
    const { recipe } = draw([{ actor: null, kind: 'attack' }])
    expect(recipe).toMatchObject({ symbol: 'circle', colour: look.theme.neutral, kind: 'attack' })
  })
  test('from far away no icon, and a smaller mark', () => {
    const [far, near] = [draw([{}], 'event', 4), draw([{}], 'event', 5)]
    expect(far.recipe.kind).toBeUndefined()
    expect(far.recipe.radius).toBeLessThan(near.recipe.radius)
  })
})

describe('how exact the spot is', () => {
  test.each([
    [{ located: 'site' }, 'site'],
    [{ located: 'settlement' }, 'settlement'],
    [{ located: 'site', near: true }, 'near'],
    [{ located: 'district' }, 'near'],
    [{ located: 'site', candidates: [spot] }, 'candidate'],
  ] satisfies [Partial<FeatureProperties>, string][])('%j is drawn as %s', (properties, exact) => {
    expect(draw([properties]).recipe.exact).toBe(exact)
  })
  test('several are as exact as the most exact of them', () => {
    expect(draw([{ near: true }, { located: 'settlement' }]).recipe.exact).toBe('settlement')
  })
})

describe('what is disputed', () => {
  test('wears a badge, alone and among others', () => {
    expect(draw([{ status: 'disputed' }]).recipe.contested).toBe(true)
    expect(draw([{}, { status: 'disputed' }]).recipe).toMatchObject({ status: 'confirmed', contested: true })
  })
  test.each(['confirmed', 'alleged', 'denied'] as const)('what is %s does not', (status) => {
    expect(draw([{ status }]).recipe.contested).toBeUndefined()
  })
  test('the badge has room in the picture', () => {
    const [sure, disputed] = [draw([{ actor: null }]), draw([{ actor: null, status: 'disputed' }])]
    expect(markReach(disputed.recipe)).toBeGreaterThan(markReach(sure.recipe))
  })
})

describe('bases', () => {
  test('of one side show their number and keep their side’s shape', () => {
    expect(draw([{ kind: 'camp' }, { kind: 'hq' }], 'base')).toMatchObject({
      count: '2',
      recipe: { draw: 'ring', symbol: 'triangle', frame: 'base' },
    })
  })
  test('of several sides show their shares', () => {
    const { recipe } = draw([{ kind: 'camp' }, { kind: 'hq', actor: 'blue' }], 'base')
    expect(recipe.draw === 'ring' && recipe.shares).toHaveLength(2)
    expect(recipe).not.toHaveProperty('symbol')
  })
})

describe('presence', () => {
  test('has its kind’s ground from far away too', () => {
    expect(draw([{ kind: 'influence' }], 'presence', 3).recipe.kind).toBe('influence')
  })
  test('of several kinds has that of the strongest', () => {
    expect(draw([{ kind: 'influence' }, { kind: 'control' }], 'presence').recipe.kind).toBe('control')
  })
})

describe('size by number of things', () => {
  test.each(sizeSteps.map(({ from, radius }) => [from, radius]))(
    '%i things and more: radius %d',
    (from, radius) => {
      expect(radiusOf(from)).toBe(radius)
      expect(draw(Array.from({ length: from }, () => ({}))).recipe.radius).toBe(radius)
      if (from > 1) expect(radiusOf(from - 1)).toBeLessThan(radius)
    },
  )
})
