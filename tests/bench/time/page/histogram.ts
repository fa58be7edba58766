/** The timeline's bars, made and drawn anew for each of many views of the axis. */
import { barUnit } from '../../../../src/app/axis.ts'
import { countDocuments, countedPoints } from '../../../../src/app/begins.ts'
import { drawHistogram } from '../../../../src/app/draw-histogram.ts'
import { histogram, stackUp } from '../../../../src/app/histogram.ts'
import type { TimeWindow } from '../../../../src/time/moment.ts'
import { createPoints } from '../../../../src/time/points.ts'
import { axisOf, seededPoints } from '../data.ts'
import { timeOf } from '../statistics.ts'

/** CSS pixels of a wide screen. */
const SIZE = { width: 1280, height: 64, ratio: 1 }
/** Redraws before those that count. */
const WARM_UP = 20

/**
 * Milliseconds of each redraw, script only: the whole axis, and parts of it down to a year. The page itself makes no new
 * bars when only the window moves; this is the dearer case, in which the axis moves under it as well.
 */
export function measureHistogram(n: number, redraws: number): number[] {
  const raw = seededPoints(n)
  const whole = axisOf(raw)
  const points = createPoints(raw, { first: whole.from, last: whole.to })
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: SIZE.width, height: SIZE.height })
  document.body.append(canvas)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const counted = countedPoints(points, 'happened', (actor) => `bloc-${Number(actor?.slice(6)) % 4}`)
  const documents = countDocuments([], whole)
  const stacks = ['bloc-0', 'bloc-1', 'bloc-2', 'bloc-3']
  const inks = { stacks: ['#9c3d2e', '#2e6d9c', '#3d7a3a', '#8a6a1f'], documents: '#57524a' }
  const tallies = [stackUp(counted, { shows: () => true, by: 'bloc', stacks })]
  const redraw = (view: TimeWindow) => {
    const bars = histogram(view, barUnit(view, SIZE.width), tallies, documents, stacks)
    drawHistogram(context, SIZE, view, bars, inks)
  }
  // while what it runs is compiled
  for (let i = 0; i < WARM_UP; i++) redraw(whole)
  const times = Array.from({ length: redraws }, (_, i) => timeOf(() => redraw(viewAt(whole, i / redraws))))
  canvas.remove()
  return times
}

/** From the whole axis to its last year. */
function viewAt(whole: TimeWindow, share: number): TimeWindow {
  return { from: whole.from + (whole.to - 364 - whole.from) * share, to: whole.to }
}
