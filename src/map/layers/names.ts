/** Names beside marks and badges, which keep clear of them and of the basemap's names. */
import type { SymbolLayerSpecification } from 'maplibre-gl'
import type { Certainty } from '../../model/feature.ts'
import type { Held } from '../../time/sift.ts'
import { regular } from '../fonts.ts'
import type { Theme } from '../themes.ts'
import { opacityNow } from './areas.ts'

/** Name of the holder of a layer's names: MapLibre places all names anew when one changes, so they stand apart. */
export const namesOf = (source: string): string => `${source}-names`

/** Style layer of a layer's names. */
export function nameLayer(
  source: string,
  theme: Theme,
  minzoom: number,
  layout: SymbolLayerSpecification['layout'] = {},
): SymbolLayerSpecification {
  return {
    id: `${source}-name`,
    type: 'symbol',
    source: namesOf(source),
    minzoom,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': regular,
      'text-size': ['interpolate', ['linear'], ['zoom'], 7, 11, 11, 12.5],
      'text-max-width': 11,
      'text-line-height': 1.15,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': ['get', 'gap'],
      'text-justify': 'auto',
      'symbol-sort-key': ['get', 'rank'],
      ...layout,
    },
    paint: {
      'text-color': ['get', 'colour'],
      'text-halo-color': theme.labelHalo,
      'text-halo-width': 1.5,
      'text-opacity': opacityNow,
    },
  }
}

/** Pixels between what stands upright and its name: both keep a little room about them. */
const APART = 5

/** Size of names, pixels, in which gaps are measured: larger letters keep a larger gap. */
const LETTER = 11

/** From the middle of something so wide and high to its name, in ems. */
export const gapOf = ([width, height]: readonly [number, number], growth: number): number =>
  Math.round(((Math.max(width, height) / 2) * growth + APART) * (10 / LETTER)) / 10

/** Two lines of a name. */
const LONGEST = 40

/** A name short enough for two lines, cut between words. */
export function shortName(name: string): string {
  if (name.length <= LONGEST) return name
  const cut = name.slice(0, LONGEST - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`
}

const GRADES: readonly Certainty[] = ['A', 'B', 'C', 'D']

/** Rank of a feature's name: the more certain, and then the more sources, the lower. */
export function rankOf({ feature: { properties } }: Held): number {
  const sources = new Set(properties.claims.map(({ source }) => source)).size
  return GRADES.indexOf(properties.certainty) * 10 - Math.min(sources, 9)
}
