import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cellToLatLng } from 'h3-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { createDataService } from '../../../../src/app/data-service.ts'
import { createInfluenceService } from '../../../../src/app/influence/influence-service.ts'
import { soundLayer } from '../../../../src/app/sound-layers.ts'
import { createAreaGrid } from '../../../../src/influence/areas.ts'
import { blocNumbers } from '../../../../src/influence/blocs.ts'
import { portionsOf } from '../../../../src/influence/portions.ts'
import type { Resolution } from '../../../../src/influence/resolution.ts'
import { usualSettings, type By } from '../../../../src/influence/settings.ts'
import { leftOn, FADES } from '../../../../src/influence/decay.ts'
import type { AreasFile } from '../../../../src/model/area.ts'
import type { Manifest } from '../../../../src/model/dataset.ts'
import { parseDay } from '../../../../src/model/day.ts'
import type { MapFeature } from '../../../../src/model/feature.ts'
import { build } from '../../../../src/pipeline/build.ts'
import type { Io } from '../../../../src/pipeline/commands/command.ts'
import { influence } from '../../../../src/pipeline/commands/influence.ts'
import type { Result } from '../../../../src/pipeline/influence/result.ts'
import type { SensitivityResult } from '../../../../src/pipeline/influence/sensitivity.ts'
import { FEW } from '../../../../src/time/few.ts'
import type { PointTable } from '../../../../src/time/point-table.ts'
import { publicationDays } from '../../../../src/time/sift.ts'
import { makeTheatre, repo } from '../theatre.ts'

type Options = Record<string, string | boolean>

async function run(dir: string, options: Options) {
  const printed = { out: '', err: [] as string[] }
  const io: Io = {
    stdin: (async function* () {})(),
    out: async (text) => void (printed.out += text),
    err: (line) => void printed.err.push(line),
    progress: () => {},
    sourceDateEpoch: null,
    shippedDataset: dir,
  }
  return { code: await influence.run([dir], options, io), ...printed }
}

async function json(dir: string, options: Options): Promise<Result> {
  const { code, out, err } = await run(dir, { ...options, json: true })
  expect({ code, err }).toEqual({ code: 0, err: [] })
  return JSON.parse(out) as Result
}

const box = (west: number, east: number) => [
  [
    [west, 49.5],
    [east, 49.5],
    [east, 51.5],
    [west, 51.5],
    [west, 49.5],
  ],
]

/** Two provinces that fill their country. */
const outlines = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    ['northmark', box(9, 13)],
    ['west-province', box(9, 11)],
    ['east-province', box(11, 13)],
  ].map(([id, coordinates]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  })),
})

const front = `---
title: A report
publisher: Northmark Gazette
published: 2003-07-01
stance: western-media
---
`

/** A built dataset whose only document says this. */
async function theatre(statements: string, files: Record<string, string> = {}): Promise<string> {
  const dir = await makeTheatre({ 'report.md': `${front}\n${statements}\n`, ...files })
  await writeFile(join(dir, 'gazetteer/areas.geojson'), outlines)
  const { written, issues } = await build(dir, null)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(written).toBe(true)
  return dir
}

const battle = `The League took Milford in West Province from the Crown Army on 10 April 2003.
> event battle; when: 2003-04-10; by: river-league; against: crown-army; at: Milford, West Province`
const garrison = `The Crown Army has stood in the country since 2002.
> presence deployment; when: 2002/..; by: crown-army; at: Northmark`
const camp = `The townsfolk keep a camp near Harrow.
> base camp; when: 2003-01/..; by: townsfolk; at: Harrow; status: alleged`

