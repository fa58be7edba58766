import { describe, expect, test } from 'vitest'
import { createLook } from '../../../src/map/look.ts'
import { parseRecipe } from '../../../src/map/recipe.ts'
import { createScene, membersOf } from '../../../src/map/scene.ts'
import type { Actor, Bloc } from '../../../src/model/actor.ts'
import type { MapFeature } from '../../../src/model/feature.ts'
import type { Held } from '../../../src/time/sift.ts'
import { sampleHeld, square } from './sample.ts'

const bloc = (id: string, colour: string, symbol: Bloc['symbol']): Bloc => ({
  id,
  name: { en: id },
  colour,
  symbol,
})
const actor = (id: string, of: Bloc): Actor => ({
  id,
  name: { en: `the ${id}` },
  aliases: [],
  type: 'militia',
  parent: null,
  bloc: of.id,
  colour: of.colour,
  symbol: of.symbol,
})
const reds = bloc('reds', '#992222', 'triangle')
const blues = bloc('blues', '#224499', 'square')
const look = createLook(
  { blocs: [reds, blues], actors: [actor('red', reds), actor('pink', reds), actor('blue', blues)] },
  'light',
  'en',
)

const fading = (held: Held, glow = 0.5): Held => ({ ...held, fit: 'fading', glow })

function draw(...held: Held[]) {
  const { sources, members } = createScene(held, look, 6)
  const all = [...sources].flatMap(([source, features]) =>
    features.map(({ properties }): Record<string, unknown> => ({ source, ...properties })),
  )
  return { all, members }
}
const at = (lon: number): MapFeature['geometry'] => ({ type: 'Point', coordinates: [lon, 50] })

describe('marks', () => {
  test('an event is a mark in its actor’s shape', () => {
    const [mark] = draw(sampleHeld('a')).all
    expect(mark).toMatchObject({ source: 'events', part: 'mark', count: '' })
    expect(parseRecipe(String(mark?.['icon']))).toMatchObject({
      draw: 'symbol',
      symbol: 'triangle',
      frame: 'event',
      kind: 'strike',
    })
  })
  test('several at one place are one mark with their number', () => {
    const { all, members } = draw(sampleHeld('a'), sampleHeld('b'))
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ count: '2' })
    expect(members.get(String(all[0]?.['key']))).toEqual(['a', 'b'])
  })
  test('of several sides at one place the mark is a ring of their colours', () => {
    const [mark] = draw(sampleHeld('a'), sampleHeld('b', { actor: 'blue' })).all
    const recipe = parseRecipe(String(mark?.['icon']))
    expect(recipe).toMatchObject({ draw: 'ring' })
    expect(recipe?.draw === 'ring' && recipe.shares.map(([, twelfths]) => twelfths)).toEqual([6, 6])
  })
  test('a base stands on a plate, whatever its actor', () => {
    const [mark] = draw(sampleHeld('a', { layer: 'base', kind: 'camp', actor: null })).all
    expect(parseRecipe(String(mark?.['icon']))).toMatchObject({
      draw: 'symbol',
      symbol: 'circle',
      frame: 'base',
      kind: 'camp',
    })
  })
  test('an event and a base at one place move apart', () => {
    const { all } = draw(sampleHeld('a'), sampleHeld('b', { layer: 'base', kind: 'camp' }))
    expect(all.map(({ source, slot }) => [source, slot])).toEqual([
      ['bases', -12],
      ['events', 12],
    ])
  })
  test('the less exact the date, the fainter', () => {
    const opacities = (['day', 'month', 'year'] as const).map(
      (dated, i) => draw(sampleHeld('a', { dated }, at(i))).all[0]?.['opacity'],
    )
    expect(opacities).toEqual([...opacities].sort((a, b) => Number(b) - Number(a)))
    expect(new Set(opacities).size).toBe(3)
  })
  test('what is only possibly in the window is fainter', () => {
    const certain = sampleHeld('a')
    const faint = draw({ ...certain, fit: 'possible' }).all[0]
    expect(Number(faint?.['opacity'])).toBeLessThan(Number(draw(certain).all[0]?.['opacity']))
  })
  test.each(['alleged', 'disputed', 'denied'] as const)('%s looks different from confirmed', (status) => {
    const icon = (one: Held) => draw(one).all[0]?.['icon']
    expect(icon(sampleHeld('a', { status }))).not.toBe(icon(sampleHeld('a')))
  })
})

