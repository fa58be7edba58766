/** The windows that a film shows, one after the other. */
import { steps, type Step } from '../../model/dataset.ts'
import type { TimeWindow } from '../../time/moment.ts'
import { addSteps, endOf, lengthOf, periodStart } from '../calendar.ts'

/** Most pictures of a film. */
export const MOST_FRAMES = 240

/**
 * Without a range, the window's own days are cut into steps: of this kind, or the next finer that give several, or the next coarser
 * that are not too many; a single day goes over the whole time axis. Over a range the window slides as it is, a step at a time, as
 * far as it lies in it; one that is no longer than a step, or as long as the range, is cut into steps too.
 */
export function framesOf(
  window: TimeWindow,
  range: TimeWindow | null,
  whole: TimeWindow,
  step: Step,
): TimeWindow[] {
  if (range) return cut(window, range, step)
  const over = window.from === window.to ? whole : window
  const finer = steps.slice(0, steps.indexOf(step) + 1).toReversed()
  const first = finer.find((one) => !isOneStep(over, one)) ?? 'day'
  const fit = steps.slice(steps.indexOf(first)).find((one) => cut(over, over, one).length <= MOST_FRAMES)
  return cut(over, over, fit ?? 'year')
}

const isOneStep = ({ from, to }: TimeWindow, step: Step): boolean =>
  addSteps(periodStart(from, step), step, 1) > to

function cut(window: TimeWindow, over: TimeWindow, step: Step): TimeWindow[] {
  const slides = window.to - window.from < over.to - over.from && !isOneStep(window, step)
  const frames: TimeWindow[] = []
  const length = lengthOf(window.from, window.to, step)
  let start = slides ? over.from : periodStart(over.from, step)
  for (let i = 1; start <= over.to && frames.length <= MOST_FRAMES * 4; i++) {
    const next = addSteps(slides ? over.from : periodStart(over.from, step), step, i)
    const to = slides ? endOf(start, length) : next - 1
    if (slides && to > over.to) break
    frames.push({ from: Math.max(start, over.from), to: slides ? to : Math.min(to, over.to) })
    start = next
  }
  return frames
}
