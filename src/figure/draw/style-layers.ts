/** Grounds and lines, drawn as the live map's style layers say. */
import type { LayerSpecification } from 'maplibre-gl'
import { withAlpha } from '../../map/colour.ts'
import { discOf } from './discs.ts'
import { joined, type Drawn } from './drawn.ts'
import { evaluate } from './expression.ts'
import type { Paths } from './kept-paths.ts'
import { passes, reader, subjectOf, type Layer, type Shape } from './shape.ts'
import type { Sheet } from './sheet.ts'
import { tileOf } from './tile.ts'

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

function inOrder(layer: LayerSpecification, shapes: Shape[], zoom: number): Shape[] {
  const layout = ('layout' in layer && layer.layout) || {}
  const sort = Object.entries(layout).find(([name]) => name.endsWith('-sort-key'))?.[1]
  if (sort === undefined) return shapes
  const keyOf = (shape: Shape) => Number(evaluate(sort, subjectOf(shape, zoom)))
  return shapes.toSorted((a, b) => keyOf(a) - keyOf(b))
}

/** A colour so strong; colours are `#rrggbb`. */
const shade = (colour: string, alpha: number): string =>
  alpha >= 1 ? colour : withAlpha(colour, Math.round(alpha * 1000) / 1000)

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
