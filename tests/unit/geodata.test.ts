import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parsePlaces } from '../../src/geoparse/gazetteer/places-csv.ts'
import type { ActorsFile } from '../../src/model/actor.ts'
import { checkActors, checkDataset } from '../../src/model/check/dataset.ts'
import type { Manifest } from '../../src/model/dataset.ts'
import type { LayerFile } from '../../src/model/feature.ts'
import { documentFile } from '../../src/model/reading.ts'
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
    // a word of another language may begin like a name: its further letters are letters too
    `(?<![\\p{L}\\p{N}_])(?:${names.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}_])`,
    'u',
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
})

describe('the layers', () => {
  // the whole dataset is built
  test('are what the documents give', { timeout: 30_000 }, async () => {
    const copy = mkdtempSync(join(tmpdir(), 'geodata-'))
    onTestFinished(() => rmSync(copy, { recursive: true }))
    cpSync(root, copy, { recursive: true, filter: (path) => !path.startsWith(join(root, 'layers')) })
    expect((await build(copy, null)).written).toBe(true)
    const documents = manifest.sources.map(({ id }) => ({ file: documentFile(id) }))
    const others = ['manifest.json', 'areas.json', 'places.json', 'apart.json'].map((file) => ({ file }))
    for (const { file } of [...manifest.layers, ...others, ...documents])
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
