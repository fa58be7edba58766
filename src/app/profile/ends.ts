/** First and last dates of some features, and how many have none. */
import type { Timed } from '../../time/sift.ts'

/** `when`: EDTF of the outermost known date, null where none is known; `open`: features whose end on this side is open. */
export interface End {
  when: string | null
  open: number
}

/**
 * The earliest beginning and the latest end; of dates that reach equally far the most certain and exact one. An open
 * beginning or end is counted, and is neither.
 */
export function endsOf(features: readonly Timed[]): { first: End; last: End } {
  const dated = features.map(({ span, feature }) => {
    const [from = '', to = from] = feature.properties.when.split('/')
    return { span, from: from.trim(), to: to.trim() }
  })
  return {
    first: endOf(
      dated.map(({ span, from }) => ({ far: span.start === null ? null : -span.start, when: from })),
    ),
    last: endOf(dated.map(({ span, to }) => ({ far: span.end, when: to }))),
  }
}

/** Of dates the one that reaches furthest out; null is an open one. */
function endOf(dates: readonly { far: number | null; when: string }[]): End {
  const known = dates.flatMap(({ far, when }) => (far === null ? [] : { far, when }))
  const [outermost] = known.toSorted(
    (a, b) => b.far - a.far || doubt(a.when) - doubt(b.when) || b.when.length - a.when.length,
  )
  return { when: outermost?.when ?? null, open: dates.length - known.length }
}

/** 1 for "about" or "unsure". */
const doubt = (when: string): number => (/[~?%]$/.test(when) ? 1 : 0)
