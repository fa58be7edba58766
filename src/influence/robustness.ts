/** Per area: what its strongest side hangs on, and what makes up a side's value. For the command line and the docs. */
import type { MapFeature } from '../model/feature.ts'
import { createAreaGrid } from './areas.ts'
import { blocNumbers } from './blocs.ts'
import { partsOf } from './explain.ts'
import { portionsIn, wantedBy, type InfluenceAsk, type InfluenceData } from './influence.ts'
import { weigh } from './portions.ts'
import { sensitivityOf, type Sensitivity } from './sensitivity.ts'
import { usualWeights } from './weights.ts'

type AreaAsk = Pick<InfluenceAsk, 'day' | 'settings' | 'basis' | 'actors'>

/** What the strongest bloc of each area hangs on, on a day; by the numbers of the areas. Groups are blocs. */
export function robustnessOf(data: InfluenceData, ask: AreaAsk): Sensitivity[] {
  const { day, settings, basis } = ask
  return sensitivityOf(portionsIn(data), createAreaGrid(data.areas), day, {
    settings,
    basis,
    groupOf: blocsOf(data, ask),
    groups: data.blocs.length,
    counted: null,
  })
}

/** What one feature adds to a bloc's value in an area, all its actors of that bloc together. */
export interface AreaPart {
  /** Null for a row of a table. */
  feature: MapFeature | null
  value: number
}

/** Answers what makes up the value of a bloc in an area, both by number; the largest part first. */
export function partsIn(data: InfluenceData, ask: AreaAsk): (area: number, bloc: number) => AreaPart[] {
  const { day, settings, basis } = ask
  const portions = portionsIn(data)
  const spread = createAreaGrid(data.areas).spread(portions)
  const weights = weigh(portions, usualWeights)
  const groupOf = blocsOf(data, ask)
  const common = { halfLife: settings.halfLife, basis, weights, groups: data.blocs.length, counted: null }
  return (area, bloc) =>
    partsOf(portions, spread, { ...common, groupOf }, area, day)
      .filter(({ group }) => group === bloc)
      .map(({ feature, value }) => ({ feature: data.features[feature] ?? null, value }))
}

/** Bloc of each actor by its number; −1 for those that are not asked for. */
function blocsOf({ actors, blocs }: InfluenceData, ask: AreaAsk): Int32Array {
  const isWanted = wantedBy(ask)
  return blocNumbers(actors, blocs).map((bloc, i) => (isWanted(actors[i]!.id) ? bloc : -1))
}
