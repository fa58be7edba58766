import { describe, expect, test } from 'vitest'
import { createLook } from '../../../src/map/look.ts'
import { pictureSize } from '../../../src/map/draw-picture.ts'
import { growthAt } from '../../../src/map/growth.ts'
import { labelPoint } from '../../../src/map/label-point.ts'
import { mercatorDegrees, pixelsPerDegree } from '../../../src/map/mercator.ts'
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
  return drawAt(6, ...held)
}

function drawAt(zoom: number, ...held: Held[]) {
  const { sources, members } = createScene(held, look, zoom)
  const all = [...sources].flatMap(([source, features]) =>
    features.map(({ properties }): Record<string, unknown> => ({ source, ...properties })),
  )
  return { all, members }
}
/** What presence paints. */
const onGround = ({ all }: ReturnType<typeof draw>) =>
  all.filter(({ source, part }) => source === 'presence' && ['area', 'hatch', 'disc'].includes(String(part)))
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
      ['bases', expect.any(Number)],
      ['events', expect.any(Number)],
    ])
    expect(Number(all[0]?.['slot'])).toBeLessThan(0)
    expect(Number(all[1]?.['slot'])).toBeGreaterThan(0)
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
    expect(onGround(draw(held('a', 'control', 'red')))).toMatchObject([{ part: 'area', kind: 'control' }])
    expect(onGround(draw(held('a', 'presence', 'red')))).toMatchObject([{ part: 'hatch', kind: 'presence' }])
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
    expect(all.map(({ part }) => part)).toEqual(['area', 'badge'])
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
    expect(all.map(({ part }) => part)).toEqual(['disc', 'disc', 'mark'])
    expect(Number(all[1]?.['least'])).toBeGreaterThan(Number(all[0]?.['least']))
    expect(all[2]).toMatchObject({ count: '2' })
  })
  test('troops sent to an area are a mark with an arrow, others there a badge', () => {
    const { all, members } = draw(held('a', 'deployment', 'red'), held('b', 'influence', 'blue'))
    const idsOf = (part: string) =>
      all.filter((one) => one.part === part).map(({ key }) => members.get(String(key)))
    expect(idsOf('mark')).toEqual([['a']])
    expect(idsOf('badge')).toEqual([['b']])
  })
})

test('every drawn thing leads back to its features', () => {
  const { all, members } = draw(sampleHeld('a'), sampleHeld('b', { located: 'country' }, square(0, 0, 1, 1)))
  for (const { key } of all) expect(members.get(String(key))?.length).toBeGreaterThan(0)
})

