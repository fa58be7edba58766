/** Room for marks and badges: invisible boxes of their size, which the names on the map keep clear of. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { pictureSize } from '../draw-picture.ts'
import { growthStops } from '../growth.ts'
import { parseRecipe } from '../recipe.ts'
import { slots } from '../slots.ts'
import type { DrawnFeature } from './data-layer.ts'

export const roomSource = 'room'

const shift = [
  'match',
  ['get', 'slot'],
  ...slots.flatMap((slot) => [slot, ['literal', [slot, 0]]]),
  ['literal', [0, 0]],
] as unknown as ExpressionSpecification

/** Above all other names, which give way in this order. */
export const roomLayer: SymbolLayerSpecification = {
  id: 'room',
  type: 'symbol',
  source: roomSource,
  layout: {
    'icon-image': ['get', 'box'],
    'icon-size': [
      'interpolate',
      ['linear'],
      ['zoom'],
      ...growthStops.flat(),
    ] as unknown as ExpressionSpecification,
    'icon-offset': shift,
    'icon-allow-overlap': true,
  },
  paint: { 'icon-opacity': 0 },
}

/** A box of so many CSS pixels, by its id as an image. */
export interface Box {
  id: string
  width: number
  height: number
}

/** The box that an upright thing takes. */
export function boxOf({ properties }: DrawnFeature): Box {
  const recipe = parseRecipe(String(properties['icon']))
  const [width, height] = recipe ? pictureSize(recipe) : [1, 1]
  return { id: `room-${width}-${height}`, width, height }
}

/** The room that an upright thing takes. */
export const roomOf = (feature: DrawnFeature): DrawnFeature => {
  const { key, part, slot, order } = feature.properties
  return { ...feature, properties: { key, part, slot, order, box: boxOf(feature).id } }
}
