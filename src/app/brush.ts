/** The window moved by hand: by days on the axis, snapped to the steps of the scale unless `free`, then to the day. */
import type { Day } from '../model/day.ts'
import type { Mode, TimeWindow } from '../time/moment.ts'
import { moveEnd, moveStart, periodOf, shift, type Scale } from './scale.ts'

const clamp = (value: number, low: number, high: number): number => Math.max(Math.min(value, high), low)

/** Index of the edge that is nearest to a day, which may have a fraction. */
export function nearestEdge(scale: Scale, day: number): number {
  const period = periodOf(scale, Math.floor(day))
  const [start = 0, end = 0] = [scale.edges[period], scale.edges[period + 1]]
  return day - start < end - day ? period : period + 1
}

/** The window moved along, as long as before, stopping at the ends of the axis. */
export function moveBy(scale: Scale, window: TimeWindow, days: number, free: boolean): TimeWindow {
  const { from, to } = window
  if (!free) return shift(scale, window, nearestEdge(scale, from + days) - nearestEdge(scale, from))
  const by = clamp(Math.round(days), scale.first - from, scale.last - to)
  return { from: from + by, to: to + by }
}

/**
 * The window with one end moved to a boundary between days: that before its first or after its last day. The other end
 * is never passed; where only the last day counts it pushes the first one along.
 */
export function moveEdge(
  scale: Scale,
  window: TimeWindow,
  mode: Mode,
  side: 'from' | 'to',
  day: number,
  free: boolean,
): TimeWindow {
  const push = mode !== 'window'
  if (!free) {
    const index = nearestEdge(scale, day)
    return side === 'from' ? moveStart(scale, window, index) : moveEnd(scale, window, index, push)
  }
  if (side === 'from') return { from: clamp(Math.round(day), scale.first, window.to), to: window.to }
  const to = clamp(Math.round(day) - 1, push ? scale.first : window.from, scale.last)
  return { from: Math.min(window.from, to), to }
}

/**
 * The window, as long as before, brought to a bar: round its middle where it is longer than the bar, else from the bar's
 * beginning. Where only the last day counts, that is the bar's.
 */
export function jump(scale: Scale, window: TimeWindow, mode: Mode, bar: TimeWindow): TimeWindow {
  if (mode !== 'window') return moveEnd(scale, window, nearestEdge(scale, bar.to + 1), true)
  const [length, bars] = [window.to - window.from, bar.to - bar.from]
  const from: Day = length > bars ? bar.from - (length - bars) / 2 : bar.from
  return moveBy(scale, window, from - window.from, false)
}
