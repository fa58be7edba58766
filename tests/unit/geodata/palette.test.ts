/** The colours and shapes of the shipped sides, as every theme draws them and as every eye sees them. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, inkOn } from '../../../src/map/colour.ts'
import { createLook } from '../../../src/map/look.ts'
import { themeIds } from '../../../src/map/themes.ts'
import type { ActorsFile } from '../../../src/model/actor.ts'
import type { LayerFile } from '../../../src/model/feature.ts'

const root = resolve(import.meta.dirname, '../../../geodata')
const read = <T>(file: string): T => JSON.parse(readFileSync(resolve(root, file), 'utf8'))
const { blocs, actors } = read<ActorsFile>('actors.json')

/** Pairs of blocs and their distance for an eye. */
function pairs(theme: (typeof themeIds)[number], vision: number[], among = blocs): [string, number][] {
  const look = createLook({ blocs, actors }, theme, 'en')
  return among.flatMap((a, i) =>
    among
      .slice(i + 1)
      .map((b): [string, number] => [
        `${a.id} and ${b.id}`,
        distance(see(look.blocColour(a.id), vision), see(look.blocColour(b.id), vision)),
      ]),
  )
}

test('each bloc has a symbol of its own, so that no eye needs colour, and its actors carry it', () => {
  expect(new Set(blocs.map(({ symbol }) => symbol)).size).toBe(blocs.length)
  for (const { id, bloc, symbol } of actors) expect(symbol, id).toBe(blocs.find((b) => b.id === bloc)?.symbol)
})

describe.each(themeIds)('theme %s', (themeId) => {
  const look = createLook({ blocs, actors }, themeId, 'en')
  const colours = [
    ...blocs.map(({ id }): [string, string] => [id, look.blocColour(id)]),
    ...actors.map(({ id }): [string, string] => [id, look.actor(id).colour]),
  ]
  test('all stand out from the land (WCAG 1.4.11: 3 to 1), and icons are read on them (4.5 to 1)', () => {
    for (const [id, colour] of colours) {
      expect(contrast(colour, look.theme.land), id).toBeGreaterThanOrEqual(3)
      expect(contrast(inkOn(colour), colour), id).toBeGreaterThanOrEqual(4.5)
    }
  })
  // a step of 0.02 in OKLab is just seen side by side; small marks far apart need several
  test('any two blocs differ clearly', () => {
    for (const [pair, far] of pairs(themeId, VISIONS.normal)) expect(far, pair).toBeGreaterThan(0.1)
  })
  test.each(['protan', 'deutan', 'tritan'] as const)('no two blocs look alike to %s eyes', (vision) => {
    for (const [pair, far] of pairs(themeId, VISIONS[vision])) expect(far, pair).toBeGreaterThan(0.03)
  })
  test('the blocs with most features differ well for every eye', () => {
    for (const vision of Object.values(VISIONS))
      for (const [pair, far] of pairs(themeId, vision, largest(5)))
        expect(far, pair).toBeGreaterThan(0.065)
  })
  test('an actor looks more like its own bloc than like any other', () => {
    for (const { id, bloc } of actors) {
      const to = (other: string) =>
        distance(see(look.actor(id).colour, VISIONS.normal), see(look.blocColour(other), VISIONS.normal))
      for (const other of blocs) if (other.id !== bloc) expect(to(other.id), `${id}, ${other.id}`).toBeGreaterThan(to(bloc))
    }
  })
})

/** The blocs with most features, but for "other", which is no side: its grey tells that nothing is claimed. */
function largest(n: number): ActorsFile['blocs'] {
  const blocOf = new Map(actors.map((actor) => [actor.id, actor.bloc]))
  const features = ['events', 'bases', 'presence'].flatMap((name) => read<LayerFile>(`layers/${name}.geojson`).features)
  const count = (id: string) => features.filter(({ properties: { actor } }) => blocOf.get(actor ?? '') === id).length
  return blocs
    .filter(({ id }) => id !== 'other')
    .toSorted((a, b) => count(b.id) - count(a.id))
    .slice(0, n)
}

/** Linear sRGB of `#rrggbb`. */
function linear(colour: string): number[] {
  return [1, 3, 5].map((i) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
}
/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const VISIONS = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}
function see(colour: string, m: number[]): number[] {
  const rgb = linear(colour)
  return [0, 3, 6].map((row) =>
    Math.max(0, m[row]! * rgb[0]! + m[row + 1]! * rgb[1]! + m[row + 2]! * rgb[2]!),
  )
}
/** Distance in OKLab (Ottosson 2020) of two linear colours. */
function distance(a: number[], b: number[]): number {
  const [p, q] = [a, b].map(([r = 0, g = 0, bl = 0]) => {
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * bl)
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * bl)
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * bl)
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ]
  })
  return Math.hypot(...p!.map((x, i) => x - q![i]!))
}
