/** The embedded basemap as it is shipped: each defect that was seen once stays mended. */
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { edgeDistance, isInside } from '../../../../src/build/basemap/rings.ts'
import { decodeBasemap, type LabelLists, type Topo } from '../../../../src/map/basemap-data.ts'

const folder = new URL('../../../../public/basemap/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder))
const labels = JSON.parse(read('labels.json').toString()) as LabelLists
const sources = decodeBasemap(
  {
    base: JSON.parse(read('base.json').toString()) as Topo,
    water: JSON.parse(read('water.json').toString()) as Topo,
    labels: null,
  },
  'en',
)
const place = (name: string) => {
  const found = labels.places.find(([, , , , { en }]) => en === name)
  if (!found) throw new Error(`no label: ${name}`)
  const [lon, lat, rank, capital, names] = found
  return { lon, lat, rank, capital, names }
}
const apart = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position) => Math.hypot(a - c, b - d)

test('all files together stay within 500 kB gzip', () => {
  const sizes = ['base.json', 'water.json', 'labels.json'].map(
    (file) => gzipSync(read(file), { level: 9 }).length,
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(500_000)
})

test('the README tells the sizes of the files', () => {
  const readme = read('README.md').toString()
  for (const file of ['base.json', 'water.json', 'labels.json'])
    expect(readme).toContain(`| \`${file}\` | ${Math.round(read(file).length / 1000)} |`)
})

describe('water', () => {
  test('the Tigris has no gap between Ali al-Gharbi and Amarah', () => {
    const great = (sources.rivers.features as Feature<LineString>[])
      .filter(({ properties }) => properties?.['rank'] === 1)
      .map(({ geometry }) => geometry.coordinates)
      .filter((line) => line.some(([lon = 0, lat = 0]) => lon > 44 && lon < 49 && lat > 30 && lat < 34))
    const nearest = (at: Position) =>
      great
        .map((line, index) => ({ index, far: Math.min(...line.map((each) => apart(each, at))) }))
        .toSorted((a, b) => a.far - b.far)[0]!.index
    const reached = new Set([nearest([46.69, 32.46])])
    for (const index of reached)
      great.forEach((line, other) => {
        const ends = [line[0]!, line.at(-1)!]
        const own = [great[index]![0]!, great[index]!.at(-1)!]
        const touches =
          great[index]!.some((at) => ends.some((end) => apart(at, end) < 0.005)) ||
          line.some((at) => own.some((end) => apart(at, end) < 0.005))
        if (touches) reached.add(other)
      })
    expect(reached).toContain(nearest([47.14, 31.84]))
  })
})

describe('ground of towns', () => {
  const urban = sources.urban.features as Feature<Polygon | MultiPolygon>[]
  const parts = urban.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  test.each(['Baghdad', 'Tehran', 'Damascus', 'Cairo'])('%s stands on it', (name) => {
    const { lon, lat } = place(name)
    expect(parts.some((rings) => isInside(rings, lon, lat))).toBe(true)
  })
  test('none lies on the sea off Haifa', () => {
    expect(parts.some((rings) => isInside(rings, 35.02, 32.86))).toBe(false)
  })
})

describe('borders', () => {
  const borders = sources.borders.features as Feature<LineString | MultiLineString>[]
  /** Kinds of the lines that pass within a twentieth of a degree. */
  const kindsAt = (at: Position) => {
    const near = borders.filter(({ geometry }) => {
      const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
      return lines.some((line) => edgeDistance([line], at[0]!, at[1]!) < 0.05)
    })
    const kinds = near.map(({ properties }) =>
      properties?.['claim'] ? 'claim' : String(properties?.['kind']),
    )
    return [...new Set(kinds)].toSorted()
  }
  test.each([
    ['India and Pakistan in the Punjab', [74.55, 31.6], ['border']],
    ['the Line of Control', [74.0, 33.6], ['disputed']],
    ['the Golan ceasefire line', [35.87, 33.0], ['disputed']],
    ['the claim west of it', [35.62, 33.1], ['claim']],
    ['Iraq and Iran', [45.43, 33.98], ['border']],
    ['Western Sahara and Mauritania', [-12, 23.45], ['disputed']],
  ] as const)('%s', (_, at, kinds) => expect(kindsAt([...at])).toEqual(kinds))
})

describe('names of provinces', () => {
  const names = labels.admin1.map(([, , , { en }]) => en)
  test.each(["At-Ta'mim", 'Sala ad-Din', 'Ninawa', 'UNDOF', 'Al-Anbar'])('not %s', (name) =>
    expect(names).not.toContain(name),
  )
  test.each(['Saladin', 'Nineveh', 'Anbar', 'Qadisiyah', 'Khuzestan'])('%s', (name) =>
    expect(names).toContain(name),
  )
  test('none repeats a town’s', () => {
    const towns = new Set(labels.places.map(([, , , , { en }]) => en))
    expect(names.filter((name) => towns.has(name))).toEqual([])
  })
  test.each(['Khuzestan', 'Nineveh', 'Rif Dimashq'])('%s has its Arabic and Persian names', (name) => {
    const [, , , own] = labels.admin1.find(([, , , { en }]) => en === name)!
    expect(own).toMatchObject({ ar: expect.any(String), fa: expect.any(String), local: expect.any(String) })
  })
})

describe('names of towns', () => {
  test.each([
    ['Halabja', 6],
    ['Tal Afar', 6],
    ['Sulaymaniyah', 5],
    ['Kirkuk', 5],
    ['Mosul', 4],
    ['Erbil', 4],
  ])('%s stands from zoom %i', (name, rank) => expect(place(name).rank).toBe(rank))
  test('Abu Ghraib is a suburb, whatever its population is said to be', () => {
    expect(place('Abu Ghraib').rank).toBeGreaterThanOrEqual(8)
  })
  test.each(['Kahriz', 'Pasragad Branch', 'As Sulaymaniyah', 'Abu Ghurayb'])('none is called %s', (name) =>
    expect(() => place(name)).toThrow('no label'),
  )
  test('Jerusalem has the ring of a town', () => expect(place('Jerusalem').capital).toBe(0))
  test.each(['Riyadh', "Sana'a", 'Baghdad', 'Beirut', 'Damascus'])('%s has that of a capital', (name) => {
    expect(place(name).capital).toBe(1)
    expect(place(name).rank).toBeLessThanOrEqual(4)
  })
  test.each(['Palestine', 'Lebanon'])('%s comes before large countries far away', (name) => {
    const order = labels.countries.map(([, , , { en }]) => en)
    expect(order.indexOf(name)).toBeGreaterThanOrEqual(0)
    expect(order.indexOf(name)).toBeLessThan(order.indexOf('France'))
  })
})

describe('languages of names', () => {
  const near = labels.places.filter(([lon, lat]) => lon >= 25 && lon <= 75 && lat >= 11 && lat <= 43)
  const count = (tag: string) => near.filter(([, , , , names]) => names[tag]).length
  test('Persian is there wherever Arabic is', () => {
    expect(near.filter(([, , , , { ar, fa }]) => ar && !fa)).toEqual([])
    expect(count('fa')).toBeGreaterThan(1000)
  })
  test.each([
    ['Baghdad', ['ar']],
    ['Erbil', ['ar', 'ku']],
    ['Tabriz', ['fa']],
    ['Haifa', ['he']],
    ['Jerusalem', ['he', 'ar']],
    ['Tbilisi', ['ka']],
  ])('%s is also named in the languages spoken there', (name, tags) => {
    const { names } = place(name)
    expect(names.local?.split(' ')).toEqual(tags)
    for (const tag of tags) expect(names[tag]).toEqual(expect.any(String))
  })
  test('every local tag has its name', () => {
    const all = [...labels.countries, ...labels.territories, ...labels.admin1].map(([, , , names]) => names)
    for (const names of [...all, ...labels.places.map(([, , , , each]) => each)])
      for (const tag of names.local?.split(' ') ?? []) expect(names[tag], names.en).toBeTruthy()
  })
})