test.each(['settlement', 'admin1'] as const)('presence in a %s that nobody confirms is hollow', (located) => {
  const held = (status: 'confirmed' | 'alleged') =>
    sampleHeld('a', { layer: 'presence', kind: 'presence', status, located }, square(0, 0, 1, 1))
  expect(onGround(draw(held('alleged')))).toMatchObject([{ hollow: 1 }])
  expect(onGround(draw(held('confirmed')))).toMatchObject([{ hollow: 0 }])
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
    const ground = (one: Held) => Number(onGround(draw(one))[0]?.['opacity'])
    expect(ground(fading(held, 0.2))).toBeLessThan(ground(fading(held, 1)))
    expect(ground(fading(held, 1))).toBeLessThan(ground(held))
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

describe('how exact a place is', () => {
  const radii = { radius: 10 }
  const parts = (zoom: number, ...held: Held[]) => drawAt(zoom, ...held).all.map(({ part }) => part)
  test('a site is a mark alone, however near', () => {
    expect(parts(12, sampleHeld('a', { located: 'site', ...radii }))).not.toContain('halo')
  })
  test('nearing makes a town’s mark somewhere in a disc of its radius', () => {
    expect(parts(4, sampleHeld('a', radii))).toEqual(['mark'])
    const { all } = drawAt(9, sampleHeld('a', radii))
    const halo = all.find(({ part }) => part === 'halo')
    // 10 km at 50° north, in pixels at zoom 0
    expect(Number(halo?.['scale'])).toBeCloseTo((10 / (40_075 * Math.cos((50 * Math.PI) / 180))) * 512, 5)
  })
  test('one town has one disc, of the largest radius, whatever lies there', () => {
    const { all, members } = drawAt(
      9,
      sampleHeld('a', radii),
      sampleHeld('b', { radius: 20 }),
      sampleHeld('c', { layer: 'base', kind: 'camp', ...radii }),
    )
    const halos = all.filter(({ part }) => part === 'halo')
    expect(halos).toHaveLength(1)
    expect(Number(halos[0]?.['scale'])).toBeCloseTo((20 / (40_075 * Math.cos((50 * Math.PI) / 180))) * 512, 5)
    expect(members.get(String(halos[0]?.['key']))).toEqual(['a', 'b', 'c'])
  })
  test('near a place is a ring of the stated radius, no disc', () => {
    const near = parts(9, sampleHeld('a', { near: true, ...radii }))
    expect(near).toContain('ring')
    expect(near).not.toContain('halo')
  })
  test('a district without a shape is a badge on a disc, never a mark', () => {
    const drawn = parts(9, sampleHeld('a', { located: 'district', ...radii }))
    expect(drawn).toContain('badge')
    expect(drawn).toContain('halo')
    expect(drawn).not.toContain('mark')
  })
  test('a country’s badge stands on the country’s name', () => {
    const held = sampleHeld('c', { located: 'country', radius: 300 }, square(0, 40, 10, 50))
    const { sources } = createScene([held], look, 6, () => [2, 48])
    const badge = [...sources.values()].flat().find(({ properties }) => properties.part === 'badge')
    expect(badge?.geometry).toEqual({ type: 'Point', coordinates: [2, 48] })
  })
})

describe('other places', () => {
  const spot = (place: string, lon: number, located: 'settlement' | 'country' = 'settlement') => ({
    place,
    placename: place,
    located,
    radius: 5,
    lon,
    lat: 50,
  })
  const claim = { source: 's', by: 'Paper', says: 'so', start: 0, end: 2, stance: 'supports' as const }
  const several = sampleHeld('a', { candidates: [spot('b', 12), spot('c', 14)] })
  const disputed = sampleHeld('d', { status: 'disputed', claims: [claim, { ...claim, at: spot('b', 12) }] })
  const links = (zoom: number, ...held: Held[]) =>
    drawAt(zoom, ...held).all.filter(({ part }) => part === 'link')

  test('what a name may mean is a hollow mark at each place, joined with the feature’s own; all lead to it', () => {
    const { all, members } = draw(several)
    expect(links(6, several)).toMatchObject([{ kind: 'candidate' }, { kind: 'candidate' }])
    expect(all.filter(({ part }) => part === 'mark')).toHaveLength(3)
    for (const { key } of all) expect(members.get(String(key))).toEqual(['a'])
  })
  test('where a source has it is a hollow mark without a number', () => {
    expect(links(6, disputed)).toMatchObject([{ kind: 'claim' }])
    const ghost = draw(disputed).all.find(({ source, part }) => source === 'places' && part === 'mark')
    expect(parseRecipe(String(ghost?.['icon']))).toMatchObject({ status: 'disputed' })
    expect(ghost).toMatchObject({ count: '' })
  })
  test('where that is an area it is a badge', () => {
    const wide = sampleHeld('d', { claims: [claim, { ...claim, at: spot('land', 20, 'country') }] })
    expect(
      draw(wide)
        .all.filter(({ source }) => source === 'places')
        .map(({ part }) => part),
    ).toEqual(['link', 'badge'])
  })
  test('a line shorter than marks is not drawn, nor a mark under another', () => {
    expect(links(2, several)).toEqual([])
    expect(drawAt(2, several).all.map(({ part }) => part)).toEqual(['mark'])
  })
  test('the line begins where the mark is drawn', () => {
    const { sources } = createScene([disputed, sampleHeld('x', { layer: 'base', kind: 'camp' })], look, 6)
    const [link] = sources.get('places')?.filter(({ properties }) => properties.part === 'link') ?? []
    const [mark] = sources.get('events') ?? []
    expect(mark?.properties.slot).not.toBe(0)
    const start = link?.geometry.type === 'LineString' ? link.geometry.coordinates[0]?.[0] : undefined
    expect(start).toBeCloseTo(10 + ((mark?.properties.slot ?? 0) * growthAt(6)) / pixelsPerDegree(6), 3)
  })
  test('the feature’s own place is no other place', () => {
    expect(links(6, sampleHeld('a', { place: 'b', candidates: [spot('b', 12)] }))).toEqual([])
  })
})

describe('crowds', () => {
  /** Towns and areas so close that all would lie on each other, seeded. */
  function crowd(): Held[] {
    let seed = 7
    const next = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    return Array.from({ length: 120 }, (_, i) => {
      const [lon, lat] = [40 + next() * 6, 30 + next() * 5]
      const layer = (['event', 'base', 'presence'] as const)[i % 3]!
      const kind = layer === 'event' ? 'strike' : layer === 'base' ? 'camp' : 'presence'
      const by = ['red', 'blue', 'pink'][i % 3]!
      return i % 10 === 0
        ? sampleHeld(
            `f${i}`,
            { layer, kind, actor: by, located: 'admin1', place: `area${i % 4}`, radius: 75 },
            square(lon, lat, lon + 1, lat + 1),
          )
        : sampleHeld(
            `f${i}`,
            { layer, kind, actor: by, place: `p${i}` },
            { type: 'Point', coordinates: [lon, lat] },
          )
    })
  }
  const uprights = (zoom: number) =>
    [...createScene(crowd(), look, zoom).sources.values()]
      .flat()
      .filter(({ properties: { part } }) => part === 'mark' || part === 'badge')

  test.each([4, 5, 6.5, 8])('each feature counts once at zoom %d', (zoom) => {
    const scene = createScene(crowd(), look, zoom)
    const ids = uprights(zoom).flatMap(({ properties }) => scene.members.get(properties.key) ?? [])
    expect(ids.toSorted()).toEqual(
      crowd()
        .map(({ feature }) => feature.id)
        .toSorted(),
    )
    for (const { properties } of uprights(zoom)) {
      const there = scene.members.get(properties.key)?.length ?? 0
      const one = there === 1 && properties.part === 'mark'
      expect(properties['count']).toBe(one ? '' : String(there))
    }
  })
  test.each([4, 5, 6.5, 8])('no mark or badge lies on another at zoom %d', (zoom) => {
    const scale = pixelsPerDegree(zoom) / growthAt(zoom)
    const boxes = uprights(zoom).map(({ geometry, properties }) => {
      const [width, height] = pictureSize(parseRecipe(String(properties['icon']))!)
      const [lon, lat] = labelPoint(geometry)
      return { x: lon * scale + properties.slot, y: -mercatorDegrees(lat) * scale, width, height }
    })
    const covered = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => {
        // slots go in steps, and shapes leave the corners of their boxes empty
        const [across, along] = [Math.abs(a.x - b.x) + 6, Math.abs(a.y - b.y) + 6]
        return across < (a.width + b.width) / 2 && along < (a.height + b.height) / 2
      }),
    )
    expect(covered).toEqual([])
  })
  test('marks of one place lie in one line', () => {
    const { sources } = createScene(
      [
        sampleHeld('a'),
        sampleHeld('b', { layer: 'base', kind: 'camp' }, { type: 'Point', coordinates: [10.01, 50.01] }),
      ],
      look,
      6,
    )
    const lats = [...sources.values()].flat().map(({ geometry }) => labelPoint(geometry)[1])
    expect(new Set(lats).size).toBe(1)
  })
  test('an area has one badge for all layers', () => {
    const area = { located: 'admin1', place: 'province', radius: 75 } as const
    const shape = square(0, 40, 4, 44)
    const { all } = draw(
      sampleHeld('a', area, shape),
      sampleHeld('b', { layer: 'base', kind: 'camp', ...area }, shape),
      sampleHeld('c', { layer: 'presence', kind: 'control', ...area }, shape),
    )
    const badges = all.filter(({ part }) => part === 'badge')
    expect(badges).toMatchObject([{ count: '3' }])
    expect(parseRecipe(String(badges[0]?.['icon']))).toMatchObject({ frame: 'mixed' })
  })
})

