import type { Span } from '../time/moment.ts'
import type { Timed } from '../time/sift.ts'
import { lastEdge, periodOf, type Scale } from './scale.ts'

/** Narrowest bar, CSS pixels. */
const BAR_PX = 4

/** How many periods make one bar on an axis of this width. */
export const periodsPerBar = (scale: Scale, width: number): number =>
  Math.max(1, Math.ceil((lastEdge(scale) * BAR_PX) / Math.max(width, 1)))

/**
 * How much begins in each bar. What is dated to a month or a year is spread evenly over the periods in which it may
 * have happened, so that no January towers over its year. What began before the axis or at an unknown time is left out.
 */
export function histogram(features: readonly Timed[], scale: Scale, perBar: number): number[] {
  const bars = Array<number>(Math.ceil(lastEdge(scale) / perBar)).fill(0)
  for (const { span } of features) {
    const days = beginnings(span, scale)
    if (!days) continue
    const [first, last] = [periodOf(scale, days[0]), periodOf(scale, days[1])]
    const weight = 1 / (last - first + 1)
    for (let period = first; period <= last; period++) {
      const bar = Math.floor(period / perBar)
      bars[bar] = (bars[bar] ?? 0) + weight
    }
  }
  return bars
}

/** Days on which it may have begun, or null where that is off the axis. */
function beginnings(span: Span, scale: Scale): [first: number, last: number] | null {
  const [axisStart = 0, axisEnd = 0] = [scale.edges[0], scale.edges.at(-1)]
  if (span.start === null || span.start >= axisEnd) return null
  const last = span.lasts ? span.start : (span.end ?? span.start)
  return last < axisStart ? null : [span.start, last]
}

/** Bars as SVG path data in a box of 1 × 1, y down, with a hairline between them. */
export function barsPath(bars: readonly number[], shareOfLast: number): string {
  const top = Math.max(...bars, 1)
  const width = 1 / (bars.length - 1 + shareOfLast)
  return bars
    .map((bar, i) => {
      if (bar === 0) return ''
      const [x, y] = [i * width, 1 - Math.sqrt(bar / top)]
      return `M${x.toFixed(5)} 1V${y.toFixed(4)}H${Math.min(x + width * 0.78, 1).toFixed(5)}V1Z`
    })
    .join('')
}
