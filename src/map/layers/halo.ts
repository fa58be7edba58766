/**
 * How exact a place is, on the ground: a soft disc where something happened somewhere in a town, a ring where the sources
 * say near it. Both are as wide as stated at every zoom, so that nearing never makes them sharper.
 */
import type { LayerSpecification } from 'maplibre-gl'
import type { MapFeature } from '../../model/feature.ts'
import type { Held } from '../../time/sift.ts'
import type { Look } from '../look.ts'
import { opacityOf } from '../mark.ts'
import { pixelsPerKm } from '../mercator.ts'
import { ringOf } from '../ring.ts'
import { isArea, stackByPosition, type Stack } from '../stack.ts'
import { isWide, opacityNow } from './areas.ts'
import type { Drawn } from './data-layer.ts'

/** Pixels from the middle of a mark to its edge: what is no larger would lie under it. */
const UNDER_MARK = 14

/** A zoom past the last one, at which discs are measured for the style. */
const NEAREST = 16

/** A circle that doubles with each zoom, as the ground does. */
export const haloLayer = (source: string): LayerSpecification => ({
  id: `${source}-halo`,
  type: 'circle',
  source,
  filter: ['==', ['get', 'part'], 'halo'],
  paint: {
    'circle-radius': [
      'interpolate',
      ['exponential', 2],
      ['zoom'],
      0,
      ['get', 'scale'],
      NEAREST,
      ['*', ['get', 'scale'], 2 ** NEAREST],
    ],
    'circle-color': ['get', 'colour'],
    'circle-opacity': opacityNow,
    'circle-blur': 0.35,
  },
})

/** Dashes so short and even that no border looks like them. */
export const ringLayer = (source: string): LayerSpecification => ({
  id: `${source}-ring`,
  type: 'line',
  source,
  filter: ['==', ['get', 'part'], 'ring'],
  paint: {
    'line-color': ['get', 'colour'],
    'line-opacity': opacityNow,
    'line-width': 1.6,
    'line-dasharray': [3, 2],
  },
})

const HALO = 0.13
const RING = 0.9

/** One disc or ring for each position, of the largest radius there; none where it would lie under its mark. */
export function drawHalos(held: readonly Held[], look: Look, zoom: number): Drawn[] {
  const near = held.filter(({ feature }) => feature.properties.near)
  const within = held.filter(({ feature }) => isSomewhereIn(feature))
  return [
    ...stackByPosition(within).flatMap((stack) => halo(stack, look, zoom)),
    ...stackByPosition(near).flatMap((stack) => ring(stack, look, zoom)),
  ]
}

/** True for what lies somewhere round a point: in a town, or in an area whose shape is not known. */
function isSomewhereIn(feature: MapFeature): boolean {
  const { near, layer, located } = feature.properties
  if (near || layer === 'presence') return false
  return (
    located === 'settlement' || (isArea(feature) && feature.geometry.type === 'Point' && !isWide(feature))
  )
}

const radiusOf = ({ members }: Stack): number =>
  Math.max(...members.map(({ feature }) => feature.properties.radius))

function common(stack: Stack, look: Look, strength: number) {
  const colours = new Set(stack.members.map(({ feature }) => look.actor(feature.properties.actor).colour))
  const [colour] = colours
  return {
    colour: colour && colours.size === 1 ? colour : look.theme.neutral,
    opacity: strength * Math.max(...stack.members.map(opacityOf)),
  }
}

const idsOf = ({ members }: Stack): string[] => members.map(({ feature }) => feature.id)

function halo(stack: Stack, look: Look, zoom: number): Drawn[] {
  const { key, position } = stack
  const km = radiusOf(stack)
  if (km * pixelsPerKm(position[1], zoom) < UNDER_MARK) return []
  return [
    {
      key,
      geometry: { type: 'Point', coordinates: position },
      ids: idsOf(stack),
      properties: { part: 'halo', ...common(stack, look, HALO), scale: km * pixelsPerKm(position[1], 0) },
    },
  ]
}

function ring(stack: Stack, look: Look, zoom: number): Drawn[] {
  const { key, position } = stack
  const km = radiusOf(stack)
  if (km * pixelsPerKm(position[1], zoom) < UNDER_MARK) return []
  return [
    {
      key,
      geometry: { type: 'LineString', coordinates: ringOf(position, km) },
      ids: idsOf(stack),
      properties: { part: 'ring', ...common(stack, look, RING) },
    },
  ]
}