describe('areas', () => {
  const country = sampleHeld('c', { located: 'country' }, square(0, 40, 4, 44))
  test('an event known to a country is a tinted area with a badge, never a sharp mark', () => {
    const { all } = draw(country)
    expect(all.map(({ part }) => part).sort()).toEqual(['area', 'badge'])
  })
  test('a country’s event with a point only has a badge', () => {
    const { all } = draw(sampleHeld('c', { located: 'country' }))
    expect(all.map(({ part }) => part)).toEqual(['badge'])
  })
  test('several in one area share its tint and badge', () => {
    const { all } = draw(country, { ...country, feature: { ...country.feature, id: 'd' } })
    expect(all).toHaveLength(2)
    expect(all.find(({ part }) => part === 'badge')).toMatchObject({ count: '2' })
  })
})

describe('presence', () => {
  const held = (id: string, kind: string, by: string) =>
    sampleHeld(
      id,
      { layer: 'presence', kind, actor: by, dated: 'range', located: 'admin1', radius: 75 },
      square(0, 40, 4, 44),
    )
  test('control is a plain tint, presence a hatch', () => {
    expect(draw(held('a', 'control', 'red')).all[0]).toMatchObject({ part: 'area', kind: 'control' })
    expect(draw(held('a', 'presence', 'red')).all[0]).toMatchObject({ part: 'hatch', kind: 'presence' })
  })
  test('two present on one ground are one hatch in both colours', () => {
    const { all } = draw(held('a', 'presence', 'red'), held('b', 'presence', 'blue'))
    const hatches = all.filter(({ part }) => part === 'hatch')
    expect(hatches).toHaveLength(1)
    const recipe = parseRecipe(String(hatches[0]?.['icon']))
    expect(recipe?.draw === 'hatch' && recipe.colours).toHaveLength(2)
  })
  test('over a whole country it is a badge and the faintest of tints', () => {
    const wide = sampleHeld(
      'a',
      { layer: 'presence', kind: 'control', located: 'country', radius: 400 },
      square(0, 40, 4, 44),
    )
    const { all } = draw(wide)
    expect(all.map(({ part }) => part)).toEqual(['faint', 'badge'])
    expect(Number(all[0]?.['opacity'])).toBeLessThan(0.05)
  })
  test('who is there stands in the middle, no more than two by name', () => {
    const { all } = draw(
      held('a', 'presence', 'red'),
      held('b', 'presence', 'blue'),
      held('c', 'control', 'pink'),
    )
    expect(all.find(({ part }) => part === 'name')).toMatchObject({ name: 'the red · the blue +1' })
  })
  test('in a town it is a soft disc for each actor, none hiding another', () => {
    const inTown = (id: string, by: string) =>
      sampleHeld(id, { layer: 'presence', kind: 'presence', actor: by })
    const { all } = draw(inTown('a', 'red'), inTown('b', 'blue'))
    expect(all.map(({ part }) => part)).toEqual(['disc', 'disc'])
    expect(Number(all[1]?.['least'])).toBeGreaterThan(Number(all[0]?.['least']))
  })
})

test('every drawn thing leads back to its features', () => {
  const { all, members } = draw(sampleHeld('a'), sampleHeld('b', { located: 'country' }, square(0, 0, 1, 1)))
  for (const { key } of all) expect(members.get(String(key))?.length).toBeGreaterThan(0)
})

test.each(['settlement', 'admin1'] as const)('presence in a %s that nobody confirms is hollow', (located) => {
  const held = (status: 'confirmed' | 'alleged') =>
    sampleHeld('a', { layer: 'presence', kind: 'presence', status, located }, square(0, 0, 1, 1))
  expect(draw(held('alleged')).all[0]).toMatchObject({ hollow: 1 })
  expect(draw(held('confirmed')).all[0]).toMatchObject({ hollow: 0 })
})

