import type { LayerSpecification } from 'maplibre-gl'
import { labels } from './basemap-labels.ts'
import { ground, lines } from './basemap-style.ts'
import type { Theme } from './themes.ts'

export interface Basemap {
  /** Under what the data paint. */
  ground: (theme: Theme) => LayerSpecification[]
  /** Over it, under the marks. */
  lines: (theme: Theme) => LayerSpecification[]
  labels: (theme: Theme) => LayerSpecification[]
  attribution: string
}

/** The background maps. A new one is a row here. None asks anything of another host. */
export const basemaps = {
  embedded: {
    ground,
    lines,
    labels,
    attribution:
      'Boundaries: Natural Earth · Rivers and lakes: GSHHG/WDBII (LGPL-3) · Places: © GeoNames CC BY 4.0',
  },
  none: {
    ground: (theme) => [{ id: 'sea', type: 'background', paint: { 'background-color': theme.land } }],
    lines: () => [],
    labels: () => [],
    attribution: '',
  },
} satisfies Record<string, Basemap>

export type BasemapId = keyof typeof basemaps
export const basemapIds = Object.keys(basemaps) as BasemapId[]
