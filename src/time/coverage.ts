/**
 * Where and when documents speak at all, whatever a reader has switched off: what is empty there for want of reports must
 * not look like what is empty because nothing happened.
 *
 * An area is *named* at a moment where some feature that then holds, certainly or possibly, lies in it: known to a site, a
 * settlement, a district or to the area itself; also where it is but one of the places that a name may mean, or the place
 * that only some claims give it. It is spoken of *as a part* where only a whole is known that holds more areas than
 * this one, as its country or region. Else it is *silent*. What a document denies is spoken of as well.
 */
import type { MultiPolygon, Polygon } from 'geojson'
import type { MapFeature } from '../model/feature.ts'
import { createOutline, ringsOf } from '../model/outline.ts'
import type { Moment } from './moment.ts'
import { heldRows, positionOf, visitHeld, type PointTable } from './point-table.ts'
import { fitOf, type Timed } from './sift.ts'

export const SILENT = 0
export const PART = 1
export const NAMED = 2

/** One area; its number in the list is its id. */
export interface CoverageArea {
  geometry: Polygon | MultiPolygon
  properties: { at: readonly [lon: number, lat: number] }
}

/** What is said of an area: `SILENT`, `PART`, `NAMED`; by the areas' numbers. */
export type Coverage = Uint8Array

export interface CoverageMap {
  areas: readonly CoverageArea[]
  /** Number of the area that holds a spot, degrees; −1 where none does. */
  areaAt: (lon: number, lat: number) => number
}

/** Makes areas ready to be asked; `areaAt` looks at few of them. */
export function createCoverageMap(areas: readonly CoverageArea[]): CoverageMap {
  const outlines = areas.map(({ geometry }) => createOutline(geometry))
  return { areas, areaAt: (lon, lat) => outlines.findIndex(({ holds }) => holds(lon, lat)) }
}

/** What a feature says of which areas; it hangs on no moment. */
export interface Mentioned {
  named: readonly number[]
  part: readonly number[]
}

/**
 * Features as `coverageOf` asks for them: worked out once, in steps between which whoever asks can rest, since outlines
 * are compared for it.
 */
export function* mentionedBy(features: readonly Timed[], map: CoverageMap): Generator<void, Mentioned[]> {
  const known = new Map<string, Mentioned>()
  const all: Mentioned[] = []
  for (const { feature } of features) {
    const { place, located, candidates, claims } = feature.properties
    // a province may have a hundred features, each with its outline
    const key = `${place} ${located} ${feature.geometry.type === 'Point' ? feature.geometry.coordinates.join() : ''}`
    let own = known.get(key)
    if (!own) {
      own = mentionedAt(feature, map)
      known.set(key, own)
      yield
    }
    const others = [...(candidates ?? []), ...claims.flatMap(({ at }) => at ?? [])]
    const more = others.flatMap(({ lon, lat, located: how }) => {
      const at = map.areaAt(lon, lat)
      return at < 0 || how === 'country' || how === 'region' ? [] : at
    })
    all.push(more.length > 0 ? { ...own, named: [...own.named, ...more] } : own)
  }
  return all
}

function mentionedAt({ geometry, properties: { located } }: MapFeature, map: CoverageMap): Mentioned {
  const isWhole = located === 'country' || located === 'region'
  if (geometry.type === 'Point') {
    const [lon = 0, lat = 0] = geometry.coordinates
    const at = map.areaAt(lon, lat)
    if (at < 0) return { named: [], part: [] }
    return isWhole ? { named: [], part: [at] } : { named: [at], part: [] }
  }
  const { box, holds } = createOutline(geometry)
  const inside = map.areas.flatMap(({ properties: { at } }, i) => (holds(at[0], at[1]) ? i : []))
  // smaller than an area, or beside the middle of one
  const corner = ringsOf(geometry)[0]?.[0] ?? []
  const middle = inside.length > 0 ? -1 : map.areaAt((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
  const all = inside.length > 0 ? inside : [middle < 0 ? map.areaAt(corner[0] ?? 0, corner[1] ?? 0) : middle]
  const found = all.filter((at) => at >= 0)
  return isWhole && found.length > 1 ? { named: [], part: found } : { named: found, part: [] }
}

/** What is said of each area at a moment. `mentions` are those of the same features; `rows` the areas of a table's points. */
export function coverageOf(
  { areas }: Pick<CoverageMap, 'areas'>,
  features: readonly Timed[],
  mentions: readonly Mentioned[],
  moment: Moment,
  points: { table: PointTable; areaOf: Int16Array } | null = null,
): Coverage {
  const said = new Uint8Array(areas.length)
  for (const [i, one] of features.entries()) {
    const mentioned = mentions[i]
    if (!mentioned || !fitOf(one, moment)) continue
    for (const at of mentioned.named) said[at] = NAMED
    for (const at of mentioned.part) said[at] = Math.max(said[at] ?? SILENT, PART)
  }
  if (points)
    visitHeld(points.table, moment, (row) => {
      const at = points.areaOf[row] ?? -1
      if (at >= 0) said[at] = NAMED
    })
  return said
}

/** Degrees across a cell: most cells lie in one area, so that most points need not be compared with outlines. */
const CELL = 0.25

/**
 * Areas of a table's points, −1 for none, in steps of so many rows as `mentionedBy`: a million take a second or two.
 */
export function* areasOfPoints(
  table: PointTable,
  map: CoverageMap,
  rows = 20_000,
): Generator<void, Int16Array> {
  const areaOf = new Int16Array(table.length)
  const cells = new Map<number, number>()
  const MIXED = -2
  const cellAt = (x: number, y: number): number => {
    const corners = [0, 1].flatMap((i) => [0, 1].map((j) => map.areaAt((x + i) * CELL, (y + j) * CELL)))
    const middle = map.areaAt((x + 0.5) * CELL, (y + 0.5) * CELL)
    return corners.every((one) => one === middle) ? middle : MIXED
  }
  for (let row = 0; row < table.length; row++) {
    const [lon, lat] = positionOf(table, row)
    const [x, y] = [Math.floor(lon / CELL), Math.floor(lat / CELL)]
    const key = (y + 360) * 2880 + x + 1440
    const known = cells.get(key) ?? cellAt(x, y)
    cells.set(key, known)
    areaOf[row] = known === MIXED ? map.areaAt(lon, lat) : known
    if (row % rows === rows - 1) yield
  }
  return areaOf
}

/** True where nothing at all is reported at a moment: neither features nor, where there are many points, any of these. */
export function isSilent(
  features: readonly Timed[],
  moment: Moment,
  table: PointTable | null = null,
): boolean {
  if (features.some((one) => fitOf(one, moment))) return false
  return !table || heldRows(table, moment, new Set(table.looks.keys()), 1).length === 0
}
