/** What all pictures are drawn with. */
import type { Glyph } from './glyphs/svg.ts'

export type Pen = CanvasRenderingContext2D

export function fill(pen: Pen, outline: Path2D, colour: string): void {
  pen.fillStyle = colour
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
  pen.fill(outline)
}

/** `dash` in CSS pixels; none for a whole line. */
export function stroke(pen: Pen, outline: Path2D, colour: string, width: number, dash: number[] = []): void {
  pen.setLineDash(dash)
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke(outline)
  pen.setLineDash([])
}

/** Draws an icon in a square of `side`, its middle at the point. */
export function drawGlyph(
  pen: Pen,
  { path, box, turn }: Glyph,
  [x, y]: readonly [number, number],
  side: number,
  colour: string,
): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate((turn * Math.PI) / 180)
  pen.scale(side / box, side / box)
  pen.translate(-box / 2, -box / 2)
  fill(pen, new Path2D(path), colour)
  pen.restore()
}
