/** Counts for the status line: how long they take, and whether they are those of a plain filter. */
import { bases, fit, modes, type Moment } from '../../../src/time/moment.ts'
import { countPoints, createPoints } from '../../../src/time/points.ts'
import type { RawPoints } from '../../../src/time/point-table.ts'
import { axisOf, seededPoints, windowAt } from './data.ts'
import { spread, timeOf, type Spread } from './statistics.ts'

export interface CountsResult extends Spread {
  n: number
  /** Moments whose counts are not those of the filter. */
  wrong: number
}

/** Looks at some steps in each mode and basis. Slow: the filter looks at every point each time. */
export function measureCounts(n: number, steps: number): CountsResult {
  const raw = seededPoints(n)
  const axis = axisOf(raw)
  const points = createPoints(raw, { first: axis.from, last: axis.to })
  const times: number[] = []
  let wrong = 0
  for (const mode of modes)
    for (const basis of bases)
      for (let step = 0; step < steps; step++) {
        const moment: Moment = { window: windowAt(step * 7, axis), mode, basis, fade: 0 }
        times.push(timeOf(() => countPoints(points, moment)))
        const counts = Object.values(countPoints(points, moment))
        const [certain, possible] = filtered(raw, moment)
        const sum = (of: 'certain' | 'possible') => counts.reduce((all, one) => all + one[of], 0)
        if (sum('certain') !== certain || sum('possible') !== possible) wrong += 1
      }
  return {
    n,
    wrong,
    ...spread(times),
  }
}

function filtered(raw: RawPoints, moment: Moment): [certain: number, possible: number] {
  const finite = (day: number | undefined) => (Number.isFinite(day) ? day! : null)
  let [certain, possible] = [0, 0]
  for (let i = 0; i < raw.length; i++) {
    const span = {
      start: finite(raw.start[i]),
      end: finite(raw.end[i]),
      lasts: raw.looks[raw.look[i] ?? 0]?.lasts ?? false,
    }
    const how = fit(span, finite(raw.known[i]), moment)
    if (how === 'certain') certain += 1
    else if (how === 'possible') possible += 1
  }
  return [certain, possible]
}
