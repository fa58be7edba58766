/** What is drawn, as a list: it is worked out once and drawn with each frame. */
import type { Glow, Pen, StrokeLook, Tile } from '../../map/pen.ts'

/** One stroke of the pen. */
export type Drawn =
  | { do: 'fill'; path: string; paint: string | Tile | Glow; alpha: number }
  | { do: 'stroke'; path: string; colour: string; width: number; look: StrokeLook; within: string | null }

/** Strokes that look alike and follow each other as one; fills only where none can lie through another. */
export function joined(all: readonly Drawn[]): Drawn[] {
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
