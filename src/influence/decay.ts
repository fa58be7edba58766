/** How much of a thing is left on a day. */
import type { Day } from '../model/day.ts'

/**
 * How a thing goes on in time. `FADES`: happened once, on some day from start to end, and fades from then on; each of these
 * days is as likely, so that an uncertain date spreads what it weighs over time instead of placing it. `LASTED`: went on from
 * start to end, and fades after. `HOLDS`: stands from start to end, and is nothing after.
 */
export const [FADES, LASTED, HOLDS] = [0, 1, 2]

/** Share that is left after so many days: exponential decay, a half after each half-life. */
export const leftAfter = (days: number, halfLife: number): number => 2 ** (-days / halfLife)

/** What is left of a thing on its last possible day; after it that fades. */
export function leftAtEnd(timing: number, start: Day, end: Day, halfLife: number): number {
  if (timing === LASTED) return 1
  return timing === HOLDS ? 0 : meanLeft(end - start + 1, halfLife) / (end - start + 1)
}

/** Sum of what is left of one thing each on the last `days` days. */
function meanLeft(days: number, halfLife: number): number {
  const daily = leftAfter(1, halfLife)
  return (1 - daily ** days) / (1 - daily)
}

/**
 * What is left of a thing on a day, 0 to 1; ±Infinity for open ends. Of what may have happened on any of n days, those
 * up to the day count, a share of 1/n each: the mean over all dates that it may have.
 */
export function leftOn(timing: number, start: Day, end: Day, day: Day, halfLife: number): number {
  if (day < start) return 0
  if (day > end)
    return timing === HOLDS ? 0 : leftAtEnd(timing, start, end, halfLife) * leftAfter(day - end, halfLife)
  return timing === FADES ? meanLeft(day - start + 1, halfLife) / (end - start + 1) : 1
}
