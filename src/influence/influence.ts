/** Influence of a dataset on one day, cell by cell, as the command line prints it. The page asks the same functions. */
import { cellToLatLng } from 'h3-js'
import type { Actor, Bloc } from '../model/actor.ts'
import type { AreasFile } from '../model/area.ts'
import type { Day } from '../model/day.ts'
import type { MapFeature } from '../model/feature.ts'
import { boxOfShape, createOutline } from '../model/outline.ts'
import type { Basis } from '../time/moment.ts'
import { createAreaGrid, type AreaGrid } from './areas.ts'
import { countsOf } from './explain.ts'
import { emptyField, fillField, sumsOf, type Field } from './field.ts'
import { blocNumbers } from './blocs.ts'
import { createHexGrid, hexesIn } from './hexes.ts'
import type { Resolution } from './resolution.ts'
import { measure, NOTHING } from './measures.ts'
import { portionsOf, weigh, type Portions } from './portions.ts'
import type { By, Settings } from './settings.ts'
import type { Spread } from './spread.ts'
import { createTally, type TallyAsk } from './tally.ts'
import { usualWeights } from './weights.ts'

export interface InfluenceData {
  features: readonly MapFeature[]
  actors: readonly Actor[]
  blocs: readonly Bloc[]
  areas: AreasFile
  /** Day by which each source was published. */
  published: ReadonlyMap<string, Day>
}

export interface InfluenceAsk {
  day: Day
  by: By
  settings: Settings
  basis: Basis
  /** Ids of the actors that count; null: all. */
  actors: readonly string[] | null
  resolution: Resolution
}

/** Values by id; those without any are left out. */
export type Values = Record<string, number>

export interface CellInfluence {
  /** H3 index, or id of the area. */
  cell: string
  name: string | null
  /** Middle of a hexagon, or of an area's box; degrees. */
  lon: number
  lat: number
  /** Sum over all actors. */
  total: number
  /** The same on a thousand square kilometres. */
  density: number
  actors: Values
  blocs: Values
  /** Id of the strongest bloc, and its share, 0 to 1. */
  dominant: string | null
  dominance: number
  contestation: number
  /** Effective number of rivals. */
  rivals: number
  /** Share of the total that comes from what is known to a country or region only. */
  wide: number
  /** Features that add to the total, and sources that speak of them. */
  features: number
  sources: number
}

export interface Influence {
  cells: CellInfluence[]
  /** Over all places, those beyond the cells included. */
  total: number
  actors: Values
  blocs: Values
  /** What of the total lies beyond all cells. */
  elsewhere: number
}

/** Cells in which something lies or may lie: the theatre's areas, and what its points reach beyond them. */
export function theatreHexes(
  portions: Portions,
  grid: AreaGrid,
  { resolution, radius }: { resolution: Resolution; radius: number },
): string[] {
  const hexes = createHexGrid(resolution, radius)
  const found = new Set<string>()
  for (const { geometry } of grid.areas) {
    const { holds } = createOutline(geometry)
    for (const id of hexesIn(boxOfShape(geometry), resolution)) {
      const [lat, lon] = cellToLatLng(id)
      if (holds(lon, lat)) found.add(id)
    }
  }
  const { length, lon, lat, place, places } = portions
  const seen = new Set<string>()
  for (let i = 0; i < length; i++) {
    const vague = places[place[i]!]
    const key = `${lon[i]} ${lat[i]} ${vague?.vague}`
    if (vague?.outline || seen.has(key) || grid.areaAt(lon[i]!, lat[i]!) < 0) continue
    seen.add(key)
    for (const id of hexes.around(lon[i]!, lat[i]!, vague?.vague)) found.add(id)
  }
  return [...found].sort()
}