describe('what fades', () => {
  const opacity = (...held: Held[]) => Number(draw(...held).all[0]?.['opacity'])
  test('it is drawn fainter and fainter, in a few steps', () => {
    const glows = Array.from({ length: 100 }, (_, i) => 1 - i / 100)
    const faint = glows.map((glow) => opacity(fading(sampleHeld('a'), glow)))
    expect(Math.max(...faint)).toBeLessThan(opacity(sampleHeld('a')))
    expect(Math.min(...faint)).toBeGreaterThan(0)
    expect(faint).toEqual(faint.toSorted((a, b) => b - a))
    expect(new Set(faint).size).toBeLessThanOrEqual(5)
  })
  test('it has no number, and counts in none', () => {
    const over = [fading(sampleHeld('b')), fading(sampleHeld('c'))]
    expect(draw(...over).all).toMatchObject([{ part: 'mark', count: '' }])
    expect(draw(sampleHeld('a'), ...over).all).toMatchObject([{ part: 'mark', count: '' }])
    expect(draw(sampleHeld('a'), sampleHeld('d'), ...over).all).toMatchObject([{ count: '2' }])
  })
  test('beside what holds, so near that their marks would cover each other, it has no mark', () => {
    const over = Array.from({ length: 5 }, (_, i) => fading(sampleHeld(`o${i}`, {}, at(10.05))))
    const { all, members } = draw(...over, sampleHeld('a', {}, at(10)))
    expect(all).toHaveLength(1)
    expect(members.get(String(all[0]?.['key']))).toEqual(['a'])
  })
  test('a badge does not count it', () => {
    const one = sampleHeld('a', { located: 'country' }, square(0, 40, 4, 44))
    const over = fading({ ...one, feature: { ...one.feature, id: 'b' } })
    const badge = (...held: Held[]) => draw(...held).all.find(({ part }) => part === 'badge')
    expect(badge(one, over)).toMatchObject({ count: '1' })
    expect(badge(over)).toMatchObject({ count: '' })
    expect(Number(badge(over)?.['opacity'])).toBeLessThan(Number(badge(one)?.['opacity']))
  })
  test('ground fades too', () => {
    const held = sampleHeld(
      'p',
      { layer: 'presence', kind: 'control', located: 'admin1' },
      square(0, 40, 4, 44),
    )
    expect(opacity(fading(held, 0.2))).toBeLessThan(opacity(fading(held, 1)))
    expect(opacity(fading(held, 1))).toBeLessThan(opacity(held))
  })
  test('it answers only where nothing that holds does', () => {
    const scene = createScene([sampleHeld('a', {}, at(10)), fading(sampleHeld('b', {}, at(20)))], look, 6)
    const keys = [...scene.members.keys()]
    expect(membersOf(scene, keys)).toEqual(['a'])
    expect(membersOf(scene, [...scene.fading])).toEqual(['b'])
  })
})

test('a place keeps its key from step to step, whatever else is there', () => {
  const keyOf = (...held: Held[]) =>
    [...createScene(held, look, 6).members].find(([, ids]) => ids.includes('a'))?.[0]
  const one = sampleHeld('a', {}, at(10))
  expect(keyOf(sampleHeld('z', {}, at(20)), sampleHeld('y', {}, at(10)), one)).toBe(keyOf(one))
})

test('every drawn thing has a key of its own', () => {
  const town = { layer: 'presence', kind: 'presence' } as const
  const { all } = draw(
    sampleHeld('a', town),
    sampleHeld('b', town),
    sampleHeld('c', { ...town, located: 'admin1' }, square(0, 40, 4, 44)),
    sampleHeld('d', { layer: 'base', kind: 'camp', located: 'site' }, at(20)),
    sampleHeld('e', { located: 'country' }, square(0, 40, 4, 44)),
  )
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
})
