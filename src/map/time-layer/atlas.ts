/** The pictures of all looks on one canvas, as the graphics card wants them. New ones are added to those there. */
import { numberDrop } from '../draw-mark.ts'
import { canvasPen, fontOf } from '../canvas-pen.ts'
import { createContext, paint, pictureSize } from '../draw-picture.ts'
import type { Pen } from '../pen.ts'
import { formatRecipe } from '../recipe.ts'
import type { MarkLook } from './mark-look.ts'
import { createShelves, makeRoom, type Shelves } from './shelves.ts'

/** Numbers on marks. */
const LETTERS = { size: 11, weight: 600 } as const

/** Where a picture lies: left upper corner and side in device pixels of the canvas, and its side in CSS pixels. */
export interface Cell {
  x: number
  y: number
  side: number
  size: number
}

export interface Atlas {
  /** Device pixels of a CSS pixel. */
  ratio: number
  /** Its canvas is `shelves.side` device pixels wide and high. */
  context: CanvasRenderingContext2D
  /** Draws on it. */
  pen: Pen
  shelves: Shelves
  cells: Map<string, Cell>
  /** The same by the look itself: looks stay, and to tell what they show takes longer. */
  ofLook: WeakMap<MarkLook, Cell>
}

/** An empty atlas of so many pixels a side. */
export function createAtlas(ratio: number, side: number): Atlas {
  const context = createContext(side, side)
  const pen = canvasPen(context)
  return { ratio, context, pen, shelves: createShelves(side), cells: new Map(), ofLook: new WeakMap() }
}

/** The cell of each look, and those of them drawn just now; null where there is no room for them all. */
export function placeLooks(
  atlas: Atlas,
  looks: readonly MarkLook[],
): { cells: Cell[]; fresh: Cell[] } | null {
  const fresh: Cell[] = []
  const cells: Cell[] = []
  for (const look of looks) {
    const key = atlas.ofLook.has(look) ? '' : keyOf(look)
    let cell = atlas.ofLook.get(look) ?? atlas.cells.get(key)
    if (!cell) {
      const side = Math.ceil(Math.max(...pictureSize(look.picture)) * atlas.ratio)
      const at = makeRoom(atlas.shelves, side)
      if (!at) return null
      cell = { x: at[0], y: at[1], side, size: side / atlas.ratio }
      draw(atlas, look, cell)
      atlas.cells.set(key, cell)
      fresh.push(cell)
    }
    atlas.ofLook.set(look, cell)
    cells.push(cell)
  }
  return { cells, fresh }
}

const keyOf = ({ picture, count = '', ink = '' }: MarkLook): string =>
  `${formatRecipe(picture)} ${count} ${ink}`

function draw({ context, pen, ratio }: Atlas, look: MarkLook, { x, y, side }: Cell): void {
  context.setTransform(ratio, 0, 0, ratio, x + side / 2, y + side / 2)
  drawLook(pen, look)
}

/** Draws a look with its middle at the pen's origin, and its number on it. */
export function drawLook(pen: Pen, { picture, count, ink = '#000000' }: MarkLook): void {
  paint(pen, picture)
  if (!count) return
  const letters = { ...LETTERS, colour: ink }
  const { above, below } = pen.measure(count, letters)
  const drop = 'radius' in picture ? numberDrop(picture) : 0
  pen.text(count, 0, drop + (above - below) / 2, letters)
}

/** Asks for the font of the looks' numbers, and calls back when it has come where it was not there yet. */
export function askForFont(looks: readonly MarkLook[], come: () => void): void {
  const text = looks.map(({ count = '' }) => count).join('')
  if (text === '') return
  // `fonts.check` says yes of a font that is still on its way
  const loaded = new Set([...document.fonts].filter(({ status }) => status === 'loaded'))
  // without it the numbers stay in the system's font
  document.fonts.load(fontOf(LETTERS), text).then(
    (faces) => faces.some((face) => !loaded.has(face)) && come(),
    () => {},
  )
}
