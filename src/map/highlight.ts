/** What lies under the pointer, or is pointed at in a list: its ground is lit, its mark gets a ring. */
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { pictureSize } from './draw-picture.ts'
import { labelPoint } from './label-point.ts'
import type { DrawnFeature } from './layers/data-layer.ts'
import { parseRecipe, type Recipe } from './recipe.ts'
import type { Scene } from './scene.ts'
import type { Theme } from './themes.ts'

type Shape = Point | Polygon | MultiPolygon

/** A feature, or a point of a table (without an id), that is pointed at. */
export interface Highlighted {
  id: string | null
  geometry: Shape
}

/** A ring round something upright. */
export interface Ring {
  /** `[lon, lat]`, degrees. */
  at: [number, number]
  /** CSS pixels at zoom 6 by which it stands aside, and its half width and height. */
  slot: number
  half: [across: number, along: number]
  /** What is longer than high is. */
  long: boolean
}

/** What is lit: either may be missing. */
export interface Lit {
  ring: Ring | null
  ground: Polygon | MultiPolygon | null
}

export const nothingLit: Lit = { ring: null, ground: null }

export const highlightSource = 'highlight'

export const highlightData = (ground: Lit['ground']): FeatureCollection => ({
  type: 'FeatureCollection',
  features: ground ? [{ type: 'Feature', geometry: ground, properties: {} }] : [],
})

/** Lit ground: under borders and names, as the ground itself. */
export const highlightAreas = (theme: Theme): LayerSpecification[] => [
  {
    id: 'highlight-area',
    type: 'fill',
    source: highlightSource,
    paint: { 'fill-color': theme.accent, 'fill-opacity': 0.07, 'fill-antialias': false },
  },
  {
    id: 'highlight-edge',
    type: 'line',
    source: highlightSource,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': theme.accent, 'line-opacity': 0.55, 'line-width': 1.5 },
  },
]

/** Room between a mark and its ring, pixels. */
const ROOM = 3

const LEAST = 10

/** The ring round a picture that stands at a spot. */
export function ringRound(recipe: Recipe | null, at: [number, number], slot = 0): Ring {
  const [width, height] = recipe ? pictureSize(recipe) : [0, 0]
  const half = (side: number) => Math.max(LEAST, side / 2 + ROOM - 1)
  return { at, slot, half: [half(width), half(height)], long: recipe?.draw === 'badge' }
}

const isUpright = ({ properties: { part } }: DrawnFeature) => part === 'mark' || part === 'badge'

const ringOf = ({ geometry, properties }: DrawnFeature): Ring =>
  ringRound(parseRecipe(String(properties['icon'])), labelPoint(geometry), properties.slot)

/** What to light where the thing with this key lies under the pointer. */
export function litByKey(scene: Scene, key: string): Lit {
  for (const features of scene.sources.values()) {
    const one = features.find(({ properties }) => properties.key === key)
    if (!one) continue
    if (isUpright(one)) return { ring: ringOf(one), ground: null }
    const { geometry } = one
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
      return { ring: null, ground: geometry }
    return geometry.type === 'Point'
      ? { ring: ringRound(null, labelPoint(geometry)), ground: null }
      : nothingLit
  }
  return nothingLit
}

/** What to light for a feature: its ground, and the mark in which it is. */
export function litByFeature(scene: Scene, { id, geometry }: Highlighted): Lit {
  const drawn =
    id === null
      ? undefined
      : [...scene.sources.values()]
          .flat()
          .find((one) => isUpright(one) && scene.members.get(one.properties.key)?.includes(id))
  return {
    ring: drawn ? ringOf(drawn) : geometry.type === 'Point' ? ringRound(null, labelPoint(geometry)) : null,
    ground: geometry.type === 'Point' ? null : geometry,
  }
}
