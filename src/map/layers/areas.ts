/** Features known only to an area, of any layer: a faint tint of the area and one badge with their number. */
import type { ExpressionSpecification, FillLayerSpecification } from 'maplibre-gl'
import type { MapFeature } from '../../model/feature.ts'
import type { LayerId } from '../../model/layer.ts'
import type { Held } from '../../time/sift.ts'
import type { Look } from '../look.ts'
import { stackGlow } from '../mark.ts'
import type { BadgeFrame } from '../recipe.ts'
import { stackByPlace, type Stack } from '../stack.ts'
import type { Drawn } from './data-layer.ts'

/** Kilometres past which an area is large, wide, and a part of the world. */
const LARGE_KM = 80
const WIDE_KM = 160
const WORLD_KM = 1000

/** True where an area is so wide that painting it would drown the map. */
export const isWide = ({ properties: { located, radius } }: MapFeature): boolean =>
  located === 'country' || radius > WIDE_KM

/** The larger the area, the fainter its tint: a country must not look like held ground. */
function tintOf(feature: MapFeature): number {
  const { radius } = feature.properties
  if (radius >= WORLD_KM) return 0
  if (isWide(feature)) return 0.03
  return radius > LARGE_KM ? 0.06 : 0.1
}

/** How strongly a shape is drawn is its state: it changes more often than the shape, and at no cost. */
export const opacityNow: ExpressionSpecification = ['number', ['feature-state', 'opacity'], 0]

export const areaLayer = (source: string): FillLayerSpecification => ({
  id: `${source}-area`,
  type: 'fill',
  source,
  filter: ['==', ['get', 'part'], 'area'],
  layout: { 'fill-sort-key': ['get', 'order'] },
  paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': opacityNow, 'fill-antialias': false },
})

/** Features known only to one and the same area, of all layers. */
export const stackAreas = (held: readonly Held[]): Stack[] => stackByPlace(held, () => 'area')

/** The tint of an area; none where it has no shape or is too wide, or for ground that presence paints itself. */
export function tintArea(stack: Stack, look: Look): Drawn[] {
  const painting = stack.members.filter(
    ({ feature }) => isWide(feature) || feature.properties.layer !== 'presence',
  )
  const first = painting[0]?.feature
  if (!first || first.geometry.type === 'Point') return []
  const opacity = tintOf(first) * stackGlow(painting)
  if (opacity === 0) return []
  return [
    {
      key: stack.key,
      geometry: first.geometry,
      properties: { part: 'area', colour: look.theme.neutral, opacity },
      ids: painting.map(({ feature }) => feature.id),
    },
  ]
}

const FRAMES: Record<LayerId, BadgeFrame> = { event: 'lozenge', base: 'plate', presence: 'patch' }

/** The frame of an area's badge: its layer's, or one of its own for several layers. */
export function frameOf({ members }: Stack): BadgeFrame {
  const layers = new Set(members.map(({ feature }) => feature.properties.layer))
  const [only] = layers
  return only && layers.size === 1 ? FRAMES[only] : 'mixed'
}
