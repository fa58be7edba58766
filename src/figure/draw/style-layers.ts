/** Grounds, lines and discs, drawn as the live map's style layers say. */
import type { Geometry } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { withAlpha } from '../../map/colour.ts'
import type { Glow, Pen, StrokeLook, Tile } from '../../map/pen.ts'
import { symbolPath } from '../../map/symbols.ts'
import { evaluate, type Subject } from './expression.ts'
import type { Sheet } from './sheet.ts'
import { tileOf } from './tile.ts'

/** A feature, and what the live map keeps as its state. */
export interface Shape {
  geometry: Geometry
  properties: Record<string, unknown>
  state?: Record<string, unknown>
}

/** One stroke of the pen. */
export type Drawn =
  | { do: 'fill'; path: string; paint: string | Tile | Glow; alpha: number }
  | { do: 'stroke'; path: string; colour: string; width: number; look: StrokeLook; within: string | null }

/** Paths of geometries that come again with each frame. */
export interface Paths {
  ground: (geometry: Geometry) => string
  line: (geometry: Geometry) => string
  rim: (geometry: Geometry, inwards: number) => string
}

/** Keeps the paths of each geometry for as long as that lives. */
export function keepPaths(sheet: Sheet): Paths {
  const kept = new WeakMap<Geometry, Map<string, string>>()
  const keep = (geometry: Geometry, key: string, make: () => string): string => {
    const own = kept.get(geometry) ?? new Map<string, string>()
    kept.set(geometry, own)
    const path = own.get(key) ?? make()
    own.set(key, path)
    return path
  }
  return {
    ground: (geometry) => keep(geometry, 'ground', () => sheet.ground(geometry)),
    line: (geometry) => keep(geometry, 'line', () => sheet.line(geometry)),
    rim: (geometry, inwards) => keep(geometry, `rim ${inwards}`, () => sheet.rim(geometry, inwards)),
  }
}

/** What a style layer draws of shapes, the lowest first. Names are not among it. */
export function drawnBy(
  layer: LayerSpecification,
  shapes: readonly Shape[],
  sheet: Sheet,
  paths: Paths,
): Drawn[] {
  const { zoom } = sheet
  const { minzoom = 0, maxzoom = Infinity } = layer
  if (zoom < minzoom || zoom >= maxzoom) return []
  if (layer.type === 'background') {
    const path = `M0 0H${sheet.width}V${sheet.height}H0Z`
    return [{ do: 'fill', path, paint: String(layer.paint?.['background-color']), alpha: 1 }]
  }
  const seen = shapes.filter((shape) => passes(layer, shape, zoom))
  const sorted = inOrder(layer, seen, zoom)
  if (layer.type === 'fill') return joined(sorted.flatMap((shape) => fillOf(layer, shape, zoom, paths)))
  if (layer.type === 'line') return joined(sorted.flatMap((shape) => lineOf(layer, shape, zoom, paths)))
  if (layer.type === 'circle') return sorted.flatMap((shape) => discOf(layer, shape, sheet))
  return []
}

const subjectOf = ({ properties, state = {} }: Shape, zoom: number): Subject => ({ properties, state, zoom })

/** Filters see whole zoom levels only. */
export const passes = (layer: LayerSpecification, shape: Shape, zoom: number): boolean =>
  !('filter' in layer) ||
  layer.filter === undefined ||
  evaluate(layer.filter, subjectOf(shape, Math.floor(zoom))) === true

function inOrder(layer: LayerSpecification, shapes: Shape[], zoom: number): Shape[] {
  const layout = ('layout' in layer && layer.layout) || {}
  const sort = Object.entries(layout).find(([name]) => name.endsWith('-sort-key'))?.[1]
  if (sort === undefined) return shapes
  const keyOf = (shape: Shape) => Number(evaluate(sort, subjectOf(shape, zoom)))
  return shapes.toSorted((a, b) => keyOf(a) - keyOf(b))
}

/** Reads a layer's values for a shape. */
function reader(values: object | undefined, shape: Shape, zoom: number) {
  const subject = subjectOf(shape, zoom)
  const read = (name: string): unknown => evaluate((values as Record<string, unknown>)?.[name], subject)
  return {
    read,
    number: (name: string, otherwise: number): number => Number(read(name) ?? otherwise),
    text: (name: string): string => String(read(name)),
  }
}

/** A colour so strong; colours are `#rrggbb`. */
const shade = (colour: string, alpha: number): string =>
  alpha >= 1 ? colour : withAlpha(colour, Math.round(alpha * 1000) / 1000)

type Layer<T extends LayerSpecification['type']> = Extract<LayerSpecification, { type: T }>

function fillOf(layer: Layer<'fill'>, shape: Shape, zoom: number, paths: Paths): Drawn[] {
  const { read, number, text } = reader(layer.paint, shape, zoom)
  const alpha = number('fill-opacity', 1)
  const path = alpha > 0 ? paths.ground(shape.geometry) : ''
  if (path === '') return []
  const pattern = read('fill-pattern')
  const tile = pattern === undefined ? null : tileOf(String(pattern))
  if (tile) return [{ do: 'fill', path, paint: tile, alpha }]
  return [{ do: 'fill', path, paint: shade(text('fill-color'), alpha), alpha: 1 }]
}

/** Steps in which a soft edge fades. */
const SOFT_STEPS = 4