describe('one event in a province', () => {
  // battle 2 × certainty B 0.8 × confirmed 1 × perpetrator 1; a target has no sway
  const weight = 2 * 0.8
  test('weighs the product of its weights, there and nowhere else', async () => {
    const { total, cells, actors, elsewhere, day } = await json(await theatre(battle), {
      date: '2003-04-10',
    })
    expect({ total, elsewhere, actors, day }).toEqual({
      total: weight,
      elsewhere: 0,
      actors: { 'river-league': weight },
      day: '2003-04-10',
    })
    expect(cells).toMatchObject([
      {
        cell: 'west-province',
        name: 'West Province',
        total: weight,
        dominant: 'league',
        dominance: 1,
        contestation: 0,
        rivals: 1,
        wide: 0,
        features: 1,
        sources: 1,
        blocs: { league: weight },
      },
    ])
  })

  test('weighs half after one half-life, a quarter after two, and nothing before it happened', async () => {
    const dir = await theatre(battle)
    const on = async (date: string, more: Options = {}) => (await json(dir, { date, ...more })).total
    expect(await on('2003-10-07')).toBe(weight / 2)
    expect(await on('2004-04-04')).toBe(weight / 4)
    expect(await on('2003-05-10', { 'half-life': '30' })).toBe(weight / 2)
    expect(await on('2003-04-09')).toBe(0)
  })

  test('a month counts by its last day; as known it counts from its publication on', async () => {
    const dir = await theatre(battle)
    expect(await json(dir, { date: '2003-04' })).toMatchObject({ date: '2003-04', day: '2003-04-30' })
    expect((await json(dir, { date: '2003-06-30', as: 'known' })).total).toBe(0)
    const known = await json(dir, { date: '2003-07-01', as: 'known' })
    expect(known.total).toBe((await json(dir, { date: '2003-07-01' })).total)
    expect(known.settings.as).toBe('known')
  })
})

test('what is known to the country only is shared out by area, and said to be so', async () => {
  const { cells, total } = await json(await theatre(garrison), { date: '2003' })
  expect(cells.map(({ cell, wide }) => [cell, wide])).toEqual([
    ['east-province', 1],
    ['west-province', 1],
  ])
  // the provinces are of one size
  for (const one of cells) expect(one.total).toBeCloseTo(total / 2, 3)
})

test('hexagons and areas agree in total within one per cent', async () => {
  const dir = await theatre([battle, garrison, camp].join('\n\n'))
  const sum = async (options: Options) =>
    (await json(dir, { date: '2003-06', ...options })).cells.reduce((all, { total }) => all + total, 0)
  const areas = await sum({ by: 'admin1' })
  for (const radius of ['10', '20', '50'])
    expect(Math.abs((await sum({ by: 'hex', radius })) - areas) / areas, radius).toBeLessThan(0.01)
})

test('asking for one actor leaves its values as they were', async () => {
  const dir = await theatre([battle, garrison, camp].join('\n\n'))
  for (const by of ['admin1', 'hex']) {
    const all = await json(dir, { date: '2003-06', by })
    const one = await json(dir, { date: '2003-06', by, actor: 'townsfolk' })
    expect(one.settings.actors).toEqual(['townsfolk'])
    expect(Object.keys(one.actors)).toEqual(['townsfolk'])
    const values = (result: Result) =>
      result.cells.flatMap(({ cell, actors }) => (actors['townsfolk'] ? [[cell, actors['townsfolk']]] : []))
    expect(values(one)).toEqual(values(all))
    expect(values(one).length).toBeGreaterThan(0)
  }
})

describe('the same input gives the same bytes', () => {
  test.each(['json', 'csv', 'geojson', 'text'])('as %s', async (format) => {
    const dir = await theatre([battle, garrison, camp].join('\n\n'))
    const options = {
      date: '2003-06',
      by: 'hex',
      resolution: '4',
      ...(format === 'text' ? {} : { [format]: true }),
    }
    const { out } = await run(dir, options)
    expect(out.length).toBeGreaterThan(100)
    expect((await run(dir, options)).out).toBe(out)
  })
  test('cells, actors and sides stand by their ids', async () => {
    const { cells, actors } = await json(await theatre([garrison, battle, camp].join('\n\n')), {
      date: '2003-06',
    })
    const ids = [
      cells.map(({ cell }) => cell),
      Object.keys(actors),
      ...cells.map((one) => Object.keys(one.actors)),
    ]
    for (const list of ids) expect(list).toEqual([...list].sort())
  })
})

