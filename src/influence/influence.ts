/** Influence of a dataset on one day, cell by cell, as the command line prints it. The page asks the same functions. */
import type { Actor, Bloc } from '../model/actor.ts'
import type { AreasFile } from '../model/area.ts'
import type { Day } from '../model/day.ts'
import type { MapFeature } from '../model/feature.ts'
import { middleOfBox } from '../model/outline.ts'
import type { Basis } from '../time/moment.ts'
import { createAreaGrid } from './areas.ts'
import type { Rows } from './counted.ts'
import { countsOf } from './explain.ts'
import { fieldOn } from './day-field.ts'
import { sumsOf } from './field.ts'
import { blocNumbers } from './blocs.ts'
import { createHexGrid } from './hexes.ts'
import type { Resolution } from './resolution.ts'
import { densityOf, measure, NOTHING } from './measures.ts'
import { portionsOf, weigh, type Portions } from './portions.ts'
import type { By, Settings } from './settings.ts'
import type { Spread } from './spread.ts'
import { joinPortions, portionsOfTable } from './table-portions.ts'
import type { TallyAsk } from './tally.ts'
import { theatreHexes } from './theatre.ts'
import { usualWeights } from './weights.ts'

export interface InfluenceData {
  features: readonly MapFeature[]
  /** Many points, which count behind the features; null or left out for none. */
  rows?: Rows | null
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

/** Influence on a day in all cells that have any, in the order of the areas or of their ids. The same data give the same numbers. */
export function influenceOf(data: InfluenceData, ask: InfluenceAsk): Influence {
  const { day, settings, basis, by, resolution } = ask
  const portions = portionsIn(data)
  const { actors } = portions
  const areaGrid = createAreaGrid(data.areas)
  const { radius } = settings
  const grid = by === 'hex' ? createHexGrid(resolution) : null
  const hexes = grid ? theatreHexes(portions, radius, grid, areaGrid) : []
  const spread = grid ? grid.spread(portions, radius, hexes) : areaGrid.spread(portions)
  const isWanted = wantedBy(ask)
  const groupOf = Int32Array.from(actors, (id, i) => (isWanted(id) ? i : -1))
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
  const blocIds = data.blocs.map(({ id }) => id)
  const counts = countsOf(portions, spread, tallyAsk, day, sourceNumbers(data))
  const placed = (i: number) => {
    if (grid) {
      const { lon, lat, km2 } = grid.hexagon(hexes[i]!)
      return { cell: hexes[i]!, name: null, lon, lat, km2 }
    }
    const { id, name, km2 } = data.areas.areas[i]!
    return { cell: id, name: name.en, ...middleOfBox(areaGrid.boxes[i]!), km2 }
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
      density: densityOf(total, km2),
      actors: named(values, actors),
      blocs: named(blocs, blocIds),
      dominant: blocIds[first] ?? null,
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
    blocs: named(summed(all, blocOf, blocIds.length), blocIds),
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

/** Values of blocs: each is the sum of its actors'. */
function summed(values: Float64Array, groupOf: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups)
  for (let i = 0; i < values.length; i++) if (groupOf[i]! >= 0) sums[groupOf[i]!]! += values[i]!
  return sums
}

function named(values: Float64Array, ids: readonly string[]): Values {
  const found: Values = {}
  for (let i = 0; i < ids.length; i++) if (values[i]! > NOTHING) found[ids[i]!] = values[i]!
  return found
}

/** Numbers of the sources that speak of a feature, or of a row behind the features. */
function sourceNumbers({ features, rows }: InfluenceData): (feature: number) => number[] {
  const numbers = new Map<string, number>()
  const numberOf = (source: string) => {
    const number = numbers.get(source) ?? numbers.size
    numbers.set(source, number)
    return number
  }
  const known = features.map(({ properties: { claims } }) => [
    ...new Set(claims.map(({ source }) => numberOf(source))),
  ])
  return (i) => known[i] ?? (rows?.sourcesOf(i - features.length) ?? []).map(numberOf)
}

/** Features and the rows behind them as portions. */
export function portionsIn({ features, rows, actors, published }: InfluenceData): Portions {
  const ids = actors.map(({ id }) => id)
  const portions = portionsOf(features, ids, published)
  return rows ? joinPortions(portions, portionsOfTable(rows.table, ids), features.length) : portions
}

/** Which actors are asked for. */
export function wantedBy({ actors }: Pick<InfluenceAsk, 'actors'>): (actor: string) => boolean {
  const wanted = actors && new Set(actors)
  return (actor) => !wanted || wanted.has(actor)
}
