/** Bars → pixels of a canvas. */
import type { TimeWindow } from '../time/moment.ts'
import { placeOf } from './axis.ts'
import type { Bars } from './histogram.ts'

export interface Inks {
  /** One for each stack. */
  stacks: readonly string[]
  documents: string
  /** Of the hatch over stretches without reports. */
  silent?: string
}

/** Height of the band of documents above the bars, and the gap between the two, CSS pixels; Track.svelte knows them too. */
const BAND = 10
const GAP = 4
/** What is there is seen: least height of a bar, CSS pixels. */
const LEAST = 1.5
/** Strength of what is dated to more than a day. */
const PALER = 0.5
const QUIET = 0.8

/**
 * Draws all bars and the band of documents. Heights follow the square root of the number, so that single events are seen
 * beside hundreds; within a bar each part takes its true share of the height. `ratio` is device pixels to a CSS pixel.
 */
export function drawHistogram(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number; ratio: number },
  view: TimeWindow,
  { bars, stacks }: Bars,
  inks: Inks,
  silent: readonly TimeWindow[] = [],
): void {
  const { ratio } = size
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
  context.clearRect(0, 0, width, height)
  const x = (day: number) => Math.round(placeOf(view, day) * width)
  hatch(
    context,
    silent.map(({ from, to }) => [Math.max(0, x(from)), Math.min(width, x(to + 1))]),
    { top: (BAND + GAP) * ratio, height, ratio, ink: inks.silent ?? inks.documents },
  )
  const boxes = bars.map(({ from, to }) => {
    const [left, right] = [x(from), x(to + 1)]
    // whole device pixels: else neighbours differ in strength
    return { left, width: Math.max(1, right - left - (right - left > 2 ? Math.round(ratio * 0.8) : 0)) }
  })
  const least = LEAST * ratio
  const tallest = height - (BAND + GAP) * ratio
  const top = Math.max(1, ...bars.map(({ total }) => total))
  const heights = bars.map(({ total }) => (total > 0 ? Math.max(least, tallest * Math.sqrt(total / top)) : 0))
  // how much of each bar stands already
  const base = new Float64Array(bars.length)
  const fill = (part: 'sure' | 'spread', stack: number) => {
    context.beginPath()
    for (const [i, bar] of bars.entries()) {
      const [box, share] = [boxes[i], (bar[part][stack] ?? 0) / bar.total]
      if (!box || !(share > 0)) continue
      const [from, to] = [base[i]! * heights[i]!, (base[i]! += share) * heights[i]!]
      context.rect(box.left, height - to, box.width, to - from)
    }
    context.fill()
  }
  for (const part of ['sure', 'spread'] as const) {
    context.globalAlpha = part === 'sure' ? 1 : PALER
    for (const stack of stacks.keys()) {
      context.fillStyle = inks.stacks[stack] ?? inks.documents
      fill(part, stack)
    }
  }
  context.globalAlpha = QUIET
  context.fillStyle = inks.documents
  const most = Math.max(1, ...bars.map(({ documents }) => documents))
  const band = BAND * ratio
  context.beginPath()
  for (const [i, { documents }] of bars.entries()) {
    const box = boxes[i]
    if (!box || documents <= 0) continue
    const tall = Math.max(least, band * Math.sqrt(documents / most))
    context.rect(box.left, band - tall, box.width, tall)
  }
  context.fill()
  context.globalAlpha = 1
}

/** Between the lines of the hatch, CSS pixels, and how strong they are. */
const HATCH_STEP = 5
const FAINT = 0.3

/** The same hatch as over areas of the map without reports. */
function hatch(
  context: CanvasRenderingContext2D,
  stretches: readonly (readonly [left: number, right: number])[],
  { top, height, ratio, ink }: { top: number; height: number; ratio: number; ink: string },
): void {
  const step = HATCH_STEP * ratio
  context.save()
  context.globalAlpha = FAINT
  context.strokeStyle = ink
  context.lineWidth = ratio
  for (const [left, right] of stretches) {
    context.save()
    context.beginPath()
    context.rect(left, top, right - left, height - top)
    context.clip()
    context.beginPath()
    // all lines lie on one grid, wherever their stretch begins
    const first = Math.floor((left - height) / step) * step
    for (let at = first; at < right; at += step) {
      context.moveTo(at, top)
      context.lineTo(at + height - top, height)
    }
    context.stroke()
    context.restore()
  }
  context.restore()
}
