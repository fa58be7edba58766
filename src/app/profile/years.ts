/**
 * The time chart of a profile: how many features begin in each year, as the timeline's own bars count them. A date that
 * is known to a month, season or year only is shared out evenly over the days that it may mean; what lasts counts in
 * the year in which it begins.
 */
import type { Basis, TimeWindow } from '../../time/moment.ts'
import type { PointLook } from '../../time/point-table.ts'
import { countPoints, type Points } from '../../time/points.ts'
import { fitOf, type Timed } from '../../time/sift.ts'
import { begins, begunOf, type Begun } from '../../time/tally.ts'
import { edgesOf, type Unit } from '../axis.ts'
import { countFeatures } from '../begins.ts'

/** A calendar year, or some of them where the axis is long. */
export interface YearBar extends TimeWindow {
  /** How many begin: dated to a day, and shared out. */
  sure: number
  spread: number
  /** Of both. */
  total: number
  /** How many hold at some time of it, begun before or not; also those that only possibly do. */
  hold: number
}

export interface Years {
  bars: YearBar[]
  /** What the bars add up to. */
  sum: number
  /** Bar with the most; null where nothing begins on the axis. */
  peak: YearBar | null
  /** Features of which the beginning is unknown or lies outside of the axis, shares of them included. */
  outside: number
}

/** What many points add: their groups of a tally that count. */
export interface PointsOf {
  points: Points
  counts: (point: Pick<PointLook, 'actor'>) => boolean
}

/** Most bars that a narrow panel has room for. */
const MOST_BARS = 40
const YEAR_DAYS = 365.2425

/** Years of the axis, or the smallest round number of years of which there is room for bars. */
export function unitOf(whole: TimeWindow): Unit {
  const years = (whole.to + 1 - whole.from) / YEAR_DAYS
  const each = [1, 2, 5, 10, 20, 50, 100].find((n) => years / n <= MOST_BARS) ?? 200
  return { step: 'year', years: each, days: each * YEAR_DAYS, ahead: each * 366 }
}

/** Bars over the axis. `basis`: by the days of the things themselves, or by those on which they became known. */
export function yearsOf(
  features: readonly Timed[],
  whole: TimeWindow,
  basis: Basis,
  many: PointsOf | null = null,
): Years {
  const { tally } = countFeatures(features, whole, basis, () => '')
  const begun: Begun[] = [begunOf(tally, [...tally.groups.keys()])]
  let all = features.length
  if (many) {
    const { points, counts } = many
    begun.push(
      begunOf(
        points[basis],
        points.groups.flatMap((group, i) => (counts(group) ? i : [])),
      ),
    )
    all += pointsIn(many, { from: -Infinity, to: Infinity }, 'happened')
  }
  const edges = edgesOf(whole, unitOf(whole))
  const bars = edges.slice(0, -1).map((from, i): YearBar => {
    const next = edges[i + 1] ?? from
    const window = { from, to: next - 1 }
    // what begins outside of the axis is told apart, also where the year of its end does
    const on = { from: Math.max(from, whole.from), to: Math.min(next, whole.to + 1) }
    let [sure, spread] = [0, 0]
    for (const one of begun) {
      const here = begins(one, on.from, on.to)
      sure += here.sure
      spread += here.spread
    }
    const moment = { window, mode: 'window', basis, fade: 0 } as const
    const few = features.reduce((n, one) => n + (fitOf(one, moment) ? 1 : 0), 0)
    return {
      ...window,
      sure,
      spread,
      total: sure + spread,
      hold: few + (many ? pointsIn(many, window, basis) : 0),
    }
  })
  const sum = bars.reduce((n, { total }) => n + total, 0)
  const highest = bars.reduce<YearBar | null>(
    (most, bar) => (bar.total > (most?.total ?? 0) ? bar : most),
    null,
  )
  return { bars, sum, peak: highest, outside: Math.max(0, all - sum) }
}

function pointsIn({ points, counts }: PointsOf, window: TimeWindow, basis: Basis): number {
  const found = countPoints(points, { window, mode: 'window', basis, fade: 0 }, counts)
  return Object.values(found).reduce((n, { certain, possible }) => n + certain + possible, 0)
}

/** A number of shared out features as it is told: whole, or with one decimal place where it is small. */
export const shownNumber = (n: number): number => (n < 10 ? Math.round(n * 10) / 10 : Math.round(n))