/** Influence on a day in all cells that have any, in the order of the areas or of their ids. The same data give the same numbers. */
export function influenceOf(data: InfluenceData, ask: InfluenceAsk): Influence {
  const { day, settings, basis, by, resolution } = ask
  const actors = data.actors.map(({ id }) => id)
  const portions = portionsOf(data.features, actors, data.published)
  const areaGrid = createAreaGrid(data.areas)
  const hexes = by === 'hex' ? theatreHexes(portions, areaGrid, { resolution, radius: settings.radius }) : []
  const grid = by === 'hex' ? createHexGrid(resolution, settings.radius) : null
  const spread = grid ? grid.spread(portions, hexes) : areaGrid.spread(portions)
  const wanted = ask.actors && new Set(ask.actors)
  const groupOf = Int32Array.from(actors, (id, i) => (!wanted || wanted.has(id) ? i : -1))
  const tallyAsk: TallyAsk = {
    halfLife: settings.halfLife,
    basis,
    weights: weigh(portions, usualWeights),
    groupOf,
    groups: actors.length,
    counted: null,
  }
  const field = fieldOn(portions, spread, tallyAsk, day)
  const blocOf = blocNumbers(data.actors, data.blocs)
  const sources = sourceNumbers(data.features)
  const counts = countsOf(portions, spread, tallyAsk, day, (feature) => sources[feature] ?? [])
  const placed = (i: number) => {
    if (grid) {
      const { lon, lat, km2 } = grid.hexagon(hexes[i]!)
      return { cell: hexes[i]!, name: null, lon, lat, km2 }
    }
    const { id, name, km2, geometry } = data.areas.areas[i]!
    const [west, south, east, north] = boxOfShape(geometry)
    return { cell: id, name: name.en, lon: (west + east) / 2, lat: (south + north) / 2, km2 }
  }
  const cells: CellInfluence[] = []
  for (let i = 0; i < field.cells; i++) {
    const values = field.values.subarray(i * field.groups, (i + 1) * field.groups)
    const blocs = summed(values, blocOf, data.blocs.length)
    const { first, total, dominance, contestation, rivals } = measure(blocs, 0, blocs.length)
    if (total <= NOTHING) continue
    const { km2, ...where } = placed(i)
    cells.push({
      ...where,
      total,
      density: (total / km2) * 1000,
      actors: named(values, actors),
      blocs: named(
        blocs,
        data.blocs.map(({ id }) => id),
      ),
      dominant: data.blocs[first]?.id ?? null,
      dominance,
      contestation,
      rivals,
      wide: field.wide[i]! / total,
      features: counts.features[i]!,
      sources: counts.sources[i]!,
    })
  }
  const everywhere = fieldOn(portions, one(portions), tallyAsk, day)
  const all = everywhere.values
  const total = all.reduce((sum, value) => sum + value, 0)
  const inCells = sumsOf(field).reduce((sum, value) => sum + value, 0)
  return {
    cells,
    total,
    actors: named(all, actors),
    blocs: named(
      summed(all, blocOf, data.blocs.length),
      data.blocs.map(({ id }) => id),
    ),
    elsewhere: total - inCells,
  }
}

/** Everything in one cell, wherever it lies. */
const one = ({ length }: Portions): Spread => ({
  cells: 1,
  sites: 1,
  siteOf: new Int32Array(length),
  first: Uint32Array.of(0, 1),
  cell: Uint32Array.of(0),
  share: Float64Array.of(1),
  isWide: new Uint8Array(1),
})

function fieldOn(portions: Portions, spread: Spread, ask: TallyAsk, day: Day): Field {
  const tally = createTally(portions, spread, ask)
  return fillField(emptyField(spread.cells, ask.groups), spread, tally, tally.on(day))
}

/** Values of blocs: each is the sum of its actors'. */
function summed(values: Float64Array, groupOf: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups)
  for (const [i, value] of values.entries()) if (groupOf[i]! >= 0) sums[groupOf[i]!]! += value
  return sums
}

const named = (values: Float64Array, ids: readonly string[]): Values =>
  Object.fromEntries(
    ids.flatMap((id, i): [string, number][] => (values[i]! > NOTHING ? [[id, values[i]!]] : [])),
  )

/** Numbers of the sources that speak of each feature. */
function sourceNumbers(features: readonly MapFeature[]): number[][] {
  const numbers = new Map<string, number>()
  return features.map(({ properties: { claims } }) => [
    ...new Set(
      claims.map(({ source }) => {
        const number = numbers.get(source) ?? numbers.size
        numbers.set(source, number)
        return number
      }),
    ),
  ])
}
