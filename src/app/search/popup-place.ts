/** Where the popup of the search stands: over everything, under its field or above it. */

/** Room that is left to the edges of the window and to the field, and the least width and height, CSS px. */
const ROOM = 8
const GAP = 4
const LEAST_WIDTH = 360
const LEAST_HEIGHT = 200
const MOST_HEIGHT = 560

/** Lengths in CSS px by the names of their properties; `field` is where the field stands in the window. */
export function popupPlace(
  field: { top: number; bottom: number; left: number; right: number },
  { innerWidth, innerHeight }: { innerWidth: number; innerHeight: number },
  dir: 'ltr' | 'rtl',
): Record<'--top' | '--left' | '--width' | '--height', number> {
  const width = Math.min(Math.max(field.right - field.left, LEAST_WIDTH), innerWidth - 2 * ROOM)
  const begin = dir === 'ltr' ? field.left : field.right - width
  const left = Math.max(ROOM, Math.min(begin, innerWidth - ROOM - width))
  const under = innerHeight - ROOM - field.bottom - GAP
  const over = field.top - GAP - ROOM
  const isOver = under < LEAST_HEIGHT && over > under
  const height = Math.max(Math.min(isOver ? over : under, MOST_HEIGHT), 0)
  return {
    '--top': isOver ? Math.max(field.top - GAP - height, ROOM) : field.bottom + GAP,
    '--left': left,
    '--width': width,
    '--height': height,
  }
}