test('CSV has a row for each cell and a column for each side; a name that could run as a formula is guarded', async () => {
  const dir = await theatre(battle)
  const file = join(dir, 'layers/areas.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"West Province"', '"=West()"'))
  const { out } = await run(dir, { date: '2003-04-10', csv: true })
  expect(out.startsWith('\uFEFF"day","cell","name"')).toBe(true)
  const [head = '', ...rows] = out.slice(1).trimEnd().split('\r\n')
  expect(head.endsWith('"side_crown","side_league"')).toBe(true)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/^"2003-04-10","west-province","'=West\(\)",10,50\.5,1\.6,/)
  expect(rows[0]).toMatch(/,0,1\.6$/)
})

describe('GeoJSON', () => {
  test('has the outlines of areas, and the settings', async () => {
    const { out } = await run(await theatre(battle), { date: '2003-04-10', geojson: true })
    const file = JSON.parse(out)
    expect(file['influence-map']).toMatchObject({
      by: 'admin1',
      day: '2003-04-10',
      settings: { halflife: 180 },
    })
    expect(file.features).toHaveLength(1)
    expect(file.features[0]).toMatchObject({
      id: 'west-province',
      geometry: { type: 'Polygon' },
      properties: { dominant: 'league', blocs: { league: 1.6 } },
    })
  })
  test('has closed, counter-clockwise rings of hexagons', async () => {
    const { out } = await run(await theatre(battle), { date: '2003-04-10', by: 'hex', geojson: true })
    const { features } = JSON.parse(out)
    expect(features.length).toBeGreaterThan(20)
    for (const { geometry } of features) {
      const [ring] = geometry.coordinates as [number, number][][]
      expect(ring!.at(-1)).toEqual(ring![0])
      const turn = ring!.slice(1).reduce((sum, [x, y], i) => sum + ring![i]![0] * y - x * ring![i]![1], 0)
      expect(turn).toBeGreaterThan(0)
    }
  })
})

describe('--sensitivity', () => {
  const sensitivity = async (dir: string, options: Options) =>
    JSON.parse((await run(dir, { ...options, sensitivity: true, json: true })).out) as SensitivityResult
  test('one side alone is robust; where bases and events stand against each other it tells which settings flip it', async () => {
    const alone = await sensitivity(await theatre(battle), { date: '2003-04-10' })
    expect(alone.areas).toMatchObject([
      { cell: 'west-province', dominant: 'league', robust: true, onlywide: false, flips: [] },
    ])
    // a fading battle of the League, 1.6 × 0.82, against a depot of the Crown that stands, 2 × 0.6
    const dir = await theatre(
      `${battle}\n\nThe Crown has stores in Milford.\n> base depot; when: 2002/..; by: crown; at: Milford, West Province`,
    )
    const { areas, variants } = await sensitivity(dir, { date: '2003-05' })
    const [west] = areas.filter(({ cell }) => cell === 'west-province')
    expect(west).toMatchObject({ dominant: 'league', robust: false })
    const flips = west!.flips.map(({ variant, dominant }) => [variant, dominant])
    expect(flips).toContainEqual(['weights-events-half', 'crown'])
    expect(flips).toContainEqual(['weights-bases-double', 'crown'])
    expect(variants).toEqual(expect.arrayContaining(flips.map(([variant]) => variant)))
  })
  test('says where only country-wide reports are known, in every format', async () => {
    const dir = await theatre(garrison)
    const { areas } = await sensitivity(dir, { date: '2003' })
    expect(areas.map(({ onlywide, robust }) => ({ onlywide, robust }))).toEqual([
      { onlywide: true, robust: true },
      { onlywide: true, robust: true },
    ])
    expect((await run(dir, { date: '2003', sensitivity: true })).out).toContain('only country-wide')
    expect((await run(dir, { date: '2003', sensitivity: true, csv: true })).out).toContain(
      '"onlywide","robust"',
    )
  })
})

