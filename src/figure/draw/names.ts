/** Names: read from the live map's style layers, each put where it covers no mark and no other name. */
import type { SymbolLayerSpecification } from 'maplibre-gl'
import { isFromRight, type Pen, type TextLook } from '../../map/pen.ts'
import { breakLines } from './break-lines.ts'
import { evaluate } from './expression.ts'
import { createRoom, type Room } from './room.ts'
import type { Sheet } from './sheet.ts'
import { passes, type Shape } from './style-layers.ts'
import { stampAt, tileOf } from './tile.ts'

/** Where a name stands beside its point: which side of it is there, and how far off, ems. */
interface Stand {
  side: string
  off: readonly [right: number, down: number]
}

interface Name {
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

export interface PlacedName extends Name {
  stand: Stand
}

/** The line on which letters stand lies so many ems below the middle of their box. */
const BASELINE = 9 / 24

/** So many ems nearer stands what is above or below. */
const LIFT = 7 / 24

/** Half of a town's ring and what it keeps clear, CSS pixels. */
const RING = 8

/** Nearest to the edge of the picture, CSS pixels: a name that is cut is none. */
const EDGE = 3

/**
 * Places the names of the layers, the uppermost layer first, and tells those of each that found room. `taken` holds what
 * they keep clear of.
 */
export function placeNames(
  layers: readonly SymbolLayerSpecification[],
  shapesOf: (layer: SymbolLayerSpecification) => readonly Shape[],
  pen: Pick<Pen, 'measure'>,
  sheet: Sheet,
  language: string,
  taken: Room = createRoom(),
): Map<string, PlacedName[]> {
  const placed = new Map<string, PlacedName[]>()
  for (const layer of layers.toReversed()) {
    const own = namesOf(layer, shapesOf(layer), pen, sheet, language)
    placed.set(
      layer.id,
      own.flatMap((name) => standing(name, sheet, taken) ?? []),
    )
  }
  return placed
}

/** The names of a layer that can be seen, the most important first. */
function namesOf(
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

/** Where the text of a name begins, left and top, and how high it is. What it keeps clear counts as a part of it. */
function cornerOf({ x, y, width, padding, look: { size }, lines, lineHeight }: Name, { side, off }: Stand) {
  const height = lines.length * lineHeight * size
  const across = x + off[0] * size
  const left = side === 'left' ? across + padding : across - (side === 'right' ? width + padding : width / 2)
  // as MapLibre does: what stands above or below is a little nearer
  const lift = side === 'top' ? -LIFT : side === 'bottom' ? LIFT : 0
  const along = y + (off[1] + lift) * size
  const top = side === 'top' ? along + padding : along - (side === 'bottom' ? height + padding : height / 2)
  return { left, top, height }
}

/** The name where it first finds room, which it takes; null where it finds none. */
function standing(name: Name, { width, height }: Sheet, taken: Room): PlacedName | null {
  const ring = { left: name.x - RING, top: name.y - RING, right: name.x + RING, bottom: name.y + RING }
  // a mark may cover a town's ring, a name may not
  if (name.icon && taken.isWritten(ring)) return null
  for (const stand of name.stands) {
    const at = cornerOf(name, stand)
    const [right, bottom] = [at.left + name.width, at.top + at.height]
    if (at.left < EDGE || at.top < EDGE || right > width - EDGE || bottom > height - EDGE) continue
    const { padding } = name
    const box = {
      left: at.left - padding,
      top: at.top - padding,
      right: right + padding,
      bottom: bottom + padding,
    }
    if (taken.isTaken(box)) continue
    taken.write(box)
    if (name.icon) taken.take(ring)
    return { ...name, stand }
  }
  return null
}

/** Writes a name where it stands. */
export function writeName(pen: Pen, name: PlacedName): void {
  const { lines, look, lineHeight, width, stand, opacity, icon } = name
  const { left, top } = cornerOf(name, stand)
  const anchor = stand.side === 'left' || stand.side === 'right' ? stand.side : 'middle'
  const share = anchor === 'left' ? 0 : anchor === 'right' ? 1 : 0.5
  // the room behind the last letter is none of the text
  const x = left + share * width + ((look.spacing ?? 0) / 2) * (anchor === 'middle' ? 1 : 0)
  if (opacity < 1) {
    pen.save()
    pen.alpha(opacity)
  }
  const tile = icon === null ? null : tileOf(icon)
  if (tile) pen.stamp([stampAt(tile, name.x, name.y)])
  for (const [i, line] of lines.entries()) {
    const y = top + ((i + 0.5) * lineHeight + BASELINE) * look.size
    pen.text(line, round(x), round(y), { ...look, anchor })
  }
  if (opacity < 1) pen.restore()
}

const round = (n: number): number => Math.round(n * 10) / 10
