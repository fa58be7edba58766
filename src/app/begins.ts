/** What the timeline's bars are made of: how many begin on each day, by layer and bloc, and how many documents. */
import { parseEdtf, type Dated } from '../model/edtf.ts'
import type { LayerId } from '../model/layer.ts'
import type { Source } from '../model/source.ts'
import type { Basis, Span, TimeWindow } from '../time/moment.ts'
import type { Points } from '../time/points.ts'
import type { Timed } from '../time/sift.ts'
import { add, createTally, sum, type Tally } from '../time/tally.ts'

/** Counts by day, one group for each layer and bloc, or several. `bloc` is empty where no actor is known. */
export interface Counted {
  groups: readonly { layer: LayerId; bloc: string }[]
  tally: Tally
}

type BlocOf = (actor: string | null) => string

/** Counts features by the days on which they begin, or on which they became known. */
export function countFeatures(
  features: readonly Timed[],
  whole: TimeWindow,
  basis: Basis,
  blocOf: BlocOf,
): Counted {
  const groups: { layer: LayerId; bloc: string }[] = []
  const indices = new Map<string, number>()
  const groupOf = ({ feature }: Timed): number => {
    const { layer, actor } = feature.properties
    const bloc = blocOf(actor)
    const key = `${layer} ${bloc}`
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, groups.length)
    return groups.push({ layer, bloc }) - 1
  }
  const placed = features.map((one) => ({ one, index: groupOf(one) }))
  const tally = createTally({ first: whole.from, last: whole.to }, groups.length)
  for (const { one, index } of placed) {
    const { span, known, feature } = one
    if (basis === 'happened') {
      const begins = beginningOf(one)
      add(tally, index, begins?.span ?? span, begins?.dated ?? feature.properties.dated)
    } else if (known !== null) add(tally, index, { start: known, end: known, lasts: false }, 'day')
  }
  return { groups, tally: sum(tally) }
}

/** What lasts from a month or a year on began on some day of it; null where its beginning needs no such reading. */
function beginningOf({ span, feature }: Timed): { span: Span; dated: Dated } | null {
  const [first = ''] = feature.properties.when.split('/')
  if (!span.lasts || span.start === null) return null
  try {
    const { start, end, dated } = parseEdtf(first)
    return start === end || start !== span.start ? null : { span: { start, end, lasts: false }, dated }
  } catch {
    return null
  }
}

/** The same of many points, which are counted already. */
export const countedPoints = (points: Points, basis: Basis, blocOf: BlocOf): Counted => ({
  groups: points.groups.map(({ layer, actor }) => ({ layer, bloc: blocOf(actor) })),
  tally: points[basis],
})

/** Counts documents by the days on which they were published; undated ones are in none. */
export function countDocuments(sources: readonly Pick<Source, 'published'>[], whole: TimeWindow): Tally {
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
  return sum(tally)
}
