/** Answers what a page asks about influence; made to run in a worker, and remembers what the next question will need too. */
import type { AreasFile } from '../model/area.ts'
import type { Day } from '../model/day.ts'
import { middleOfBox, type OutlineBox } from '../model/outline.ts'
import type { Basis } from '../time/moment.ts'
import { createAreaGrid } from './areas.ts'
import { partsOf, siteShares, type Part } from './explain.ts'
import { factorsOf, type Factors } from './factors.ts'
import { emptyField, fillField } from './field.ts'
import { lookOf, type FieldLook } from './field-look.ts'
import { groundIn, type Ground } from './ground.ts'
import { isHexOf } from './hexagons.ts'
import { createHexGrid, type HexGrid } from './hexes.ts'
import { createKeep } from './keep.ts'
import { weigh, type Portions } from './portions.ts'
import type { Resolution } from './resolution.ts'
import { sensitivityOf, type Sensitivity } from './sensitivity.ts'
import { seriesOf } from './series.ts'
import type { By, Settings } from './settings.ts'
import type { Spread } from './spread.ts'
import { createTally, type Tally, type TallyAsk } from './tally.ts'
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

export type { FieldLook }

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
  /** Middle of a hexagon, or of an area's box; degrees. */
  lon: number
  lat: number
  km2: number
  /** The largest first; `group` is the number of the actor. */
  parts: ExplainedPart[]
  /** What is left out of `parts`. */
  rest: { parts: number; value: number }
  /** Features that add to the total, and how many of these are known to less than a country or region. */
  features: number
  local: number
}

/** A part with its factors: most features have one row of these. */
export interface ExplainedPart extends Part {
  factors: Factors[]
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

export function createEngine({ portions, areas: file, blocOf, blocs }: EngineData): Engine {
  const areaGrid = createAreaGrid(file)
  const weights = weigh(portions, usualWeights)
  const actorOf = Int32Array.from(portions.actors, (_, i) => i)
  const keep = createKeep()
  let grounds = 0

  const gridOf = (resolution: Resolution): HexGrid =>
    keep(`grid ${resolution}`, [], () => createHexGrid(resolution))

  function groundOf({ by, resolution, box }: View): Ground {
    return keep(`ground ${by}`, [resolution, ...box], () =>
      groundIn(++grounds, by, box, gridOf(resolution), areaGrid),
    )
  }

  const areaSpread = (): Spread => keep('areas', [], () => areaGrid.spread(portions))

  /** How portions reach the cells of a ground. */
  function spreadOn(view: View, { radius }: Settings): Spread {
    if (view.by === 'admin1') return areaSpread()
    const { number, ids } = groundOf(view)
    return keep('hexes', [number, radius], () => gridOf(view.resolution).spread(portions, radius, ids))
  }

  /** How they reach one cell, and its number there; null where there is none. A hexagon may lie beyond the view. */
  function spreadTo(cell: string, { by, resolution }: View, { radius }: Settings): [Spread, number] | null {
    if (by === 'hex')
      return isHexOf(cell, resolution) ? [gridOf(resolution).spread(portions, radius, [cell]), 0] : null
    const number = file.areas.findIndex(({ id }) => id === cell)
    return number < 0 ? null : [areaSpread(), number]
  }

  /** What is added up: `of` are the blocs' numbers or those of the actors. */
  function tallyAskOf({ settings, basis, actor, counted }: Knobs, groups: 'blocs' | 'actors'): TallyAsk {
    const of = groups === 'blocs' ? blocOf : actorOf
    return {
      halfLife: settings.halfLife,
      basis,
      weights,
      groupOf: actor < 0 ? of : of.map((group, i) => (i === actor ? group : -1)),
      groups: groups === 'blocs' ? blocs : portions.actors.length,
      counted,
    }
  }

  /** `slot` keeps tallies apart that are asked in turn: each goes on from its own last day. */
  function tallyOn(slot: string, spread: Spread, ask: Knobs, groups: 'blocs' | 'actors'): Tally {
    const { settings, basis, actor, counted } = ask
    return keep(slot, [spread.siteOf, settings.halfLife, basis, actor, counted], () =>
      createTally(portions, spread, tallyAskOf(ask, groups)),
    )
  }

  const areaOf = (number: number): Pick<Explained, 'lon' | 'lat' | 'km2'> => ({
    ...middleOfBox(areaGrid.boxes[number]!),
    km2: file.areas[number]!.km2,
  })

  return {
    areas: file.areas,
    boxes: areaGrid.boxes,

    frame(ask) {
      const ground = groundOf(ask)
      const spread = spreadOn(ask, ask.settings)
      const field = emptyField(spread.cells, blocs)
      const fields = ask.days.map((day, i) => {
        const tally = tallyOn(`frame ${i}`, spread, ask, 'blocs')
        return lookOf(fillField(field, spread, tally, tally.on(day)), spread)
      })
      return { number: ground.number, ground: ask.have === ground.number ? null : ground, fields }
    },

    explain(ask) {
      const { cell, day, most } = ask
      const found = spreadTo(cell, ask, ask.settings)
      if (!found) return null
      const [spread, number] = found
      const tallyAsk = tallyAskOf(ask, 'actors')
      const all = partsOf(portions, spread, tallyAsk, number, day)
      const factors = factorsOf(portions, spread, tallyAsk, usualWeights, number, day, all)
      const actors = new Float64Array(tallyAsk.groups)
      const local = new Set<number>()
      let [total, wide] = [0, 0]
      for (const [i, { feature, group, value }] of all.entries()) {
        actors[group]! += value
        total += value
        for (const portion of factors[i]!)
          if (portion.place === 'wide') wide += portion.value
          else local.add(feature)
      }
      const rest = all.slice(most)
      return {
        actors,
        total,
        wide,
        ...(ask.by === 'admin1' ? areaOf(number) : gridOf(ask.resolution).hexagon(cell)),
        parts: all.slice(0, most).map((part, i) => ({ ...part, factors: factors[i]! })),
        rest: { parts: rest.length, value: rest.reduce((sum, { value }) => sum + value, 0) },
        features: new Set(all.map(({ feature }) => feature)).size,
        local: local.size,
      }
    },

    series(ask) {
      const { cell, days, groups, settings } = ask
      const found: [Spread, number] | null =
        cell === null ? [spreadOn({ ...ask, by: 'hex' }, settings), -1] : spreadTo(cell, ask, settings)
      const count = groups === 'blocs' ? blocs : portions.actors.length
      if (!found) return new Float64Array(days.length * count)
      const [spread, number] = found
      const shares = siteShares(spread, (one) => cell === null || one === number)
      return seriesOf(tallyOn(`series ${groups}`, spread, ask, groups), shares, days, count)
    },

    sensitivity: (ask) =>
      sensitivityOf(portions, areaGrid, ask.day, { ...tallyAskOf(ask, 'blocs'), settings: ask.settings }),
  }
}
