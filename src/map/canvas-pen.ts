/** A pen that draws on a canvas. */
import { FAMILY, isFromRight, type Glow, type Pen, type TextLook, type Tile } from './pen.ts'

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

  /** A tile as a picture of its own, in whole device pixels, which one that is repeated must fill. */
  function pictureOf(tile: Tile, ratio: number, fills: boolean): HTMLCanvasElement {
    const key = `${ratio} ${fills} ${tile.key}`
    let canvas = pictures.get(key)
    if (!canvas) {
      canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.ceil(tile.width * ratio))
      canvas.height = Math.max(1, Math.ceil(tile.height * ratio))
      const own = canvas.getContext('2d', { willReadFrequently: true })
      if (own) {
        if (fills) own.scale(canvas.width / tile.width, canvas.height / tile.height)
        else own.scale(ratio, ratio)
        tile.draw(canvasPen(own))
      }
      pictures.set(key, canvas)
    }
    return canvas
  }

  function patternOf(tile: Tile): CanvasPattern | string {
    const picture = pictureOf(tile, ratioNow(), true)
    const pattern = context.createPattern(picture, 'repeat')
    pattern?.setTransform(new DOMMatrix().scale(tile.width / picture.width, tile.height / picture.height))
    return pattern ?? 'transparent'
  }

  function gradientOf({ x, y, radius, stops }: Glow): CanvasGradient {
    const gradient = context.createRadialGradient(x, y, 0, x, y, radius)
    for (const [share, colour] of stops) gradient.addColorStop(share, colour)
    return gradient
  }

  const paintOf = (paint: string | Tile | Glow) =>
    typeof paint === 'string' ? paint : 'stops' in paint ? gradientOf(paint) : patternOf(paint)

  function write(text: string, look: TextLook): void {
    context.font = fontOf(look)
    context.direction = isFromRight(text) ? 'rtl' : 'ltr'
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
      context.fillStyle = paintOf(paint)
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
    stamp(all) {
      const { a, d, e, f } = context.getTransform()
      const ratio = ratioNow()
      const drawn = new Map<Tile, HTMLCanvasElement>()
      context.save()
      const alpha = context.globalAlpha
      // on whole device pixels, so that they stay sharp
      context.setTransform(1, 0, 0, 1, 0, 0)
      for (const { tile, x, y, opacity } of all) {
        const picture = drawn.get(tile) ?? pictureOf(tile, ratio, false)
        drawn.set(tile, picture)
        context.globalAlpha = alpha * opacity
        context.drawImage(picture, Math.round(x * a + e), Math.round(y * d + f))
      }
      context.restore()
    },
    text(text, x, y, look) {
      write(text, look)
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
      write(text, look)
      const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text)
      return { width, above: actualBoundingBoxAscent, below: actualBoundingBoxDescent }
    },
    group: (_, draw) => draw(),
  }
}