describe('called wrongly, it says what is allowed', () => {
  test.each<[Options, RegExp]>([
    [{}, /missing --date; allowed: a day, or an EDTF date that ends: 2014-10-31/],
    [{ date: 'yesterday' }, /invalid --date: "yesterday"; allowed: a day/],
    [{ date: '2014-02-30' }, /invalid --date/],
    [{ date: '2014/..' }, /invalid --date: "2014\/\.\."/],
    [{ date: '2003', by: 'district' }, /unknown --by: "district"; allowed: hex, admin1/],
    [{ date: '2003', as: 'told' }, /unknown --as: "told"; allowed: happened, known/],
    [{ date: '2003', 'half-life': '0' }, /invalid --half-life: "0"; allowed: whole days, 7 to 3650/],
    [{ date: '2003', radius: 'wide' }, /invalid --radius: "wide"; allowed: whole km, 5 to 300/],
    [{ date: '2003', resolution: '9' }, /invalid --resolution: "9"; allowed: 1, 2, 3, 4, 5, 6/],
    [{ date: '2003', actor: 'river-leage' }, /unknown actor: "river-leage"; near it: river-league/],
    [
      { date: '2003', actor: 'league' },
      /unknown actor: "league" is a side; its actors: river-league, townsfolk/,
    ],
    [{ date: '2003', actor: ',' }, /missing id behind --actor/],
    [{ date: '2003', json: true, csv: true }, /too many formats: --json --csv; allowed: one/],
    [{ date: '2003', sensitivity: true, by: 'hex' }, /--sensitivity is told of areas/],
    [{ date: '2003', sensitivity: true, geojson: true }, /--sensitivity has no outlines/],
  ])('%j', async (options, message) => {
    const dir = await theatre([battle, camp].join('\n\n'))
    await expect(run(dir, options)).rejects.toThrow(message)
  })

  test('a dataset that was not built is told to be built', async () => {
    const dir = await theatre(battle)
    await rm(join(dir, 'layers'), { recursive: true })
    const { code, out, err } = await run(dir, { date: '2003' })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toEqual([
      expect.stringMatching(/missing manifest\.json: the layers are not built; run: influence-map build/),
    ])
    await mkdir(join(dir, 'layers'))
    expect((await run(dir, { date: '2003' })).code).toBe(1)
  })
})

/** A dataset as the page loads it, and its engine. */
async function page(dir: string) {
  const folder = join(dir, 'layers/')
  const manifest = JSON.parse(await readFile(`${folder}manifest.json`, 'utf8')) as Manifest
  const features: MapFeature[] = []
  for (const { id, file } of manifest.layers)
    features.push(...soundLayer(JSON.parse(await readFile(folder + file, 'utf8')), id, file).features)
  const published = publicationDays(manifest.sources)
  let table: PointTable | null = null
  if (manifest.records?.length) {
    const whole = (file: string) => readFile(file)
    const data = createDataService({
      whole,
      part: async (file, from, to) => (await readFile(file)).subarray(from, to),
    })
    const { points, features: more } = await data.open({
      folder,
      records: manifest.records,
      published,
      publishers: new Map(manifest.sources.map(({ id, publisher }) => [id, publisher])),
      stances: new Map(manifest.sources.map(({ id, stance }) => [id, stance])),
      axis: { first: parseDay(manifest.axis.start)!, last: parseDay(manifest.axis.end)! },
      others: null,
      few: FEW - features.filter(({ geometry }) => geometry.type === 'Point').length,
    })
    table = points?.table ?? null
    features.push(...more)
  }
  const service = createInfluenceService()
  const areas = await readFile(`${folder}areas.json`)
  await service.begin({
    portions: portionsOf(
      features,
      manifest.actors.map(({ id }) => id),
      published,
    ),
    features: features.length,
    table,
    areas,
    blocOf: blocNumbers(manifest.actors, manifest.blocs),
    blocs: manifest.blocs.length,
  })
  const blocs = manifest.blocs.map(({ id }) => id)
  return {
    rows: table?.length ?? 0,
    areaAt: createAreaGrid(JSON.parse(areas.toString()) as AreasFile).areaAt,
    /** Value of each side in each cell that has any. */
    async values(
      by: By,
      day: string,
      resolution: Resolution,
      seen: readonly [number, number, number, number],
    ) {
      const frame = await service.frame({
        settings: usualSettings,
        basis: 'happened',
        actor: -1,
        by,
        resolution,
        box: [...seen],
        days: [parseDay(day)!],
        have: -1,
      })
      const { values } = frame.fields[0]!
      return new Map(
        frame.ground!.ids.map((id, c) => [
          id,
          Object.fromEntries(
            blocs.flatMap((bloc, b) => {
              const value = values[c * blocs.length + b]!
              return value > 0 ? [[bloc, value] as const] : []
            }),
          ),
        ]),
      )
    },
  }
}

