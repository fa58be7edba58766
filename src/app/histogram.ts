/** The timeline's bars, made once for each view, width and choice of layers: moving the window makes none anew. */
import type { Filtered } from '../time/filter.ts'
import type { TimeWindow } from '../time/moment.ts'
import { begins, begunOf, type Begun } from '../time/tally.ts'
import { edgesOf, type Unit } from './axis.ts'
import type { Counted } from './begins.ts'

/** What stands on each other in a bar. */
export const stackings = ['layer', 'bloc'] as const
export type StackBy = (typeof stackings)[number]

/** A calendar period, and how many begin in it: one number for each stack. */
export interface Bar extends TimeWindow {
  /** Dated to a day, or lasting from a known day on. */
  sure: number[]
  /** Dated to more than a day: shared out evenly over the days that the date may mean. */
  spread: number[]
  /** All of both. */
  total: number
  documents: number
}

export interface Bars {
  /** Layer or bloc ids, in the order in which they stand on each other from below. */
  stacks: readonly string[]
  bars: Bar[]
}

interface Choice {
  /** True for what is not switched off. */
  shows: (one: Filtered) => boolean
  by: StackBy
  stacks: readonly string[]
}

/**
 * Adds up the counts of groups that stand in one stack, so that bars cost the same however many groups there are: one for
 * each stack. What is in none of the stacks counts to the last one.
 */
export function stackUp({ groups, tally }: Counted, { shows, by, stacks }: Choice): Begun[] {
  const members = stacks.map((): number[] => [])
  for (const [i, group] of groups.entries()) if (shows(group)) members.at(stacks.indexOf(group[by]))?.push(i)
  return members.map((indices) => begunOf(tally, indices))
}

/** Bars of the periods in view. `counted` are sums as `stackUp` makes them, one for each stack. */
export function histogram(
  view: TimeWindow,
  unit: Unit,
  counted: readonly (readonly Begun[])[],
  documents: Begun,
  stacks: readonly string[],
): Bars {
  const edges = edgesOf(view, unit)
  const bars = edges.slice(0, -1).map((from, i): Bar => {
    const next = edges[i + 1] ?? from
    const [sure, spread] = [stacks.map(() => 0), stacks.map(() => 0)]
    let total = 0
    for (const sums of counted)
      for (const [s, begun] of sums.entries()) {
        const here = begins(begun, from, next)
        sure[s]! += here.sure
        spread[s]! += here.spread
        total += here.sure + here.spread
      }
    const published = begins(documents, from, next)
    return { from, to: next - 1, sure, spread, total, documents: published.sure + published.spread }
  })
  return { stacks, bars }
}

/**
 * Stretches of the view of which nothing is reported to begin, whatever is switched off: neighbouring bars make one.
 * `counted` are sums over all groups. What only lasts through a period was reported of its beginning.
 */
export function silences(view: TimeWindow, unit: Unit, counted: readonly (readonly Begun[])[]): TimeWindow[] {
  const edges = edgesOf(view, unit)
  const silent: TimeWindow[] = []
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const next = edges[i + 1] ?? from
    const isSpoken = counted.some((sums) =>
      sums.some((begun) => {
        const { sure, spread } = begins(begun, from, next)
        return sure + spread > 0
      }),
    )
    const last = silent.at(-1)
    if (isSpoken) continue
    if (last && last.to === from - 1) last.to = next - 1
    else silent.push({ from, to: next - 1 })
  }
  return silent
}

/** What a histogram says in one sentence: how much there is, and where most of it. */
export function summary({ bars }: Bars): { total: number; documents: number; highest: Bar | null } {
  let [total, documents, highest] = [0, 0, null as Bar | null]
  for (const bar of bars) {
    total += bar.total
    documents += bar.documents
    if (bar.total > (highest?.total ?? 0)) highest = bar
  }
  return { total, documents, highest }
}
