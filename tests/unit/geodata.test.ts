import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parsePlaces } from '../../src/geoparse/gazetteer/places-csv.ts'
import type { ActorsFile } from '../../src/model/actor.ts'
import { contrast } from '../../src/map/colour.ts'
import { checkActors, checkDataset } from '../../src/model/check/dataset.ts'
import type { Manifest } from '../../src/model/dataset.ts'
import type { LayerFile } from '../../src/model/feature.ts'
import { build } from '../../src/pipeline/build.ts'

const root = resolve(import.meta.dirname, '../../geodata')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const countries = parsePlaces(read('world/countries.csv'), 'countries.csv')
const { places, issues } = parsePlaces(
  read('gazetteer/places.csv'),
  'places.csv',
  new Set(countries.places.map((p) => p.id)),
)
const actors: ActorsFile = JSON.parse(read('actors.json'))
const manifest: Manifest = JSON.parse(read('layers/manifest.json'))
const layer = (name: string) => (JSON.parse(read(`layers/${name}.geojson`)) as LayerFile).features
const features = ['events', 'bases', 'presence'].flatMap(layer)

describe('the gazetteer', () => {
  test('has no faults, and every place a name in Arabic script', () => {
    expect(issues).toEqual([])
    for (const place of places) expect(place.names.ar?.[0], place.id).toMatch(/\p{Script=Arabic}/u)
  })
  test('holds all nineteen governorates of Iraq', () => {
    const governorates = places.filter(
      (p) => p.type === 'admin1' && p.country === 'IQ' && p.parent === 'iraq',
    )
    expect(governorates.map((p) => p.id)).toHaveLength(19)
  })
})

test('src/ is the tool: it names no place and no actor of the shipped theatre', () => {
  const src = resolve(root, '../src')
  const names = [
    ...places
      .filter((p) => p.type !== 'country' && ['IQ', 'SY', 'LB', 'IR', 'YE'].includes(p.country ?? ''))
      .map((p) => p.name),
    ...actors.actors.filter((a) => a.type !== 'state').map((a) => a.name.en),
  ].filter((name) => name.length > 4)
  // the basemap shows the whole world and has its own table of spellings
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (f) => /\.(ts|svelte)$/.test(f) && !f.startsWith('build'),
  )
  const pattern = new RegExp(
    `\\b(?:${names.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`,
  )
  for (const file of files)
    expect(pattern.exec(readFileSync(join(src, file), 'utf8'))?.[0], file).toBeUndefined()
})

describe('actors', () => {
  test('have no faults, and names in English and Arabic', () => {
    expect(checkActors(actors, 'actors.json')).toEqual([])
    for (const row of [...actors.blocs, ...actors.actors])
      expect(row.name.ar, row.id).toMatch(/\p{Script=Arabic}/u)
  })
  test('stand out from the land of both themes (WCAG 1.4.11: 3 to 1)', () => {
    for (const { id, colour } of [...actors.blocs, ...actors.actors])
      for (const land of ['#f4f1ea', '#22272d'])
        expect(contrast(colour, land), `${id} on ${land}`).toBeGreaterThanOrEqual(3)
  })
  test('blocs that share a symbol differ for every kind of colour vision', () => {
    for (const a of actors.blocs)
      for (const b of actors.blocs)
        if (a.id < b.id && a.symbol === b.symbol)
          for (const vision of Object.values(VISIONS))
            expect(
              distance(see(a.colour, vision), see(b.colour, vision)),
              `${a.id} and ${b.id}`,
            ).toBeGreaterThan(0.05)
  })
  test('the blocs with most features differ in symbol and in colour', () => {
    const counts = new Map<string, number>()
    const blocOf = new Map(actors.actors.map((a) => [a.id, a.bloc]))
    for (const f of features)
      counts.set(
        blocOf.get(f.properties.actor ?? '') ?? '',
        (counts.get(blocOf.get(f.properties.actor ?? '') ?? '') ?? 0) + 1,
      )
    counts.delete('')
    const most = [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([id]) => actors.blocs.find((b) => b.id === id)!)
    expect(new Set(most.map((b) => b.symbol)).size).toBe(most.length)
    // "other" is no side: its grey tells that nothing is claimed, its symbol tells it from the sides
    const sides = most.filter((b) => b.id !== 'other')
    for (const a of sides)
      for (const b of sides)
        if (a.id < b.id)
          for (const vision of Object.values(VISIONS))
            expect(
              distance(see(a.colour, vision), see(b.colour, vision)),
              `${a.id} and ${b.id}`,
            ).toBeGreaterThan(0.075)
  })
})

describe('the layers', () => {
  test('are what the documents give', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'geodata-'))
    onTestFinished(() => rmSync(copy, { recursive: true }))
    cpSync(root, copy, { recursive: true, filter: (path) => !path.startsWith(join(root, 'layers')) })
    expect((await build(copy, null)).written).toBe(true)
    for (const { file } of [...manifest.layers, { file: 'manifest.json' }])
      expect(
        readFileSync(join(copy, 'layers', file), 'utf8') === read(`layers/${file}`),
        `${file}: run build`,
      ).toBe(true)
  })
  test('are as the manifest says, and dataset.json is sound', () => {
    expect(checkDataset(JSON.parse(read('dataset.json')), 'dataset.json')).toEqual([])
    for (const { file, features: n } of manifest.layers)
      expect(layer(file.replace('.geojson', ''))).toHaveLength(n)
  })
  test('are all confirmed by a person, and every base and presence names who', () => {
    expect(features.filter((f) => f.properties.proposed)).toEqual([])
    for (const f of features.filter((x) => x.properties.layer !== 'event'))
      expect(f.properties.actor, f.id).not.toBeNull()
  })
  test('draw nothing that is known to a province or a country as a point', () => {
    for (const { id, geometry, properties } of features)
      if (['admin1', 'country', 'region'].includes(properties.located))
        expect(geometry.type, id).not.toBe('Point')
  })
})

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
