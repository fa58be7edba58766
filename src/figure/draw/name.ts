/** Names as the live map's style layers have them. */
import type { SymbolLayerSpecification } from 'maplibre-gl'
import { isFromRight, type Pen, type TextLook } from '../../map/pen.ts'
import { breakLines } from './break-lines.ts'
import { evaluate } from './expression.ts'
import { passes, type Shape } from './shape.ts'
import type { Sheet } from './sheet.ts'

/** Where a name stands beside its point: which side of it is there, and how far off, ems. */
export interface Stand {
  side: string
  off: readonly [right: number, down: number]
}

export interface Name {
  x: number
  y: number
  lines: string[]
  /** CSS pixels. */
  width: number
  look: TextLook
  /** Of a line, ems. */
  lineHeight: number
  padding: number
  stands: Stand[]
  opacity: number
  /** Id of a picture at its point. */
  icon: string | null
}

/** The names of a layer that can be seen, the most important first. */
export function namesOf(
  layer: SymbolLayerSpecification,
  shapes: readonly Shape[],
  pen: Pick<Pen, 'measure'>,
  sheet: Sheet,
  language: string,
): Name[] {
  const { zoom } = sheet
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? Infinity)) return []
  const keyed = shapes
    .filter((shape) => isSeen(shape, sheet) && passes(layer, shape, zoom))
    .map((shape) => ({
      shape,
      key: Number(evaluate(layer.layout?.['symbol-sort-key'], { zoom, ...shape }) ?? 0),
    }))
  return keyed
    .sort((a, b) => a.key - b.key)
    .flatMap(({ shape }) =>
      spotsOf(shape, sheet).map((spot) => nameOf(layer, shape, spot, pen, zoom, language)),
    )
}

/** Where a point is seen; more than once where the world is narrower than the picture. */
function spotsOf({ geometry }: Shape, { spot, worlds, width, height }: Sheet): [number, number][] {
  if (geometry.type !== 'Point') return []
  const [x, y] = spot(geometry.coordinates[0]!, geometry.coordinates[1]!)
  return worlds
    .map((by): [number, number] => [x + by, y])
    .filter(([right]) => right >= 0 && right <= width && y >= 0 && y <= height)
}

/** True for a point in the picture. */
export const isSeen = (shape: Shape, sheet: Sheet): boolean => spotsOf(shape, sheet).length > 0

function nameOf(
  { layout = {}, paint = {} }: SymbolLayerSpecification,
  shape: Shape,
  [x, y]: readonly [number, number],
  pen: Pick<Pen, 'measure'>,
  zoom: number,
  language: string,
): Name {
  const read = (value: unknown, at = zoom) => evaluate(value, { ...shape, zoom: at })
  const number = (value: unknown, otherwise: number) => Number(read(value) ?? otherwise)
  const own = String(read(layout['text-field']) ?? '')
  const text = read(layout['text-transform']) === 'uppercase' ? upper(own, language) : own
  const size = number(layout['text-size'], 16)
  const font = String(read(layout['text-font'], Math.floor(zoom)))
  // joined letters would be torn apart
  const spacing = isFromRight(text) ? 0 : number(layout['text-letter-spacing'], 0) * size
  const look: TextLook = {
    size: Math.round(size * 10) / 10,
    colour: String(read(paint['text-color'])),
    ...(font.includes('Semibold') ? { weight: 600 } : {}),
    ...(font.includes('Italic') ? { italic: true } : {}),
    ...(spacing > 0 ? { spacing: Math.round(spacing * 100) / 100 } : {}),
    halo: {
      colour: String(read(paint['text-halo-color'])),
      width: number(paint['text-halo-width'], 0),
    },
  }
  const widthOf = (line: string) => pen.measure(line, look).width
  const lines = breakLines(text, number(layout['text-max-width'], 10) * size, widthOf)
  const icon = read(layout['icon-image'])
  return {
    x,
    y,
    lines,
    width: Math.max(...lines.map(widthOf)),
    look,
    lineHeight: number(layout['text-line-height'], 1.2),
    padding: number(layout['text-padding'], 2),
    stands: standsOf(layout, read),
    opacity: number(paint['text-opacity'], 1),
    icon: icon === undefined ? null : String(icon),
  }
}

const upper = (text: string, language: string): string =>
  language === 'local' ? text.toUpperCase() : text.toLocaleUpperCase(language)

function standsOf(
  layout: NonNullable<SymbolLayerSpecification['layout']>,
  read: (value: unknown) => unknown,
): Stand[] {
  const own = read(layout['text-variable-anchor-offset']) as (string | [number, number])[] | undefined
  if (own)
    return own.flatMap((side, i): Stand[] =>
      typeof side === 'string' ? [{ side, off: own[i + 1] as [number, number] }] : [],
    )
  const sides = layout['text-variable-anchor'] as string[] | undefined
  if (!sides) return [{ side: 'center', off: [0, 0] }]
  const gap = Number(read(layout['text-radial-offset']) ?? 0)
  return sides.map((side) => ({ side, off: besides[side]?.(gap) ?? [0, 0] }))
}

/** By the side of the text that is at the point. */
const besides: Record<string, (gap: number) => readonly [number, number]> = {
  left: (gap) => [gap, 0],
  right: (gap) => [-gap, 0],
  top: (gap) => [0, gap],
  bottom: (gap) => [0, -gap],
}
