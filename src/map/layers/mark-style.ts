/** Style layers that marks of several kinds share. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { semibold } from '../fonts.ts'
import { slots } from '../slots.ts'
import { numberDrop } from '../symbols.ts'

const TEXT_SIZE = 11

const grow = (size: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  4,
  size * 0.86,
  6,
  size,
  10,
  size * 1.2,
]

const pairs = (values: Record<string, number>): [string, number][] => Object.entries(values)

/** Offset of the number by slot and shape, in em. */
const textOffset = [
  'match',
  ['get', 'slot'],
  ...slots.flatMap((slot) => [slot, dropBy(slot)]),
  dropBy(0),
] as unknown as ExpressionSpecification

function dropBy(slot: number): unknown {
  const offset = (drop: number) => ['literal', [slot / TEXT_SIZE, drop]]
  const drops = pairs(numberDrop).flatMap(([shape, drop]) => [shape, offset(drop)])
  return ['match', ['get', 'shape'], ...drops, offset(0)]
}

const iconOffset = [
  'match',
  ['get', 'slot'],
  ...slots.flatMap((slot) => [slot, ['literal', [slot, 0]]]),
  ['literal', [0, 0]],
] as unknown as ExpressionSpecification

/** Marks with their number: always drawn, small ones on top; the basemap's labels make room for them. */
export function markLayer(source: string, part: string): SymbolLayerSpecification {
  return {
    id: `${source}-${part}`,
    type: 'symbol',
    source,
    filter: ['==', ['get', 'part'], part],
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-size': grow(1),
      'icon-offset': iconOffset,
      'icon-allow-overlap': true,
      'text-field': ['get', 'count'],
      'text-font': semibold,
      'text-size': grow(TEXT_SIZE),
      'text-offset': textOffset,
      'text-allow-overlap': true,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'icon-opacity': ['get', 'opacity'],
      'text-color': ['get', 'ink'],
      'text-opacity': ['get', 'opacity'],
    },
  }
}
