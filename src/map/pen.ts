/** What all pictures are drawn with: a canvas, or the text of an SVG. One unit is a CSS pixel. */
import type { Glyph } from './glyphs/svg.ts'

export interface StrokeLook {
  /** Lengths of lines and gaps in turn; none for a whole line. */
  dash?: readonly number[]
  /** `butt` where it is not said. */
  cap?: 'butt' | 'round'
}

export interface TextLook {
  /** Height of the letters' square. */
  size: number
  colour: string
  /** 400 where it is not said. */
  weight?: 400 | 600
  italic?: boolean
  /** What parts the letters from what lies under them; `width` is how far it goes beyond them. */
  halo?: { colour: string; width: number }
  /** Added between letters. Not for joined letters, which it would tear apart. */
  spacing?: number
  /** Which part of the text stands at the point; `middle` where it is not said. */
  anchor?: 'left' | 'middle' | 'right'
}

export interface TextSize {
  width: number
  /** How far the letters reach above and below the line they stand on. */
  above: number
  below: number
}

/** A small picture that is repeated, or that stands in many places. */
export interface Tile {
  /** The same for the same picture. */
  key: string
  width: number
  height: number
  /** Draws it with its left upper corner at the pen's origin. */
  draw: (pen: Pen) => void
}

/** A tile with its left upper corner at a point. */
export interface Stamp {
  tile: Tile
  x: number
  y: number
  /** 0 to 1. */
  opacity: number
}

/** Colours that pass into each other from the middle of a disc to its edge. */
export interface Glow {
  x: number
  y: number
  radius: number
  /** Where each colour stands, 0 in the middle to 1 at the edge. */
  stops: readonly (readonly [share: number, colour: string])[]
}

/** Paths are the data of SVG paths. */
export interface Pen {
  save: () => void
  restore: () => void
  translate: (x: number, y: number) => void
  rotate: (radians: number) => void
  scale: (x: number, y: number) => void
  /** Filled with a colour, with a tile that is repeated from the pen's origin, or, if it is a disc, with a glow. */
  fill: (path: string, paint: string | Tile | Glow, rule?: 'nonzero' | 'evenodd') => void
  /** Corners are round. */
  stroke: (path: string, colour: string, width: number, look?: StrokeLook) => void
  /** Until `restore`, nothing is drawn outside. */
  clip: (path: string, rule?: 'nonzero' | 'evenodd') => void
  /** Until `restore`, all is drawn with this share, 0 to 1, of the strength that it has now. */
  alpha: (share: number) => void
  /** Tiles, the lowest first: for what stands in very many places. */
  stamp: (all: readonly Stamp[]) => void
  /** `y` is that of the line on which the letters stand. */
  text: (text: string, x: number, y: number, look: TextLook) => void
  measure: (text: string, look: TextLook) => TextSize
  /** Draws what belongs together; an SVG keeps it together under the name. */
  group: (name: string, draw: () => void) => void
}

/** The page's own letters, and the reader's where the page has not got them. */
export const FAMILY = "'Noto Sans', sans-serif"

const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** True for texts with letters that are written from right to left: signs in them, as brackets, turn too. */
export const isFromRight = (text: string): boolean => FROM_THE_RIGHT.test(text)

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
  if (turn !== 0) pen.rotate((turn * Math.PI) / 180)
  pen.scale(side / box, side / box)
  pen.translate(-box / 2, -box / 2)
  pen.fill(path, colour)
  pen.restore()
}
