import { labels } from './basemap-labels.ts'
import { ground, lines } from './basemap-style.ts'
import type { Basemap, LoadBasemap } from './basemaps/basemap.ts'
import { underPolicy } from './basemaps/policy.ts'

/** The background maps. A new one is a row here. Those that are loaded come with code of their own, when they are chosen. */
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
  pmtiles: (place) =>
    underPolicy(place.url, async () => (await import('./basemaps/pmtiles.ts')).openArchive(place)),
  style: (place, json) =>
    underPolicy(place.url, async () =>
      (await import('./basemaps/style.ts')).styleBasemap(await json(place.url), place),
    ),
} satisfies Record<string, Basemap | LoadBasemap>

/** Those that are drawn at once. */
export const ownBasemaps = ['embedded', 'none'] as const
export type OwnBasemap = (typeof ownBasemaps)[number]
