/** What all data layers share: tints of areas, discs and rings of places, lines to other places. */
import type { LayerSpecification } from 'maplibre-gl'
import type { Theme } from '../themes.ts'
import { areaLayer } from './areas.ts'
import { haloLayer, ringLayer } from './halo.ts'
import { linkLayers } from './links.ts'

/** Name of their holder. */
export const placeSource = 'places'

/** Style layers under the basemap's borders and labels. */
export const placeAreas = (): LayerSpecification[] => [areaLayer(placeSource), haloLayer(placeSource)]

/** Style layers over the basemap's names: thin lines, which must not be lost under lakes. */
export const placeLines = (theme: Theme): LayerSpecification[] => [
  ringLayer(placeSource),
  ...linkLayers(placeSource, theme),
]