function lineOf(layer: Layer<'line'>, shape: Shape, zoom: number, paths: Paths): Drawn[] {
  const { read, number, text } = reader(layer.paint, shape, zoom)
  const alpha = number('line-opacity', 1)
  if (alpha <= 0) return []
  const [width, blur, offset] = [number('line-width', 1), number('line-blur', 0), number('line-offset', 0)]
  const colour = text('line-color')
  const { geometry } = shape
  if (offset > 0 && blur > 0) return softEdge(paths.ground(geometry), colour, alpha, width, blur, offset)
  const path = offset > 0 ? paths.rim(geometry, offset) : paths.line(geometry)
  if (path === '') return []
  const dash = ((read('line-dasharray') as number[] | undefined) ?? []).map((part) => part * width)
  const cap = layer.layout?.['line-cap'] === 'round' ? 'round' : 'butt'
  // what MapLibre blurs at the edges looks as much narrower
  const drawn = Math.max(0.2, width - blur)
  return [
    { do: 'stroke', path, colour: shade(colour, alpha), width: drawn, look: { dash, cap }, within: null },
  ]
}

/** A glow along the inside of an edge, strongest at the edge: lines over each other, the narrowest last. */
function softEdge(
  ground: string,
  colour: string,
  alpha: number,
  width: number,
  blur: number,
  offset: number,
): Drawn[] {
  if (ground === '') return []
  // how far the glow reaches, and how strong it is where it is strongest
  const reach = offset + width / 2
  const strength = (alpha * Math.min(1, width / 2 / blur)) / SOFT_STEPS
  return Array.from({ length: SOFT_STEPS }, (_, i): Drawn => ({
    do: 'stroke',
    path: ground,
    colour: shade(colour, strength),
    width: (2 * reach * (SOFT_STEPS - i)) / SOFT_STEPS,
    look: {},
    within: ground,
  }))
}

/** A disc, soft at its rim. */
function discOf(layer: Layer<'circle'>, shape: Shape, sheet: Sheet): Drawn[] {
  if (shape.geometry.type !== 'Point') return []
  const { number, text } = reader(layer.paint, shape, sheet.zoom)
  const own = number('circle-radius', 5)
  const rim = number('circle-stroke-width', 0)
  const radius = round(own + rim)
  const soft: Soft = {
    fill: number('circle-opacity', 1),
    rim: rim === 0 ? 0 : number('circle-stroke-opacity', 1),
    from: own / (own + rim),
    blur: number('circle-blur', 0),
  }
  if (Math.max(soft.fill, soft.rim) === 0) return []
  const colour = text('circle-color')
  const stops = GLOW_AT.map((part) => {
    const share = part === 0 ? 0 : 1 - Math.min(1, soft.blur * 2) * (1 - part)
    return [Math.round(share * 1000) / 1000, withAlpha(colour, glowAt(share, soft))] as const
  })
  const [lon = 0, lat = 0] = shape.geometry.coordinates
  const [left, top] = sheet.spot(lon, lat)
  const y = round(top)
  return sheet.worlds.flatMap((by): Drawn[] => {
    const x = round(left + by)
    const isOut = x < -radius || x > sheet.width + radius || y < -radius || y > sheet.height + radius
    if (isOut) return []
    return [
      { do: 'fill', path: symbolPath('circle', x, y, radius), paint: { x, y, radius, stops }, alpha: 1 },
    ]
  })
}

/** Where the strength of a soft disc is told: in the middle, and on the way to its edge. */
const GLOW_AT = [0, 0.01, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Strength of a disc and of its rim, which begins at a share of the radius, and how much of the radius is blurred. */
interface Soft {
  fill: number
  rim: number
  from: number
  blur: number
}

/** Strength at a share of the radius, as MapLibre's shader has it: the rim is blurred too, and so goes in the glow. */
function glowAt(share: number, { fill, rim, from, blur }: Soft): number {
  const soft = Math.max(blur, 0.02)
  const inRim = rim === 0 ? 0 : smooth((share - from + soft) / soft)
  const left = 1 - smooth((share - 1 + soft) / soft)
  return Math.round((fill * (1 - inRim) + rim * inRim) * left * 1000) / 1000
}

/** 0 to 1, softly at both ends. */
function smooth(n: number): number {
  const t = Math.min(1, Math.max(0, n))
  return t * t * (3 - 2 * t)
}

const round = (n: number): number => Math.round(n * 10) / 10

/** Strokes that look alike and follow each other as one; fills only where none can lie through another. */
function joined(all: readonly Drawn[]): Drawn[] {
  const done: Drawn[] = []
  for (const one of all) {
    const last = done.find((before) => isAlike(before, one))
    if (last) last.path += one.path
    else done.push({ ...one })
  }
  return done
}

function isAlike(a: Drawn, b: Drawn): boolean {
  if (a.do === 'fill' && b.do === 'fill')
    return a.alpha === 1 && typeof a.paint === 'string' && a.paint === b.paint && a.paint.startsWith('#')
  return (
    a.do === 'stroke' &&
    b.do === 'stroke' &&
    a.within === b.within &&
    a.colour === b.colour &&
    a.width === b.width &&
    a.look.cap === b.look.cap &&
    String(a.look.dash) === String(b.look.dash)
  )
}

export function put(pen: Pen, all: readonly Drawn[]): void {
  let within: string | null = null
  const stay = (next: string | null) => {
    if (next === within) return
    if (within !== null) pen.restore()
    within = next
    if (next === null) return
    pen.save()
    pen.clip(next, 'evenodd')
  }
  for (const one of all) {
    stay(one.do === 'stroke' ? one.within : null)
    if (one.do === 'stroke') pen.stroke(one.path, one.colour, one.width, one.look)
    else if (one.alpha < 1) {
      pen.save()
      pen.alpha(one.alpha)
      pen.fill(one.path, one.paint, 'evenodd')
      pen.restore()
    } else pen.fill(one.path, one.paint, 'evenodd')
  }
  stay(null)
}
