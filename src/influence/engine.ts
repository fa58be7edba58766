/** Answers what a page asks about influence; made to run in a worker, and remembers what the next question will need too. */
import type { AreasFile } from '../model/area.ts'
import type { Day } from '../model/day.ts'
import type { OutlineBox } from '../model/outline.ts'
import type { Basis } from '../time/moment.ts'
import { createAreaGrid } from './areas.ts'
import { partsOf, siteShares, type Part } from './explain.ts'
import { emptyField, fillField, type Field } from './field.ts'
import { groundIn, type Ground } from './ground.ts'
import { createHexGrid, type HexGrid } from './hexes.ts'
import type { Resolution } from './resolution.ts'
import { measure } from './measures.ts'
import { weigh, type Portions } from './portions.ts'
import { sensitivityOf, type Sensitivity } from './sensitivity.ts'
import { seriesOf } from './series.ts'
import type { By, Settings } from './settings.ts'
import type { Spread } from './spread.ts'
import { createTally, type Tally } from './tally.ts'
import { usualWeights } from './weights.ts'

export interface EngineData {
  portions: Portions
  areas: AreasFile
  /** Number of each actor's bloc, and how many there are. */
  blocOf: Int32Array
  blocs: number
}

/** What all questions tell. */
export interface Knobs {
  settings: Settings
  basis: Basis
  /** Number of the only actor that counts; −1: all. */
  actor: number
  /** 0 for features that are switched off; null: all count. A new list is a new object. */
  counted: Uint8Array | null
}

/** Which cells. */
export interface View {
  by: By
  resolution: Resolution
  /** Degrees. */
  box: OutlineBox
}

export interface FrameAsk extends Knobs, View {
  /** One day, or two that are compared. */
  days: readonly Day[]
  /** Number of the ground that the page has; it is not sent again. */
  have: number
}

/** A field as it is drawn, by the numbers of the cells. `first`, `second`: numbers of blocs, −1 for none. */
export interface FieldLook {
  first: Int8Array
  second: Int8Array
  total: Float32Array
  dominance: Float32Array
  rivals: Float32Array
  /** Share of the total that comes from what is known to a country or region only. */
  wide: Float32Array
  /** Value of bloc b in cell c at `c * blocs + b`. */
  values: Float32Array
}

export interface Frame {
  /** Number of the ground that the fields belong to. */
  number: number
  /** Null where the page has it. */
  ground: Ground | null
  /** One for each day asked for. */
  fields: FieldLook[]
}

export interface ExplainAsk extends Knobs, View {
  /** Id of the cell. */
  cell: string
  day: Day
  /** Most parts to tell. */
  most: number
}

export interface Explained {
  /** Value of each actor. */
  actors: Float64Array
  total: number
  /** Part of the total that is known to a country or region only. */
  wide: number
  km2: number
  /** The largest first; `group` is the number of the actor. */
  parts: Part[]
  /** What is left out of `parts`. */
  rest: { parts: number; value: number }
}

export interface SeriesAsk extends Knobs, View {
  /** Id of a cell; null: all that the box holds. */
  cell: string | null
  days: readonly Day[]
  groups: 'blocs' | 'actors'
}

export interface Engine {
  areas: AreasFile['areas']
  /** Of the areas, degrees. */
  boxes: readonly OutlineBox[]
  frame: (ask: FrameAsk) => Frame
  /** Null where there is no such cell. */
  explain: (ask: ExplainAsk) => Explained | null
  /** Value of group g on day d at `d * groups + g`. */
  series: (ask: SeriesAsk) => Float64Array
  /** By the areas' numbers; groups are blocs. */
  sensitivity: (ask: Knobs & { day: Day }) => Sensitivity[]
}

/** A spread with its tallies; of each kind the last is kept, since the next question mostly asks for it again. */
interface Kept<T> {
  key: string
  counted: Uint8Array | null
  value: T
}

