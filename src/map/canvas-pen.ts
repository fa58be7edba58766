/** A pen that draws on a canvas. */
import { FAMILY, type Pen, type TextLook, type Tile } from './pen.ts'

/** Shapes that are kept: those of marks come again and again. */
const MOST_KEPT = 600

/** The font of letters, as the browser takes it. */
export const fontOf = ({ size, weight = 400, italic = false }: Omit<TextLook, 'colour'>): string =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${FAMILY}`

/** A pen on a canvas, whose scale says how many device pixels make a CSS pixel. */
export function canvasPen(context: CanvasRenderingContext2D): Pen {
  const shapes = new Map<string, Path2D>()
  const pictures = new Map<string, HTMLCanvasElement>()

  function shapeOf(path: string): Path2D {
    let shape = shapes.get(path)
    if (!shape) {
      if (shapes.size >= MOST_KEPT) shapes.clear()
      shapes.set(path, (shape = new Path2D(path)))
    }
    return shape
  }

  /** Device pixels of a CSS pixel. */
  function ratioNow(): number {
    const { a, b } = context.getTransform()
    return Math.hypot(a, b)
  }

  /** A tile as a picture of its own, in whole device pixels. */
  function pictureOf(tile: Tile, ratio: number): HTMLCanvasElement {
    const key = `${ratio} ${tile.key}`
    let canvas = pictures.get(key)
    if (!canvas) {
      canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(tile.width * ratio))
      canvas.height = Math.max(1, Math.round(tile.height * ratio))
      const own = canvas.getContext('2d', { willReadFrequently: true })
      if (own) {
        own.scale(canvas.width / tile.width, canvas.height / tile.height)
        tile.draw(canvasPen(own))
      }
      pictures.set(key, canvas)
    }
    return canvas
  }

  function patternOf(tile: Tile): CanvasPattern | string {
    const picture = pictureOf(tile, ratioNow())
    const pattern = context.createPattern(picture, 'repeat')
    pattern?.setTransform(new DOMMatrix().scale(tile.width / picture.width, tile.height / picture.height))
    return pattern ?? 'transparent'
  }

  function write(look: TextLook): void {
    context.font = fontOf(look)
    context.textAlign = look.anchor === 'left' || look.anchor === 'right' ? look.anchor : 'center'
    const spacing = `${look.spacing ?? 0}px`
    if (context.letterSpacing !== spacing) context.letterSpacing = spacing
  }

  return {
    save: () => context.save(),
    restore: () => context.restore(),
    translate: (x, y) => context.translate(x, y),
    rotate: (radians) => context.rotate(radians),
    scale: (x, y) => context.scale(x, y),
    fill(path, paint, rule = 'nonzero') {
      context.fillStyle = typeof paint === 'string' ? paint : patternOf(paint)
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
      context.fill(shapeOf(path), rule)
    },
    stroke(path, colour, width, { dash = [], cap = 'butt' } = {}) {
      context.setLineDash(dash as number[])
      context.lineCap = cap
      context.lineJoin = 'round'
      context.strokeStyle = colour
      context.lineWidth = width
      context.stroke(shapeOf(path))
    },
    clip: (path, rule = 'nonzero') => context.clip(shapeOf(path), rule),
    alpha: (share) => (context.globalAlpha *= share),
    stamp(tile, x, y) {
      context.drawImage(pictureOf(tile, ratioNow()), x, y, tile.width, tile.height)
    },
    text(text, x, y, look) {
      write(look)
      if (look.halo) {
        context.setLineDash([])
        context.lineJoin = 'round'
        context.strokeStyle = look.halo.colour
        context.lineWidth = look.halo.width * 2
        context.strokeText(text, x, y)
      }
      context.fillStyle = look.colour
      context.fillText(text, x, y)
    },
    measure(text, look) {
      write(look)
      const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text)
      return { width, above: actualBoundingBoxAscent, below: actualBoundingBoxDescent }
    },
    group: (_, draw) => draw(),
  }
}
