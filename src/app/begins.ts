/** What the timeline's bars are made of: how many begin on each day, by layer and bloc, and how many documents. */
import type { Day } from '../model/day.ts'
import { parseEdtf, type Dated } from '../model/edtf.ts'
import type { Source } from '../model/source.ts'
import type { Basis, Span, TimeWindow } from '../time/moment.ts'
import type { PointGroup, Points } from '../time/points.ts'
import type { Timed } from '../time/sift.ts'
import { createTraitsOf, type Traits, type TraitsOf } from '../time/traits.ts'
import { add, addShare, begunOf, createTally, sum, type Begun, type Tally } from '../time/tally.ts'

/** What is counted together. `bloc` is empty where no actor is known. */
type CountedGroup = PointGroup & { bloc: string }

/** Counts by day, one group for each thing that a filter or a stack may ask for, or several. */
export interface Counted {
  groups: readonly CountedGroup[]
  tally: Tally
}

type BlocOf = (actor: string | null) => string

/** Counts features by the days on which they begin, or on which they became known. */
export function countFeatures(
  features: readonly Timed[],
  whole: TimeWindow,
  basis: Basis,
  blocOf: BlocOf,
  traitsOf: TraitsOf = createTraitsOf(() => undefined),
): Counted {
  const groups: CountedGroup[] = []
  const indices = new Map<Traits, number>()
  const groupOf = ({ feature }: Timed): number => {
    const traits = traitsOf(feature.properties)
    const known = indices.get(traits)
    if (known !== undefined) return known
    indices.set(traits, groups.length)
    return groups.push({ ...traits, bloc: blocOf(traits.actor) }) - 1
  }
  const placed = features.map((one) => ({ one, index: groupOf(one) }))
  const tally = createTally({ first: whole.from, last: whole.to }, groups.length)
  for (const { one, index } of placed) {
    const { span, known, feature } = one
    if (basis === 'happened') {
      const begins = beginningOf(span, feature.properties.when)
      if (one.others)
        for (const { start, end, share } of sharesOf(one)) addShare(tally, index, { start, end }, share)
      else add(tally, index, begins?.span ?? span, begins?.dated ?? feature.properties.dated)
    } else if (known !== null) add(tally, index, { start: known, end: known, lasts: false }, 'day')
  }
  return { groups, tally: sum(tally) }
}

/** What lasts from a month or a year on began on some day of it; null where its beginning needs no such reading. */
function beginningOf(span: Span, when: string): { span: Span; dated: Dated } | null {
  const [first = ''] = when.split('/')
  if (!span.lasts || span.start === null) return null
  try {
    const { start, end, dated } = parseEdtf(first)
    return start === end || start !== span.start ? null : { span: { start, end, lasts: false }, dated }
  } catch {
    return null
  }
}

/** Where claims give several dates, nobody can tell which is right: each gets the same share of the one feature. */
function sharesOf({
  span,
  feature,
  others = [],
}: Timed): { start: Day | null; end: Day | null; share: number }[] {
  const dates = [{ span, when: feature.properties.when }, ...others]
  return dates.map((one) => {
    const begins = beginningOf(one.span, one.when)?.span ?? one.span
    // what lasts begins on its first day
    const end = begins.lasts ? begins.start : begins.end
    return { start: begins.start, end, share: 1 / dates.length }
  })
}

/** The same of many points, which are counted already. */
export const countedPoints = (points: Points, basis: Basis, blocOf: BlocOf): Counted => ({
  groups: points.groups.map((group) => ({ ...group, bloc: blocOf(group.actor) })),
  tally: points[basis],
})

/** Counts documents by the days on which they were published; undated ones are in none. */
export function countDocuments(sources: readonly Pick<Source, 'published'>[], whole: TimeWindow): Begun {
  const tally = createTally({ first: whole.from, last: whole.to }, 1)
  for (const { published } of sources) {
    if (published === null) continue
    try {
      const { start, end, dated } = parseEdtf(published)
      add(tally, 0, { start, end, lasts: false }, dated)
    } catch {
      // the loader reports broken dates; here they count as none
    }
  }
  return begunOf(sum(tally), [0])
}
