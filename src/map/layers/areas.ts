/** Features known only to an area, of any layer: a faint tint of the area and a badge with their number. */
import type { ExpressionSpecification, FillLayerSpecification } from 'maplibre-gl'
import type { MapFeature } from '../../model/feature.ts'
import type { Held } from '../../time/sift.ts'
import type { Look } from '../look.ts'
import { badgeOf, stackGlow } from '../mark.ts'
import type { BadgeFrame } from '../recipe.ts'
import { stackByPlace } from '../stack.ts'
import type { Drawn } from './data-layer.ts'

/** Kilometres past which an area is wide, and past which it is a part of the world. */
const WIDE_KM = 160
const WORLD_KM = 1000

/** True where an area is so wide that painting it would drown the map. */
export const isWide = ({ properties: { located, radius } }: MapFeature): boolean =>
  located === 'country' || radius > WIDE_KM

/** The larger the area, the fainter its tint: a country must not look like held ground. */
function tintOf(feature: MapFeature): number {
  if (feature.properties.radius >= WORLD_KM) return 0
  return isWide(feature) ? 0.025 : 0.07
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

export function drawAreas(held: readonly Held[], look: Look, frame: BadgeFrame): Drawn[] {
  return stackByPlace(held, () => frame).flatMap((stack): Drawn[] => {
    const ids = stack.members.map(({ feature }) => feature.id)
    const badge: Drawn = {
      key: stack.key,
      geometry: { type: 'Point', coordinates: stack.position },
      properties: { part: 'badge', ...badgeOf(stack, look, frame) },
      ids,
    }
    const first = stack.members[0]?.feature
    if (!first || first.geometry.type === 'Point') return [badge]
    const opacity = tintOf(first) * stackGlow(stack.members)
    if (opacity === 0) return [badge]
    const tint: Drawn = {
      key: stack.key,
      geometry: first.geometry,
      properties: { part: 'area', colour: look.theme.neutral, opacity },
      ids,
    }
    return [tint, badge]
  })
}
