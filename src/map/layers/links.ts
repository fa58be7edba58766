/**
 * Other places of a feature: those that its name may mean as well (`candidate`), and those where some of its sources have
 * it (`claim`). Hollow marks stand there, joined with the feature's own mark.
 */
import type { LayerSpecification } from 'maplibre-gl'
import type { MapFeature } from '../../model/feature.ts'
import type { Spot } from '../../model/place.ts'
import type { Held } from '../../time/sift.ts'
import type { Look } from '../look.ts'
import { badgeOf, markOf, opacityOf, type Mark } from '../mark.ts'
import { pixelsApart } from '../mercator.ts'
import { arcOf } from '../ring.ts'
import { isArea, type Stack } from '../stack.ts'
import type { Theme } from '../themes.ts'
import { frameOf, opacityNow } from './areas.ts'
import type { Drawn } from './data-layer.ts'

export type LinkKind = 'candidate' | 'claim'

/** What else a feature may be: at one other place. */
export interface Ghost {
  kind: LinkKind
  /** The features that may be there instead, as if they were. */
  stack: Stack
}

/** Other places of what is held, one for each place and kind. */
export function ghostsOf(held: readonly Held[]): Ghost[] {
  const ghosts = new Map<string, Ghost>()
  for (const one of held)
    for (const [kind, spot] of otherSpots(one.feature)) {
      const key = `${kind},${spot.place}`
      const member: Held = { ...one, feature: featureAt(one.feature, kind, spot) }
      const known = ghosts.get(key)
      if (known) known.stack.members.push(member)
      else ghosts.set(key, { kind, stack: { key, position: [spot.lon, spot.lat], members: [member] } })
    }
  for (const { stack } of ghosts.values()) {
    const holding = stack.members.filter(({ fit }) => fit !== 'fading')
    if (holding.length > 0) stack.members = holding
  }
  return [...ghosts.values()]
}

/** Other places of a feature, each once; where a source has it counts before what a name may mean. */
export function otherSpots({
  properties: { place, claims, candidates = [] },
}: MapFeature): [LinkKind, Spot][] {
  // most features have none, and all are asked at each step of the window
  if (candidates.length === 0 && !claims.some(({ at }) => at)) return []
  const spots = new Map<string, [LinkKind, Spot]>()
  for (const spot of candidates) spots.set(spot.place, ['candidate', spot])
  for (const { at } of claims) if (at) spots.set(at.place, ['claim', at])
  spots.delete(place)
  return [...spots.values()]
}

/** The feature as it would be there: a claimed place is disputed by the other claims. */
function featureAt(
  feature: MapFeature,
  kind: LinkKind,
  { lon, lat, place, placename, located, radius }: Spot,
) {
  const { near: _, candidates = [], ...properties } = feature.properties
  const there = { ...properties, place, placename, located, radius }
  return {
    ...feature,
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    properties: kind === 'candidate' ? { ...there, candidates } : { ...there, status: 'disputed' as const },
  }
}

/** How much fainter than a feature's own mark those at its claimed places are. */
const FAINT = 0.75

/** The mark of another place, a badge where it is an area: without a number, because its features count elsewhere. */
export function ghostMark({ kind, stack }: Ghost, look: Look): Mark & { part: string } {
  const first = stack.members[0]?.feature
  const drawn =
    !first || isArea(first)
      ? { part: 'badge', ...badgeOf(stack, look, frameOf(stack)) }
      : { part: 'mark', ...markOf(stack, look, first.properties.layer) }
  return { ...drawn, count: '', opacity: drawn.opacity * (kind === 'claim' ? FAINT : 1) }
}

/** Pixels below which two marks lie so near that no line between them would be seen. */
const LEAST_LINK = 30

/** Tells where the mark or badge is drawn that a feature counts in. */
export type PlaceOf = (id: string) => [number, number] | undefined

const isFar = (from: [number, number] | undefined, { stack }: Ghost, zoom: number): boolean =>
  !from || pixelsApart(from, stack.position, zoom) >= LEAST_LINK

/** True where a ghost lies far enough from the mark of one of its features for both to be seen. */
export const isApart = (ghost: Ghost, zoom: number, placeOf: PlaceOf): boolean =>
  ghost.stack.members.some(({ feature }) => isFar(placeOf(feature.id), ghost, zoom))

/** Lines from features' own marks to their other places. `placeOf` tells where a feature's own mark is drawn. */
export function drawLinks(ghosts: readonly Ghost[], look: Look, zoom: number, placeOf: PlaceOf): Drawn[] {
  const links = new Map<string, Drawn>()
  for (const ghost of ghosts)
    for (const one of ghost.stack.members) {
      const { kind, stack } = ghost
      const { id } = one.feature
      const from = placeOf(id)
      if (!from || !isFar(from, ghost, zoom)) continue
      const opacity = opacityOf(one)
      const key = `${from.map((degrees) => degrees.toFixed(4)).join()},${stack.key}`
      const known = links.get(key)
      if (known) {
        known.ids.push(id)
        known.properties['opacity'] = Math.max(Number(known.properties['opacity']), opacity)
      } else
        links.set(key, {
          key,
          geometry: { type: 'LineString', coordinates: arcOf(from, stack.position) },
          ids: [id],
          properties: { part: 'link', kind, colour: look.theme.neutral, opacity },
        })
    }
  return [...links.values()]
}

/** Lines on a light casing, as leaders on drawings are: dashed to what a name may mean, solid to where a source has it. */
export const linkLayers = (source: string, theme: Theme): LayerSpecification[] => [
  {
    id: `${source}-link-casing`,
    type: 'line',
    source,
    filter: ['==', ['get', 'part'], 'link'],
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': theme.labelHalo,
      'line-opacity': ['*', opacityNow, 0.75],
      'line-width': 4,
    },
  },
  {
    id: `${source}-claim`,
    type: 'line',
    source,
    filter: ['all', ['==', ['get', 'part'], 'link'], ['==', ['get', 'kind'], 'claim']],
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': ['get', 'colour'], 'line-opacity': opacityNow, 'line-width': 1.25 },
  },
  {
    id: `${source}-candidate`,
    type: 'line',
    source,
    filter: ['all', ['==', ['get', 'part'], 'link'], ['==', ['get', 'kind'], 'candidate']],
    paint: {
      'line-color': ['get', 'colour'],
      'line-opacity': opacityNow,
      'line-width': 1.5,
      'line-dasharray': [4, 3],
    },
  },
]
