/** The timeline's bars, made once for each view, width and choice of layers: moving the window makes none anew. */
import type { LayerId } from '../model/layer.ts'
import type { TimeWindow } from '../time/moment.ts'
import { begins, createTally, type Tally } from '../time/tally.ts'
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
  layers: ReadonlySet<LayerId>
  by: StackBy
  stacks: readonly string[]
}

/**
 * Adds up the counts of groups that stand in one stack: one group for each, so that bars cost the same however many
 * actors there are. What is in none of the stacks counts to the last one.
 */
export function stackUp({ groups, tally }: Counted, { layers, by, stacks }: Choice): Tally {
  const stacked = createTally({ first: tally.first, last: tally.last }, stacks.length)
  for (const [i, group] of groups.entries()) {
    const [from, to] = [tally.groups[i]?.begun, stacked.groups.at(stacks.indexOf(group[by]))?.begun]
    if (!from || !to || !layers.has(group.layer)) continue
    accumulate(to.sure, from.sure)
    accumulate(to.spread, from.spread)
  }
  return stacked
}

function accumulate(to: Float64Array, from: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i]! += from[i]!
}

/** Bars of the periods in view. Each of the tallies has one group for each stack. */
export function histogram(
  view: TimeWindow,
  unit: Unit,
  tallies: readonly Tally[],
  documents: Tally,
  stacks: readonly string[],
): Bars {
  const edges = edgesOf(view, unit)
  const bars = edges.slice(0, -1).map((from, i): Bar => {
    const next = edges[i + 1] ?? from
    const [sure, spread] = [stacks.map(() => 0), stacks.map(() => 0)]
    let total = 0
    for (const tally of tallies)
      for (const s of stacks.keys()) {
        const here = begins(tally, [s], from, next)
        sure[s]! += here.sure
        spread[s]! += here.spread
        total += here.sure + here.spread
      }
    const published = begins(documents, [0], from, next)
    return { from, to: next - 1, sure, spread, total, documents: published.sure + published.spread }
  })
  return { stacks, bars }
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
