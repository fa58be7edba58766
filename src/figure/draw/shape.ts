/** What style layers draw, and how their values are read for it. */
import type { Geometry } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { evaluate, type Subject } from './expression.ts'

export type Layer<T extends LayerSpecification['type']> = Extract<LayerSpecification, { type: T }>

/** A feature, and what the live map keeps as its state. */
export interface Shape {
  geometry: Geometry
  properties: Record<string, unknown>
  state?: Record<string, unknown>
}

export const subjectOf = ({ properties, state = {} }: Shape, zoom: number): Subject => ({
  properties,
  state,
  zoom,
})

/** Filters see whole zoom levels only. */
export const passes = (layer: LayerSpecification, shape: Shape, zoom: number): boolean =>
  !('filter' in layer) ||
  layer.filter === undefined ||
  evaluate(layer.filter, subjectOf(shape, Math.floor(zoom))) === true

/** Reads a layer's values for a shape. */
export function reader(values: object | undefined, shape: Shape, zoom: number) {
  const subject = subjectOf(shape, zoom)
  const read = (name: string): unknown => evaluate((values as Record<string, unknown>)?.[name], subject)
  return {
    read,
    number: (name: string, otherwise: number): number => Number(read(name) ?? otherwise),
    text: (name: string): string => String(read(name)),
  }
}
