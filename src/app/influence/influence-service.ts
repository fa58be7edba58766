/** What the page asks about influence, wherever that runs: portions and areas are given once, then questions come. */
import {
  createEngine,
  type Engine,
  type ExplainAsk,
  type Explained,
  type Frame,
  type FrameAsk,
  type Knobs,
  type SeriesAsk,
} from '../../influence/engine.ts'
import type { Portions } from '../../influence/portions.ts'
import type { Sensitivity } from '../../influence/sensitivity.ts'
import { joinPortions, portionsOfTable } from '../../influence/table-portions.ts'
import type { AreasFile, InfluenceArea } from '../../model/area.ts'
import type { PointTable } from '../../time/point-table.ts'

export interface BeginAsk {
  portions: Portions
  /** How many features the portions are of. */
  features: number
  /** Many points, whose rows are counted after the features; null for none. */
  table: PointTable | null
  /** `areas.json` as it was loaded; null where the dataset has none: then there are hexagons only. */
  areas: Uint8Array | null
  blocOf: Int32Array
  blocs: number
}

/** An area without its outline. */
export type AreaName = Pick<InfluenceArea, 'id' | 'name' | 'country' | 'km2'> & {
  /** `[west, south, east, north]`, degrees. */
  box: readonly [number, number, number, number]
}

/** What the worker knows of switched-off features it is told by `count`, so that questions stay small. */
type Asked<T extends Knobs> = Omit<T, 'counted'>

export interface InfluenceService {
  /** The areas; rejects where `areas.json` is broken. */
  begin: (data: BeginAsk) => Promise<AreaName[]>
  /** 1 for features and rows that count; null: all do. */
  count: (counted: Uint8Array | null) => Promise<void>
  frame: (ask: Asked<FrameAsk>) => Promise<Frame>
  explain: (ask: Asked<ExplainAsk>) => Promise<Explained | null>
  series: (ask: Asked<SeriesAsk>) => Promise<Float64Array>
  sensitivity: (ask: Asked<Parameters<Engine['sensitivity']>[0]>) => Promise<Sensitivity[]>
}

const noAreas: AreasFile = { version: 1, areas: [], shares: {} }

function parseAreas(bytes: Uint8Array | null): AreasFile {
  if (!bytes) return noAreas
  const file = JSON.parse(new TextDecoder().decode(bytes)) as AreasFile
  if (file.version !== 1 || !Array.isArray(file.areas) || typeof file.shares !== 'object')
    throw new Error('invalid areas.json: version 1 as `build` writes it expected')
  return file
}

/** Each mounted map has one of its own. Questions before `begin` reject. */
export function createInfluenceService(): InfluenceService {
  let engine: Engine | null = null
  let counted: Uint8Array | null = null
  const ready = (): Engine => {
    if (!engine) throw new Error('influence is asked for before its data')
    return engine
  }
  // answers are given in the order of the questions, so async functions without waiting do
  return {
    async begin({ portions, features, table, areas, blocOf, blocs }) {
      const file = parseAreas(areas)
      const all = table ? joinPortions(portions, portionsOfTable(table, portions.actors), features) : portions
      const made = createEngine({ portions: all, areas: file, blocOf, blocs })
      engine = made
      return made.areas.map(({ id, name, country, km2 }, i) => ({
        id,
        name,
        country,
        km2,
        box: made.boxes[i]!,
      }))
    },
    async count(next) {
      counted = next
    },
    frame: async (ask) => ready().frame({ ...ask, counted }),
    explain: async (ask) => ready().explain({ ...ask, counted }),
    series: async (ask) => ready().series({ ...ask, counted }),
    sensitivity: async (ask) => ready().sensitivity({ ...ask, counted }),
  }
}
