/** Many point features as a page holds them: columns to draw and find them by, and counts for every window. */
import type { Day } from '../model/day.ts'
import { layerKinds, type LayerId } from '../model/layer.ts'
import { reach, type Moment } from './moment.ts'
import { createPointTable, runsOf, type PointTable, type RawPoints, type Run } from './point-table.ts'
import { add, count, createTally, sum, type Axis, type Count, type Tally } from './tally.ts'

/** What is counted together: points of one layer and actor. */
export interface PointGroup {
  layer: LayerId
  /** Actor id, or null. */
  actor: string | null
}

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
  const groups: PointGroup[] = []
  for (const { id } of layerKinds)
    for (const { layer, actor } of looks)
      if (layer === id && !groups.some((g) => g.layer === layer && g.actor === actor))
        groups.push({ layer, actor })
  const groupOf = looks.map(({ layer, actor }) =>
    groups.findIndex((g) => g.layer === layer && g.actor === actor),
  )
  return { groups, groupOf }
}

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
 * How many points hold at a moment, by layer; exact for every window, mode and basis. The same as `fit` tells one by
 * one, from the tallies where they can tell (no matter how many points), else from the rows that may hold.
 */
export function countPoints(points: Points, moment: Moment): Record<LayerId, Count> {
  const counts = noCounts()
  const tally = tallyFor(points, moment)
  if (tally) points.groups.forEach(({ layer }, group) => addCount(counts[layer], count(tally, group, moment)))
  else scan(points.table, moment, counts)
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

/** Actors of points that hold at a moment in some layers; all of these layers where counts cannot tell. */
export function actorsHeld(
  points: Points,
  moment: Moment,
  layers: ReadonlySet<LayerId>,
): PointGroup['actor'][] {
  const tally = tallyFor(points, moment)
  const holds = ({ certain, possible }: Count) => certain + possible > 0
  return points.groups
    .filter(({ layer }, group) => layers.has(layer) && (!tally || holds(count(tally, group, moment))))
    .map(({ actor }) => actor)
}

/** Looks at each row that may hold: `fit` on columns, without an object for each row. */
function scan(table: PointTable, moment: Moment, counts: Record<LayerId, Count>): void {
  const { start, end, known, look, looks, epoch, forever, length } = table
  const byKnown = moment.basis === 'known'
  const byKnownOnly = byKnown && moment.mode !== 'instant'
  const { from, to } = reach(moment)
  const [low, high] = [from - epoch, to - epoch]
  const runs: Run[] = byKnownOnly ? [[0, length]] : runsOf(table, from, to)
  for (const [first, last] of runs)
    for (let i = first; i < last; i++) {
      const { layer, lasts } = looks[look[i]!]!
      if (byKnown && (known[i] === forever || known[i]! > high)) continue
      if (byKnownOnly) {
        if (known[i]! >= low) counts[layer].certain += 1
        continue
      }
      const [begins, ends] = [start[i]!, end[i]!]
      if (begins !== 0 && begins > high) continue
      if (ends !== forever && ends < low) continue
      const within =
        (low === -Infinity || (begins !== 0 && begins >= low)) && ends !== forever && ends <= high
      if (lasts || within) counts[layer].certain += 1
      else counts[layer].possible += 1
    }
}

/** The numbers that go with a moment, of features and points together. */
export interface Counts {
  /** What holds, by layer, whether the layer is switched on or not. */
  inWindow: Record<LayerId, number>
  /** What holds in the layers that are switched on. */
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
  layers: ReadonlySet<LayerId>,
): Counts {
  if (!points) return few
  const all: Counts = {
    ...few,
    inWindow: { ...few.inWindow },
    total: few.total + points.table.length,
    undated: few.undated + points.undated,
  }
  for (const [id, { certain, possible }] of Object.entries(countPoints(points, moment)) as [
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
