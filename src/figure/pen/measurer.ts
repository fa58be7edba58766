/** How much room texts take. */
import { fontOf } from '../../map/canvas-pen.ts'
import type { TextLook, TextSize } from '../../map/pen.ts'

/** Tells how much room a text takes. */
export type Measurer = (text: string, look: TextLook) => TextSize

/** Measures by the page's own letters. */
export function onCanvas(): Measurer {
  let context: CanvasRenderingContext2D | null = null
  return (text, look) => {
    context ??= document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('missing canvas: the browser gives no 2d context to measure texts with')
    context.font = fontOf(look)
    context.letterSpacing = `${look.spacing ?? 0}px`
    const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text)
    return { width, above: actualBoundingBoxAscent, below: actualBoundingBoxDescent }
  }
}
