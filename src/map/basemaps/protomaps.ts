/** Tiles in the Protomaps schema, version 4 (https://docs.protomaps.com/basemaps/layers), drawn as the embedded basemap is. */
import { layers as protomapsLayers, type Flavor } from '@protomaps/basemaps'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { byZoom } from '../basemap-style.ts'
import { italic, regular, semibold } from '../fonts.ts'
import type { Theme } from '../themes.ts'
import { FOREIGN } from './place.ts'

type Colour = Exclude<keyof Flavor, 'regular' | 'bold' | 'italic' | 'pois' | 'landcover'>

/**
 * Which of our colours stands for which of theirs. Quiet, as a ground for marks: of what grows or is built on the land only
 * towns are told apart.
 */
const slots: Record<Colour, keyof Theme> = {
  // where there are no tiles: neither land nor water
  background: 'borderCasing',
  earth: 'land',
  park_a: 'land',
  park_b: 'land',
  hospital: 'urban',
  industrial: 'urban',
  school: 'urban',
  wood_a: 'land',
  wood_b: 'land',
  pedestrian: 'urban',
  scrub_a: 'land',
  scrub_b: 'land',
  glacier: 'land',
  sand: 'land',
  beach: 'land',
  aerodrome: 'urban',
  runway: 'admin1',
  water: 'water',
  zoo: 'land',
  military: 'land',
  tunnel_other_casing: 'land',
  tunnel_minor_casing: 'land',
  tunnel_link_casing: 'land',
  tunnel_major_casing: 'land',
  tunnel_highway_casing: 'land',
  tunnel_other: 'urban',
  tunnel_minor: 'urban',
  tunnel_link: 'urban',
  tunnel_major: 'urban',
  tunnel_highway: 'urban',
  pier: 'land',
  buildings: 'admin1',
  minor_service_casing: 'land',
  minor_casing: 'land',
  link_casing: 'land',
  major_casing_late: 'land',
  highway_casing_late: 'land',
  other: 'urban',
  minor_service: 'urban',
  minor_a: 'urban',
  minor_b: 'urban',
  link: 'admin1',
  major_casing_early: 'land',
  major: 'admin1',
  highway_casing_early: 'land',
  highway: 'admin1',
  railway: 'admin1Label',
  boundaries: 'border',
  bridges_other_casing: 'land',
  bridges_minor_casing: 'land',
  bridges_link_casing: 'land',
  bridges_major_casing: 'land',
  bridges_highway_casing: 'land',
  bridges_other: 'urban',
  bridges_minor: 'urban',
  bridges_link: 'admin1',
  bridges_major: 'admin1',
  bridges_highway: 'admin1',
  roads_label_minor: 'minorLabel',
  roads_label_minor_halo: 'labelHalo',
  roads_label_major: 'minorLabel',
  roads_label_major_halo: 'labelHalo',
  ocean_label: 'seaLabel',
  subplace_label: 'minorLabel',
  subplace_label_halo: 'labelHalo',
  city_label: 'placeLabel',
  city_label_halo: 'labelHalo',
  state_label: 'admin1Label',
  state_label_halo: 'labelHalo',
  country_label: 'countryLabel',
  address_label: 'minorLabel',
  address_label_halo: 'labelHalo',
}

/** A theme as Protomaps' layers take it, with the names of our own fonts. */
export function flavorOf(theme: Theme): Flavor {
  const colours = Object.fromEntries(
    Object.entries(slots).map(([colour, slot]) => [colour, theme[slot]]),
  ) as Record<Colour, string>
  return {
    ...colours,
    regular: regular[0]!,
    bold: semibold[0]!,
    italic: italic[0]!,
    landcover: {
      barren: theme.land,
      farmland: theme.land,
      forest: theme.land,
      glacier: theme.land,
      grassland: theme.land,
      scrub: theme.land,
      urban_area: theme.urban,
    },
  }
}

/** They need a server of pictures, which there is none of. */
const NEED_SPRITE = new Set(['roads_oneway', 'roads_shields', 'pois'])
/** The map goes no nearer: what begins there is never drawn. */
const NEVER_SEEN_FROM = 13

/** Layers for a source of such tiles: what lies under the data, over them, and names; each the lowest first. */
export function protomapsParts(
  source: string,
  theme: Theme,
  language: string,
): Record<'ground' | 'lines' | 'labels', LayerSpecification[]> {
  const all = protomapsLayers(source, flavorOf(theme), { lang: 'en' }) as LayerSpecification[]
  const layers = all
    .filter(({ id, minzoom = 0 }) => !NEED_SPRITE.has(id) && minzoom < NEVER_SEEN_FROM)
    .map((layer) => ({ ...reworked(layer, theme, language), id: FOREIGN + layer.id }) as LayerSpecification)
  const isLine = (layer: LayerSpecification) =>
    'source-layer' in layer && (layer['source-layer'] === 'roads' || layer['source-layer'] === 'boundaries')
  return {
    ground: layers.filter((layer) => layer.type !== 'symbol' && !isLine(layer)),
    lines: layers.filter((layer) => layer.type !== 'symbol' && isLine(layer)),
    labels: layers.filter(({ type }) => type === 'symbol'),
  }
}

/** One name in one language, as on the embedded basemap. */
const nameIn = (language: string): ExpressionSpecification =>
  language === 'local'
    ? ['coalesce', ['get', 'name'], ['get', 'name:en']]
    : ['coalesce', ['get', `name:${language}`], ['get', 'name:en'], ['get', 'name']]

const DISPUTED: ExpressionSpecification = ['==', ['get', 'disputed'], true]

function reworked(layer: LayerSpecification, theme: Theme, language: string): LayerSpecification {
  if (layer.type === 'symbol') {
    const { 'icon-image': _, ...layout } = layer.layout ?? {}
    const slanted = JSON.stringify(layout['text-font']) === JSON.stringify([italic[0]])
    return {
      ...layer,
      // slanted letters there are of one script only
      layout: { ...layout, 'text-field': nameIn(language), ...(slanted ? { 'text-font': italic } : {}) },
    }
  }
  if (layer.type === 'line' && layer.id === 'boundaries_country')
    return {
      ...layer,
      paint: {
        'line-color': ['case', DISPUTED, theme.disputed, theme.border],
        'line-width': byZoom([3, 0.7], [6, 1.1], [9, 1.6]),
        'line-dasharray': ['case', DISPUTED, ['literal', [3, 2]], ['literal', [1, 0]]],
      },
    }
  if (layer.type === 'line' && layer.id === 'boundaries')
    return {
      ...layer,
      paint: { 'line-color': theme.admin1, 'line-width': byZoom([5, 0.5], [9, 1]) },
    }
  return layer
}