describe('names', () => {
  const named = (zoom: number, ...held: Held[]) =>
    drawAt(zoom, ...held)
      .all.filter(({ part }) => part === 'name')
      .map(({ name }) => name)
  test('an event that stands alone has its name near by', () => {
    expect(named(8.5, sampleHeld('a'))).toEqual(['name of a'])
    expect(named(8, sampleHeld('a'))).toEqual([])
    expect(named(10, sampleHeld('a'), sampleHeld('b'))).toEqual([])
  })
  test('a long name is cut between words to two lines', () => {
    const name = 'A name that goes on and on and on until it is far too long for the map'
    const [short = ''] = named(9, sampleHeld('a', { name })) as string[]
    expect(short.length).toBeLessThanOrEqual(40)
    expect(short.endsWith('…')).toBe(true)
    expect(name.startsWith(`${short.slice(0, -1)} `)).toBe(true)
  })
  test('a base’s site has its name, a town has it from the basemap', () => {
    const base = (located: 'site' | 'settlement') =>
      sampleHeld('a', { layer: 'base', kind: 'camp', located, placename: 'Camp' })
    expect(named(7, base('site'))).toEqual(['Camp'])
    expect(named(7, base('settlement'))).toEqual([])
  })
  test('the more certain, and the more sources, the sooner a name is placed', () => {
    const rank = (certainty: 'A' | 'C', sources: number) => {
      const claims = Array.from({ length: sources }, (_, i) => ({
        source: `s${i}`,
        by: 'Paper',
        says: 'so',
        start: 0,
        end: 2,
        stance: 'supports' as const,
      }))
      const { all } = drawAt(9, sampleHeld('a', { certainty, claims }))
      return Number(all.find(({ part }) => part === 'name')?.['rank'])
    }
    expect(rank('A', 1)).toBeLessThan(rank('C', 3))
    expect(rank('C', 3)).toBeLessThan(rank('C', 1))
  })
})