/** Expects the page's values in the cells of a result, and none beside them in any area: a map shows more ground than that. */
function expectAlike(
  { cells }: Result,
  page: ReadonlyMap<string, Record<string, number>>,
  areaAt: (lon: number, lat: number) => number,
): void {
  const own = new Map(cells.map(({ cell, blocs }) => [cell, blocs]))
  const off: string[] = []
  const isBeyond = (cell: string) => {
    const [lat, lon] = cellToLatLng(cell)
    return !own.has(cell) && areaAt(lon, lat) < 0
  }
  for (const [cell, theirs] of page)
    if (!/^8[0-9a-f]{14}$/.test(cell) || !isBeyond(cell))
      for (const id of new Set([...Object.keys(theirs), ...Object.keys(own.get(cell) ?? {})])) {
        const [a, b] = [theirs[id] ?? 0, own.get(cell)?.[id] ?? 0]
        // six decimals are printed
        if (Math.abs(a - b) > 1e-6 * Math.max(a, b) + 1e-6) off.push(`${cell} ${id}: ${a} ${b}`)
      }
  for (const { cell } of cells) if (!page.has(cell)) off.push(`${cell}: not in the page`)
  expect(off).toEqual([])
}

const boxOf = ({ cells }: Result): [number, number, number, number] => {
  const [lons, lats] = [cells.map(({ lon }) => lon), cells.map(({ lat }) => lat)]
  return [Math.min(...lons) - 1, Math.min(...lats) - 1, Math.max(...lons) + 1, Math.max(...lats) + 1]
}

describe('the page shows the same numbers', () => {
  const shipped = join(repo, 'geodata')
  let open: Awaited<ReturnType<typeof page>>
  beforeAll(async () => void (open = await page(shipped)), 30_000)

  test.each(['2014-10', '2019-11'])(
    'in all areas and hexagons of the shipped data, %s',
    async (date) => {
      for (const by of ['admin1', 'hex'] as const) {
        const result = await json(shipped, { date, by, resolution: '4' })
        expect(result.cells.length).toBeGreaterThan(by === 'hex' ? 3000 : 50)
        expectAlike(result, await open.values(by, result.day, 4, boxOf(result)), open.areaAt)
      }
    },
    60_000,
  )

  const log = `---
title: A log
publisher: Northmark Gazette
published: 2003-06-01
stance: official
records: log.csv
---
`
  const head = 'date,longitude,latitude,type,actor,strength\n'
  // 10,000 people: one step of a half above the usual thousand
  const first = '2003-04-01,10,50,attack,river-league,10000\n'
  const others = (n: number) =>
    Array.from(
      { length: n },
      (_, i) => `2003-04-${10 + (i % 20)},${9.5 + (i % 30) / 10},50.5,protest,townsfolk,\n`,
    ).join('')

  test.each([
    ['few records, which are features and have figures of strength', 3, 1.5 * 0.8 * 1.5],
    ['many records, which are rows of a table and have none', FEW + 1, 1.5 * 0.8],
  ])('of %s', async (_, records, weight) => {
    const dir = await makeTheatre({ 'report.md': `${front}\n${garrison}\n`, 'log.md': log })
    await writeFile(join(dir, 'documents/log.csv'), head + first + others(records - 1))
    await writeFile(join(dir, 'gazetteer/areas.geojson'), outlines)
    expect((await build(dir, null)).written).toBe(true)
    const open = await page(dir)
    expect(open.rows).toBe(records > FEW ? records : 0)
    for (const by of ['admin1', 'hex'] as const) {
      const result = await json(dir, { date: '2003-05', by })
      expectAlike(result, await open.values(by, result.day, 5, boxOf(result)), open.areaAt)
    }
    const { actors, cells } = await json(dir, { date: '2003-04-01', actor: 'river-league' })
    expect(actors['river-league']).toBeCloseTo(weight, 6)
    expect(cells).toMatchObject([{ cell: 'west-province', features: 1, sources: 1 }])
    // on the day itself nothing has faded
    expect(leftOn(FADES, 0, 0, 0, 180)).toBe(1)
  })
})