export function createEngine({ portions, areas: file, blocOf, blocs }: EngineData): Engine {
  const areaGrid = createAreaGrid(file)
  const weights = weigh(portions, usualWeights)
  const actorOf = Int32Array.from(portions.actors, (_, i) => i)
  const kept = new Map<string, Kept<unknown>>()
  let grounds = 0

  function keep<T>(slot: string, key: string, counted: Uint8Array | null, make: () => T): T {
    const before = kept.get(slot)
    if (before?.key === key && before.counted === counted) return before.value as T
    const value = make()
    kept.set(slot, { key, counted, value })
    return value
  }

  const gridOf = ({ resolution }: View, { radius }: Settings): HexGrid =>
    keep('grid', `${resolution} ${radius}`, null, () => createHexGrid(resolution, radius))

  const viewKey = ({ by, resolution, box }: View): string => `${by} ${resolution} ${box.join()}`

  function groundOf(view: View, settings: Settings): Ground {
    return keep('ground', viewKey(view), null, () =>
      groundIn(++grounds, view.by, view.box, gridOf(view, settings), areaGrid),
    )
  }

  /** How portions reach the cells of a ground. */
  function spreadOn(view: View, settings: Settings): Spread {
    if (view.by === 'admin1') return keep('areas', '', null, () => areaGrid.spread(portions))
    return keep('hexes', `${viewKey(view)} ${settings.radius}`, null, () =>
      gridOf(view, settings).spread(portions, groundOf(view, settings).ids),
    )
  }

  /** Blocs' numbers, or those of the actors; all but the one that alone counts are left out. */
  const groupsOf = (of: Int32Array, actor: number): Int32Array =>
    actor < 0 ? of : of.map((group, i) => (i === actor ? group : -1))

  /** `slot` keeps tallies apart that are asked in turn: each goes on from its own last day. */
  function tallyOn(
    slot: string,
    spread: Spread,
    spreadKey: string,
    ask: Knobs,
    of: Int32Array,
    groups: number,
  ): Tally {
    const { settings, basis, actor, counted } = ask
    const key = `${spreadKey} ${settings.halfLife} ${basis} ${actor}`
    return keep(slot, key, counted, () =>
      createTally(portions, spread, {
        halfLife: settings.halfLife,
        basis,
        weights,
        groupOf: groupsOf(of, actor),
        groups,
        counted,
      }),
    )
  }

  const spreadKey = (view: View, { radius }: Settings) =>
    view.by === 'admin1' ? 'admin1' : `${viewKey(view)} ${radius}`

  function lookOf({ cells, values, wide }: Field): FieldLook {
    const look: FieldLook = {
      first: new Int8Array(cells),
      second: new Int8Array(cells),
      total: new Float32Array(cells),
      dominance: new Float32Array(cells),
      rivals: new Float32Array(cells),
      wide: new Float32Array(cells),
      values: Float32Array.from(values),
    }
    for (let c = 0; c < cells; c++) {
      const { first, second, total, dominance, rivals } = measure(values, c * blocs, blocs)
      look.first[c] = first
      look.second[c] = second
      look.total[c] = total
      look.dominance[c] = dominance
      look.rivals[c] = rivals
      look.wide[c] = total > 0 ? wide[c]! / total : 0
    }
    return look
  }

  return {
    areas: file.areas,
    boxes: areaGrid.boxes,

    frame(ask) {
      const ground = groundOf(ask, ask.settings)
      const spread = spreadOn(ask, ask.settings)
      const field = emptyField(spread.cells, blocs)
      const fields = ask.days.map((day, i) => {
        const tally = tallyOn(`frame ${i}`, spread, spreadKey(ask, ask.settings), ask, blocOf, blocs)
        return lookOf(fillField(field, spread, tally, tally.on(day)))
      })
      return { number: ground.number, ground: ask.have === ground.number ? null : ground, fields }
    },

    explain(ask) {
      const { settings, basis, actor, counted, cell, day, most } = ask
      // a hexagon may lie beyond the view, as one that an address names
      const grid = gridOf(ask, settings)
      const spread = ask.by === 'admin1' ? spreadOn(ask, settings) : grid.spread(portions, [cell])
      const number = ask.by === 'admin1' ? file.areas.findIndex(({ id }) => id === cell) : 0
      if (number < 0) return null
      const groups = portions.actors.length
      const groupOf = groupsOf(actorOf, actor)
      const all = partsOf(
        portions,
        spread,
        { halfLife: settings.halfLife, basis, weights, groupOf, groups, counted },
        number,
        day,
      )
      const actors = new Float64Array(groups)
      for (const { group, value } of all) actors[group]! += value
      const total = all.reduce((sum, { value }) => sum + value, 0)
      const tally = createTally(portions, spread, {
        halfLife: settings.halfLife,
        basis,
        weights,
        groupOf,
        groups,
        counted,
      })
      const field = fillField(emptyField(spread.cells, groups), spread, tally, tally.on(day))
      const rest = all.slice(most)
      return {
        actors,
        total,
        wide: field.wide[number]!,
        km2: ask.by === 'admin1' ? file.areas[number]!.km2 : grid.hexagon(cell).km2,
        parts: all.slice(0, most),
        rest: { parts: rest.length, value: rest.reduce((sum, { value }) => sum + value, 0) },
      }
    },

    series(ask) {
      const { cell, days, groups } = ask
      const of = groups === 'blocs' ? blocOf : actorOf
      const count = groups === 'blocs' ? blocs : portions.actors.length
      const isArea = cell !== null && ask.by === 'admin1'
      const view: View = { ...ask, by: isArea ? 'admin1' : 'hex' }
      const spread = isArea
        ? spreadOn(view, ask.settings)
        : cell === null
          ? spreadOn(view, ask.settings)
          : gridOf(view, ask.settings).spread(portions, [cell])
      const number = isArea ? file.areas.findIndex(({ id }) => id === cell) : 0
      const shares = siteShares(spread, (one) => cell === null || one === number)
      const key = `${spreadKey(view, ask.settings)} ${isArea || cell === null ? '' : cell}`
      return seriesOf(tallyOn(`series ${groups}`, spread, key, ask, of, count), shares, days, count)
    },

    sensitivity: ({ day, settings, basis, actor, counted }) =>
      sensitivityOf(portions, areaGrid, day, {
        settings,
        basis,
        groupOf: groupsOf(blocOf, actor),
        groups: blocs,
        counted,
      }),
  }
}
