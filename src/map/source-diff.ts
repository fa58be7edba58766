import type { GeoJSONSourceDiff } from 'maplibre-gl'
import { labelPoint } from './label-point.ts'
import type { DrawnFeature } from './layers/data-layer.ts'

/** What a source holds. */
export interface Holding {
  /** A print of each feature by its key. */
  prints: Map<string, string>
  /** How strongly each is drawn, where it has a strength; 0 is hidden. */
  opacities: Map<string, number>
}

export const createHolding = (): Holding => ({ prints: new Map(), opacities: new Map() })

export interface Change {
  /** Null where nothing comes, goes or changes. What changes is taken away and added in one. */
  diff: GeoJSONSourceDiff | null
  /** New strengths: states of the features, which are no data and cost no cutting. */
  states: Map<string, number>
}

/** More than these are not kept hidden. */
const MOST_HIDDEN = 150

/**
 * What makes a source hold these features, and brings `holding` up to date. `keep`: what goes is hidden only, because it
 * may come again soon.
 */
export function changeTo(holding: Holding, features: readonly DrawnFeature[], keep: boolean): Change {
  const { prints, opacities } = holding
  const states = new Map<string, number>()
  const add: DrawnFeature[] = []
  const now = new Set<string>()
  const setOpacity = (key: string, opacity: number) => {
    if (opacities.get(key) === opacity) return
    opacities.set(key, opacity)
    states.set(key, opacity)
  }
  for (const feature of features) {
    const { key, opacity } = feature.properties
    now.add(key)
    if (typeof opacity === 'number') setOpacity(key, opacity)
    const print = printOf(feature)
    if (prints.get(key) === print) continue
    prints.set(key, print)
    add.push(feature)
  }
  const gone = [...prints.keys()].filter((key) => !now.has(key))
  const remove = keep && gone.length <= MOST_HIDDEN ? [] : gone
  if (remove.length === 0) for (const key of gone) setOpacity(key, 0)
  for (const key of remove) {
    prints.delete(key)
    opacities.delete(key)
  }
  return { diff: add.length + remove.length > 0 ? { remove, add } : null, states }
}

/**
 * Opacity is left out. Areas have thousands of corners; where they stand and how they look tells them apart as well.
 * Lines have few, and hang on their ends.
 */
const printOf = ({ geometry, properties }: DrawnFeature): string =>
  JSON.stringify([
    geometry.type === 'LineString' ? geometry.coordinates : labelPoint(geometry),
    { ...properties, opacity: null },
  ])
