/** Which conclusions hang on settings and weights: each is turned by itself, and whoever is strongest is looked up again. */
import type { Day } from '../model/day.ts'
import type { Basis } from '../time/moment.ts'
import type { AreaGrid } from './areas.ts'
import { fieldOn } from './day-field.ts'
import { measure, type Measures } from './measures.ts'
import { weigh, type Portions } from './portions.ts'
import { knobs, type Settings } from './settings.ts'
import { kindIds, layerOfKind, roleIds, usualWeights, type WeightTable } from './weights.ts'

export interface Variant {
  id: VariantId
  halfLife: number
  /** Points reach so far over the lines between areas, km; 0: not at all. */
  radius: number
  table: WeightTable
}

const alike = (weights: readonly number[]): number[] => weights.map((one) => (one === 0 ? 0 : 1))

const timesLayer = (layer: string, factor: number): WeightTable => ({
  ...usualWeights,
  kinds: usualWeights.kinds.map((one, i) => (layerOfKind(kindIds[i]!) === layer ? one * factor : one)),
})

/** One row for each table of weights that is tried beside the usual one. */
const tables = {
  'weights-events-double': timesLayer('event', 2),
  'weights-events-half': timesLayer('event', 0.5),
  'weights-bases-double': timesLayer('base', 2),
  'weights-bases-half': timesLayer('base', 0.5),
  'weights-presence-double': timesLayer('presence', 2),
  'weights-presence-half': timesLayer('presence', 0.5),
  'weights-kinds-alike': { ...usualWeights, kinds: alike(usualWeights.kinds) },
  'weights-certainty-alike': { ...usualWeights, certainties: alike(usualWeights.certainties) },
  'weights-status-alike': { ...usualWeights, statuses: alike(usualWeights.statuses) },
  'weights-strength-ignored': { ...usualWeights, strength: false },
  'weights-targets-half': {
    ...usualWeights,
    roles: usualWeights.roles.map((one, i) => (roleIds[i] === 'target' ? 0.5 : one)),
  },
} satisfies Record<string, WeightTable>

export type VariantId =
  'half-life-half' | 'half-life-double' | 'radius-half' | 'radius' | 'radius-double' | keyof typeof tables

/** What is tried round some settings: half and double the half-life, points that reach over the lines, other weights. */
export function variantsOf({ halfLife, radius }: Settings): Variant[] {
  const base = { halfLife, radius: 0, table: usualWeights }
  const { least, most } = knobs.halfLife
  return [
    { ...base, id: 'half-life-half', halfLife: Math.max(least, halfLife / 2) },
    { ...base, id: 'half-life-double', halfLife: Math.min(most, halfLife * 2) },
    { ...base, id: 'radius-half', radius: radius / 2 },
    { ...base, id: 'radius', radius },
    { ...base, id: 'radius-double', radius: radius * 2 },
    ...Object.entries(tables).map(([id, table]) => ({ ...base, id: id as keyof typeof tables, table })),
  ]
}

export interface Flip {
  variant: VariantId
  /** Number of the group that is strongest there; −1 for none. */
  first: number
  dominance: number
}

export interface Sensitivity {
  /** By the settings as they are. */
  base: Measures
  /** Where another group is strongest. */
  flips: Flip[]
  /** How many variants were tried. */
  tried: number
}

interface SensitivityAsk {
  settings: Settings
  basis: Basis
  groupOf: Int32Array
  groups: number
  counted: Uint8Array | null
}

/** For each area what its strongest group hangs on, on a day. */
export function sensitivityOf(
  portions: Portions,
  grid: AreaGrid,
  day: Day,
  { settings, basis, groupOf, groups, counted }: SensitivityAsk,
): Sensitivity[] {
  const spreads = new Map<number, ReturnType<AreaGrid['spread']>>()
  const measured = ({ halfLife, radius, table }: Omit<Variant, 'id'>): Measures[] => {
    const spread = spreads.get(radius) ?? grid.spread(portions, radius)
    spreads.set(radius, spread)
    const weights = weigh(portions, table)
    const ask = { halfLife, basis, weights, groupOf, groups, counted }
    const field = fieldOn(portions, spread, ask, day)
    return grid.areas.map((_, area) => measure(field.values, area * groups, groups))
  }
  const variants = variantsOf(settings)
  const base = measured({ halfLife: settings.halfLife, radius: 0, table: usualWeights })
  const others = variants.map((one) => ({ id: one.id, areas: measured(one) }))
  return base.map((own, area) => ({
    base: own,
    tried: others.length,
    flips: others.flatMap(({ id, areas }): Flip[] => {
      const { first, dominance } = areas[area]!
      // where nobody is strongest nothing is concluded
      return first === own.first || own.first < 0 ? [] : [{ variant: id, first, dominance }]
    }),
  }))
}
