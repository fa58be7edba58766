/** Many point features as a page holds them: columns to draw and find them by, and counts for every window. */
import type { Day } from '../model/day.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import type { Sieve } from './filter.ts'
import { reach, type Moment } from './moment.ts'
import { createPointTable, visitHeld, type PointTable, type RawPoints } from './point-table.ts'
import { createTraitsOf, type Traits } from './traits.ts'
import { add, count, createTally, sum, type Axis, type Count, type Tally } from './tally.ts'

/** What is counted together: points that every filter treats alike. */
export type PointGroup = Traits

export interface Points {
  table: PointTable
  /** One group of the tallies for each. */
  groups: PointGroup[]
  /** By the days of the things themselves. */
  happened: Tally
  /** By the days on which they became known; what no dated document tells of is in none. */
  known: Tally
  /** True where a tally tells all days of the points apart, so that its counts are exact for every window. */
  whole: { happened: boolean; known: boolean }
  /** Points that no dated document tells of. */
  undated: number
}

/** Longest axis of a tally, days: with it a group's counts take a few megabytes at most. */
const MOST_DAYS = 50_000

/** Sorts and counts points. Tallies reach over all days of the points; where these are too many, over `axis`. O(n). */
export function createPoints(raw: RawPoints, axis: Axis): Points {
  const { groups, groupOf } = groupsOf(raw)
  const lived = daysOf(raw, [raw.start, raw.end], axis)
  const told = daysOf(raw, [raw.known], axis)
  const happened = createTally(lived.axis, groups.length)
  const known = createTally(told.axis, groups.length)
  let undated = 0
  for (let i = 0; i < raw.length; i++) {
    const look = raw.looks[raw.look[i] ?? 0]
    const group = groupOf[raw.look[i] ?? 0] ?? 0
    if (!look) continue
    const [start, end, day] = [finite(raw.start[i]), finite(raw.end[i]), finite(raw.known[i])]
    add(happened, group, { start, end, lasts: look.lasts }, look.dated)
    if (day === null) undated += 1
    else add(known, group, { start: day, end: day, lasts: false }, 'day')
  }
  return {
    table: createPointTable(raw),
    groups,
    happened: sum(happened),
    known: sum(known),
    whole: { happened: lived.whole, known: told.whole },
    undated,
  }
}

const finite = (day: number | undefined): Day | null => (Number.isFinite(day) ? day! : null)

/** Groups in the order of the layers and of first appearance, and the group of each look. */
function groupsOf({ looks }: RawPoints): { groups: PointGroup[]; groupOf: number[] } {
  const traitsOf = createTraitsOf(() => undefined)
  const traits = looks.map(traitsOf)
  const groups = layerKinds.flatMap(({ id }) => [...new Set(traits.filter(({ layer }) => layer === id))])
  return { groups: groups.map(bare), groupOf: traits.map((one) => groups.indexOf(one)) }
}

/** Traits without what else a look has. */
const bare = ({
  layer,
  kind,
  actor,
  status,
  located,
  certainty,
  stances,
  disputed,
  several,
}: Traits): PointGroup => ({ layer, kind, actor, status, located, certainty, stances, disputed, several })

/** First and last of the days in some columns, open ones left out; `axis` where they lie too far apart. */
function daysOf(
  { length }: RawPoints,
  columns: readonly Float64Array[],
  axis: Axis,
): { axis: Axis; whole: boolean } {
  let [first, last] = [Infinity, -Infinity]
  for (const column of columns)
    for (let i = 0; i < length; i++) {
      const day = column[i]!
      if (day < first && day !== -Infinity) first = day
      if (day > last && day !== Infinity) last = day
    }
  if (first > last) return { axis: { first: axis.first, last: axis.first }, whole: true }
  return last - first < MOST_DAYS
    ? { axis: { first, last }, whole: true }
    : { axis: { first: axis.first, last: axis.last }, whole: false }
}

/**
 * How many points hold at a moment, by layer, of those that `lets` lets pass; exact for every window, mode and basis. The
 * same as `fit` tells one by one, from the tallies where they can tell (no matter how many points), else from the rows
 * that may hold.
 */
export function countPoints(
  points: Points,
  moment: Moment,
  lets: Sieve['lets'] = () => true,
): Record<LayerId, Count> {
  const counts = noCounts()
  const tally = tallyFor(points, moment)
  if (tally)
    points.groups.forEach((one, group) => {
      if (lets(one)) addCount(counts[one.layer], count(tally, group, moment))
    })
  else {
    const { look, looks } = points.table
    const to = looks.map((one) => (lets(one) ? counts[one.layer] : null))
    visitHeld(points.table, moment, (row, how) => {
      const own = to[look[row]!]
      if (own) own[how] += 1
    })
  }
  return counts
}

const noCounts = (): Record<LayerId, Count> =>
  Object.fromEntries(layerKinds.map(({ id }) => [id, { certain: 0, possible: 0 }])) as Record<LayerId, Count>

function addCount(to: Count, { certain, possible }: Count): void {
  to.certain += certain
  to.possible += possible
}

/** The tally whose counts are exact for a moment; null where none is. */
function tallyFor({ happened, known, whole, undated }: Points, moment: Moment): Tally | null {
  const { from, to } = reach(moment)
  const exact = (tally: Tally, all: boolean) =>
    all || ((from === -Infinity ? to : from) >= tally.first && to < tally.last)
  if (moment.basis === 'happened') return exact(happened, whole.happened) ? happened : null
  if (moment.mode !== 'instant') return exact(known, whole.known) ? known : null
  // what holds on a day after the last publication is known, all of it
  const allKnown = undated === 0 && whole.known && to >= known.last
  return allKnown && exact(happened, whole.happened) ? happened : null
}

/** The numbers that go with a moment, of features and points together. */
export interface Counts {
  /** What holds and is not switched off, by layer, whether the layer is switched on or not. */
  inWindow: Record<LayerId, number>
  /** What holds and is not switched off, nor its layer. */
  shown: number
  /** Those of `shown` that only possibly hold. */
  possible: number
  total: number
  /** Those of `total` that no dated document tells of, so that they never show "as it was known". */
  undated: number
}

/** The counts of a few features with those of the points added. */
export function addPoints(
  few: Counts,
  points: Points | null,
  moment: Moment,
  { layers, lets }: Pick<Sieve, 'layers' | 'lets'>,
): Counts {
  if (!points) return few
  const all: Counts = {
    ...few,
    inWindow: { ...few.inWindow },
    total: few.total + points.table.length,
    undated: few.undated + points.undated,
  }
  for (const [id, { certain, possible }] of Object.entries(countPoints(points, moment, lets)) as [
    LayerId,
    Count,
  ][]) {
    all.inWindow[id] += certain + possible
    if (!layers.has(id)) continue
    all.shown += certain + possible
    all.possible += possible
  }
  return all
}
