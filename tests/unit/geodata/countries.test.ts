import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { foldName } from '../../../src/geoparse/fold.ts'
import { distanceKm } from '../../../src/model/distance.ts'
import { placeTypes } from '../../../src/model/place.ts'

const columns = ['id','name','type','country','parent','lat','lon','radius','seat','ar','fa','ku','tr','aliases','demonyms','source',] as const
type Row = Record<(typeof columns)[number], string>

const root = resolve(import.meta.dirname, '../../../geodata')
const read = (file: string) => readFileSync(resolve(root, file), 'utf8')
const parse = (csv: string) => Papa.parse<Row>(csv, { header: true, skipEmptyLines: true })
const csv = read('world/countries.csv')
const table = parse(csv)
const rows = table.data
const byId = new Map(rows.map((r) => [r.id, r]))
const ofTheatre = new Map(parse(read('gazetteer/places.csv')).data.map((r) => [r.id, r]))
const point = (r: Row) => ({ lat: Number(r.lat), lon: Number(r.lon) })
const many = (cell: string) => cell.split('|').filter(Boolean)
const fold = (name: string) => foldName(name).join(' ')

/** ISO 3166-1 alpha-2, officially assigned. */
const iso = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA
CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR
KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO
SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
ZW`.split(/\s+/)

/** Names that two places share in usage; everything else names one place. */
const shared = new Set(
  [
    'Congo|Kongo|الكونغو|کنگو|Congolese|Dominican|Dominicans|Georgia|جورجيا|Georgian|Georgians|Korea|Korean|Koreans',
    'Virgin Islands|Virgin Islander|Virgin Islanders|Washington|Victoria|WA|NT',
    // the land and its greatest part; the country and the capital of another
    'İngiltere|انگلستان|عمان',
  ]
    .flatMap(many)
    .map(fold),
)

describe('the countries pack', () => {
  test('is sound CSV with the columns of its README and LF line ends', () => {
    expect(table.errors).toEqual([])
    expect(table.meta.fields).toEqual(columns)
    expect(csv).not.toMatch(/[\r\uFEFF]/)
    expect(csv.endsWith('\n')).toBe(true)
  })
  test('holds every country of ISO 3166-1, once', () => {
    const codes = rows.filter((r) => r.type === 'country' || r.id === 'antarctica').map((r) => r.country)
    expect(codes.toSorted()).toEqual([...iso, 'XK'].toSorted())
  })
  test('holds the first-level parts that world news names without their country', () => {
    const parts = (country: string) => rows.filter((r) => r.type === 'admin1' && r.country === country).length
    expect(['GB', 'US', 'CA', 'AU'].map(parts)).toEqual([4, 51, 13, 8])
  })
  test('repeats no id and points to no row that is not there', () => {
    expect(byId.size).toBe(rows.length)
    for (const r of rows) {
      expect(r.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      if (r.parent) expect(byId.has(r.parent), `parent of ${r.id}`).toBe(true)
      if (r.seat) expect(byId.get(r.seat)?.type, `seat of ${r.id}`).toBe('city')
    }
  })
  test('gives every row a known type, a position, a source and a radius that is empty or positive', () => {
    for (const r of rows) {
      expect(Object.keys(placeTypes), r.id).toContain(r.type)
      expect(r.lat, r.id).toMatch(/^-?\d{1,2}(\.\d{1,5})?$/)
      expect(r.lon, r.id).toMatch(/^-?\d{1,3}(\.\d{1,5})?$/)
      expect(Math.abs(point(r).lat), r.id).toBeLessThanOrEqual(90)
      expect(Math.abs(point(r).lon), r.id).toBeLessThanOrEqual(180)
      expect(['GeoNames', 'own'], r.id).toContain(r.source)
      if (r.radius || r.type !== 'city') expect(Number(r.radius), r.id).toBeGreaterThan(0)
    }
  })
  test('puts every city and every part within the radius of its country', () => {
    for (const r of rows.filter((x) => x.type === 'city' && x.country)) {
      const country = rows.find((c) => c.type === 'country' && c.country === r.country)!
      expect(distanceKm(point(country), point(r)), r.id).toBeLessThanOrEqual(Number(country.radius))
      expect(distanceKm(point(byId.get(r.parent)!), point(r)), r.id).toBeLessThanOrEqual(
        Number(byId.get(r.parent)!.radius),
      )
    }
  })
  test('names countries in Arabic, Persian and Turkish, cities in Arabic, and everything without gaps', () => {
    for (const r of rows) {
      expect(r.name, r.id).not.toBe('')
      expect(r.ar, r.id).toMatch(/\p{Script=Arabic}/u)
      if (r.type === 'country') {
        expect(r.fa, r.id).toMatch(/\p{Script=Arabic}/u)
        expect(r.tr, r.id).not.toBe('')
      }
      for (const column of ['ar', 'fa', 'ku', 'tr', 'aliases', 'demonyms'] as const)
        if (r[column])
          for (const name of r[column].split('|')) {
            expect(name, `${column} of ${r.id}`).toBe(name.trim())
            expect(foldName(name), `${column} of ${r.id}`).not.toEqual([])
            expect(name, 'prose has no brackets').not.toMatch(/[()[\]]/)
          }
    }
  })
  test('shares a name between two rows only where usage does', () => {
    const bearers = new Map<string, Set<string>>()
    for (const r of rows)
      for (const name of [r.name, ...[r.ar, r.fa, r.ku, r.tr, r.aliases, r.demonyms].flatMap(many)])
        bearers.set(fold(name), (bearers.get(fold(name)) ?? new Set()).add(r.id))
    const twice = [...bearers].filter(([, ids]) => ids.size > 1).map(([name]) => name)
    expect(twice.toSorted()).toEqual([...shared].toSorted())
  })
  test('lists no demonym that is also a name of the place', () => {
    for (const r of rows) {
      const names = new Set([r.name, ...[r.tr, r.aliases].flatMap(many)].map(fold))
      for (const word of many(r.demonyms)) expect(names.has(fold(word)), `${word} of ${r.id}`).toBe(false)
    }
  })
  test('gives every state and province its postal code, and no state two', () => {
    const codes = (country: string) =>
      rows
        .filter((r) => r.type === 'admin1' && r.country === country)
        .map((r) => many(r.aliases).filter((a) => /^[A-Z]{2}$/.test(a)))
    for (const list of [...codes('US'), ...codes('CA')]) expect(list).toHaveLength(1)
    expect(new Set(codes('US').flat()).size).toBe(51)
  })
})

test('a place of both gazetteers has one id, type, country and seat, and the pack has all names of the theatre', () => {
  const both = rows.filter((r) => ofTheatre.has(r.id))
  expect(both.length).toBeGreaterThan(20)
  for (const r of both) {
    const other = ofTheatre.get(r.id)!
    expect([r.name, r.type, r.country], r.id).toEqual([other.name, other.type, other.country])
    if (other.seat) expect(r.seat, r.id).toBe(other.seat)
    const names = new Set([r.name, ...[r.ar, r.fa, r.ku, r.tr, r.aliases].flatMap(many)].map(fold))
    for (const name of [other.ar, other.fa, other.ku, other.aliases].flatMap(many))
      expect(names.has(fold(name)), `${name} of ${r.id}`).toBe(true)
  }
  for (const other of ofTheatre.values())
    if (other.type === 'country') expect(byId.has(other.id), other.id).toBe(true)
})
