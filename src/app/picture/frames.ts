/** The windows that a film shows, one after the other. */
import type { Step } from '../../model/dataset.ts'
import type { TimeWindow } from '../../time/moment.ts'
import { addSteps, endOf, lengthOf, periodStart } from '../calendar.ts'

/** Most pictures of a film. */
export const MOST_FRAMES = 240

/**
 * Without a range, the window's own days are cut into steps. Over a range the window slides as it is, a step at a time,
 * as far as it lies in it; one that is as long as the range is cut into steps too. `whole` is the time axis, which is
 * shown where a window is no longer than one step.
 */
export function framesOf(
  window: TimeWindow,
  range: TimeWindow | null,
  whole: TimeWindow,
  step: Step,
): TimeWindow[] {
  const isOneStep = (one: TimeWindow) => addSteps(periodStart(one.from, step), step, 1) > one.to
  const over = range ?? (isOneStep(window) ? whole : window)
  const slides = window.to - window.from < over.to - over.from && !isOneStep(window)
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
