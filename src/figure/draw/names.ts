/** Names, each put where it covers no mark and no other name. */
import type { SymbolLayerSpecification } from 'maplibre-gl'
import type { Pen } from '../../map/pen.ts'
import { namesOf, type Name, type Stand } from './name.ts'
import { createRoom, type Room } from './room.ts'
import type { Shape } from './shape.ts'
import type { Sheet } from './sheet.ts'
import { stampAt, tileOf } from './tile.ts'

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
