import type { FeatureCollection } from 'geojson'
import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl'
import { layerName } from '../model/layer.ts'
import { basemapSources, type BasemapSource } from './basemap-data.ts'
import type { Basemap } from './basemaps/basemap.ts'
import { placeholder } from './basemaps/swap.ts'
import { fontFaces } from './fonts.ts'
import { dataLayers } from './layers/index.ts'
import { namesOf } from './layers/names.ts'
import { placeAreas, placeLines, placeSource } from './layers/places.ts'
import { roomLayer, roomSource } from './layers/room.ts'
import { veilLayers, veilSource } from './layers/veil.ts'
import { highlightAreas, highlightSource } from './highlight.ts'
import { selectionAreas, selectionMarks, selectionSource } from './selection.ts'
import type { Theme } from './themes.ts'

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Nearest zoom to which the basemap's shapes are cut; past it they are only enlarged. */
const BASEMAP_MAXZOOM = 9
const DATA_MAXZOOM = 12

const holder = (maxzoom: number, data: FeatureCollection = empty): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  maxzoom,
})

/** Style layers of the basemap and of all data layers, the lowest first. */
function styleLayers(basemap: Basemap, theme: Theme): LayerSpecification[] {
  return [
    ...basemap.ground(theme),
    placeholder('ground'),
    ...veilLayers(theme),
    ...placeAreas(),
    ...dataLayers.flatMap((layer) => layer.areas(layerName(layer.id), theme)),
    ...highlightAreas(theme),
    ...selectionAreas(theme),
    ...basemap.lines(theme),
    placeholder('lines'),
    placeholder('points'),
    ...basemap.labels(theme),
    placeholder('labels'),
    ...selectionMarks(theme),
    ...placeLines(theme),
    ...dataLayers.flatMap((layer) => layer.names(layerName(layer.id), theme)),
    roomLayer,
  ]
}

/** The whole style with data holders, empty but for these shapes; it asks for nothing but the page's own font files. */
export function createStyle(
  basemap: Basemap,
  theme: Theme,
  shapes: Partial<Record<BasemapSource, FeatureCollection>> = {},
): StyleSpecification {
  const names = dataLayers.map((layer) => layerName(layer.id))
  const data = [placeSource, ...names, ...names.map(namesOf), roomSource]
  return {
    version: 8,
    'font-faces': fontFaces,
    sources: Object.fromEntries([
      ...basemapSources.map((name) => [name, holder(BASEMAP_MAXZOOM, shapes[name])]),
      ...data.map((name) => [name, { ...holder(DATA_MAXZOOM), promoteId: 'key' }]),
      [veilSource, holder(BASEMAP_MAXZOOM)],
      [selectionSource, holder(DATA_MAXZOOM)],
      [highlightSource, holder(DATA_MAXZOOM)],
    ]) as StyleSpecification['sources'],
    layers: styleLayers(basemap, theme).map(asleep),
  }
}

/** Holders that are empty most of the time. While all layers of a source are hidden, MapLibre cuts and draws no tiles of it. */
const SLEEPERS: readonly string[] = [selectionSource, highlightSource, veilSource]

const sleeps = (layer: LayerSpecification): boolean => 'source' in layer && SLEEPERS.includes(layer.source)

const asleep = (layer: LayerSpecification): LayerSpecification =>
  sleeps(layer)
    ? ({
        ...layer,
        layout: { ...('layout' in layer && layer.layout), visibility: 'none' },
      } as LayerSpecification)
    : layer

/** Gives the selection's or the highlight's holder its data: its layers are hidden while it has none. */
export function fill(map: MapLibreMap, source: string, data: FeatureCollection, theme: Theme): void {
  const layers = [...selectionAreas(theme), ...selectionMarks(theme), ...highlightAreas(theme)]
  const visibility = data.features.length > 0 ? 'visible' : 'none'
  for (const layer of layers)
    if ('source' in layer && layer.source === source && map.getLayer(layer.id))
      if (map.getLayoutProperty(layer.id, 'visibility') !== visibility)
        map.setLayoutProperty(layer.id, 'visibility', visibility)
  void map.getSource<GeoJSONSource>(source)?.setData(data)
}

/** The style layer under which points are drawn: where there are many, the names of places must stay readable. */
export const overPoints: string = placeholder('points').id

/** Style layers that answer clicks, the uppermost kind first: a name hides the ground under it. */
export function pickableLayers(theme: Theme): [names: string[], areas: string[]] {
  const of = (part: 'names' | 'areas') =>
    dataLayers.flatMap((layer) => layer[part](layerName(layer.id), theme))
  const ids = (layers: LayerSpecification[]) => layers.map(({ id }) => id)
  return [ids([...of('names'), ...placeLines(theme)]), ids([...of('areas'), ...placeAreas()])]
}

/** Gives the layers a theme's colours and pictures, leaving sources and layers in place, so that nothing blinks. */
export function repaint(map: MapLibreMap, basemap: Basemap, theme: Theme): void {
  for (const layer of styleLayers(basemap, theme)) {
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as Parameters<typeof map.setPaintProperty>[1], value)
    for (const [name, value] of Object.entries(('layout' in layer && layer.layout) || {}))
      map.setLayoutProperty(layer.id, name as Parameters<typeof map.setLayoutProperty>[1], value)
  }
}
