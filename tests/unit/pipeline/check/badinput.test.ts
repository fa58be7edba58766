/**
 * Files of other projects' tests and our own, judged by `expect` in their index. They stand beside the project;
 * without them these tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isError } from '../../../../src/model/issue.ts'
import { checkGeojsonFile } from '../../../../src/pipeline/check/check-file.ts'

interface Item {
  name: string
  folder: 'valid' | 'invalid'
  expect: string
}

const folder = resolve(import.meta.dirname, '../../../../../shared/badinput')
const index = join(folder, 'index.json')
const isThere = existsSync(index)
if (!isThere) console.log(`skipped: ${folder} is not there`)
const items = isThere ? (JSON.parse(readFileSync(index, 'utf8')) as { items: Item[] }).items : []
const check = (item: Item) => checkGeojsonFile(join(folder, item.folder, item.name))

/**
 * Files expected as "warn" only because a number in them is above 90 ("maybe lat range") or 180, though they have
 * a fault for which the index rejects another file: the one named here. The fault decides.
 */
const FAULT_DECIDES: Record<string, string> = {
  'toBeGeometryCollection-33': 'toBeMultiPolygonGeometry-278',
  'toBeGeometryCollection-37': 'toBeMultiLineStringGeometry-174',
  'toBeGeometryCollection-39': 'toBeMultiPolygonGeometry-331',
  'toBeGeometryCollection-40': 'unknowntype',
  'toBeGeometryCollection-48': 'toBeMultiPolygonGeometry-338',
  'toBeGeometryCollection-49': 'toBeMultiPolygonGeometry-338',
  'toBeGeometryCollection-50': 'toBeMultiPolygonGeometry-338',
  'toBeGeometryCollection-54': 'toBeFeature-530',
  'toBeGeometryCollection-58': 'toBePointGeometry-404',
  'toBeGeometryCollection-63': 'toBeMultiPolygonGeometry-364',
  'toBeGeometryCollection-67': 'toBeMultiPolygonGeometry-359',
  'toBeGeometryCollection-69': 'toBeLineStringGeometry-136',
  'toBeGeometryCollection-71': 'toBeMultiLineStringGeometry-199',
  'toBeGeometryCollection-73': 'toBePointGeometry-405',
  'toBeGeometryCollection-74': 'toBePointGeometry-406',
  'toBeGeometryCollection-75': 'toBePointGeometry-407',
  'toBeGeometryCollection-78': 'bbox-contains-string',
  'toBeLineStringGeometry-105': 'toBeLineStringGeometry-107',
  'toBeLineStringGeometry-112': 'toBeLineStringGeometry-110',
  'toBeMultiLineStringGeometry-172': 'toBeMultiLineStringGeometry-170',
  'toBeMultiLineStringGeometry-173': 'toBeMultiLineStringGeometry-170',
  'toBeMultiLineStringGeometry-183': 'toBeMultiLineStringGeometry-180',
  'toBeMultiPointGeometry-226': 'multipoint-multidimension',
  'toBeMultiPointGeometry-234': 'toBeMultiPointGeometry-232',
  'toBeMultiPolygonGeometry-287': 'toBeMultiPolygonGeometry-285',
  'toBeMultiPolygonGeometry-296': 'badcoordtype',
  'toBeMultiPolygonGeometry-299': 'badcoordtype',
  'toBeMultiPolygonGeometry-317': 'toBeMultiPolygonGeometry-320',
  'toBeMultiPolygonGeometry-342': 'toBeMultiPolygonGeometry-338',
  'toBePointGeometry-386': 'toBePointGeometry-388',
  'toBePointGeometry-392': 'toBePointGeometry-390',
  'toBePointGeometry-410': 'bbox-contains-string',
  'toBePolygonGeometry-454': 'toBePolygonGeometry-451',
  'toBePolygonGeometry-455': 'toBePolygonGeometry-451',
  'toBeFeature-518': 'toBeMultiLineStringGeometry-174',
  'toBeFeature-519': 'different-first-last',
  'toBeFeature-520': 'toBeMultiPolygonGeometry-331',
  'toBeFeature-521': 'invalid_geometry_wrong_geometry_type',
  'toBeFeature-522': 'toBeFeature-570',
  'toBeFeature-525': 'toBeFeature-534',
  'toBeFeature-526': 'toBeFeature-534',
  'toBeFeature-545': 'toBePointGeometry-405',
  'toBeFeature-547': 'toBePointGeometry-407',
  'toBeFeature-557': 'own-42-id-object',
  'toBeFeature-567': 'toBeFeature-564',
  'toBeFeature-575': 'toBeFeature-570',
  'toBeFeature-576': 'toBeFeature-570',
  'toBeFeature-579': 'toBeFeature-577',
  'toBeFeature-582': 'toBeFeature-583',
  'toBeValidGeoJSON-591': 'toBeValidGeoJSON-588',
}
/** `jest_geojson--toBeFeature-518.json` → `toBeFeature-518`. */
const shortName = ({ name }: Item) => name.replace(/^.*?--/, '').replace(/\.(?:geo)?json$/, '')

const [decided, plain] = [true, false].map((wanted) =>
  items.filter((item) => (FAULT_DECIDES[shortName(item)] !== undefined) === wanted),
) as [Item[], Item[]]

describe.skipIf(!isThere)('each file gets the verdict that is expected', () => {
  test.each(plain)('$folder/$name: $expect', async (item) => {
    const issues = await check(item)
    const errors = issues.filter(isError)
    if (item.expect.startsWith('reject')) expect(errors).not.toEqual([])
    else expect(errors).toEqual([])
    if (item.expect.startsWith('warn')) expect(issues).not.toEqual([])
    const code = /\b(?:[A-Z]+_[A-Z_]+|DEPTH|ENCODING)\b/.exec(item.expect)?.[0]
    if (code) expect(issues.map((issue) => issue.code)).toContain(code)
    expect(issues.length).toBeLessThan(200)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe.skipIf(!isThere)('where the index contradicts itself, the fault decides', () => {
  test.each(decided)('$name', async (item) => {
    const twin = items.find((other) => shortName(other) === FAULT_DECIDES[shortName(item)])
    if (twin === undefined) throw new Error(`no file like ${item.name}`)
    expect([item.expect, twin.expect.slice(0, 6)]).toEqual(['warn (SHOULD-level)', 'reject'])
    const [codes, twinCodes] = await Promise.all(
      [item, twin].map(async (one) => new Set((await check(one)).filter(isError).map((issue) => issue.code))),
    )
    expect(codes).toEqual(twinCodes)
    expect(codes?.size).toBeGreaterThan(0)
  })
})
