/** First and last dates of some features, and how many have none. */
import type { Timed } from '../../time/sift.ts'

/** `when`: EDTF of the outermost known date, null where none is known; `open`: features whose end on this side is open. */
export interface End {
  when: string | null
  open: number
}

/** The earliest beginning and the latest end. An open beginning or end is counted, and is neither. */
export function endsOf(features: readonly Timed[]): { first: End; last: End } {
  const first: End = { when: null, open: 0 }
  const last: End = { when: null, open: 0 }
  let [earliest, latest] = [Infinity, -Infinity]
  for (const { span, feature } of features) {
    const [from = '', to = from] = feature.properties.when.split('/')
    if (span.start === null) first.open += 1
    else if (span.start < earliest) {
      earliest = span.start
      first.when = from.trim()
    }
    if (span.end === null) last.open += 1
    else if (span.end > latest) {
      latest = span.end
      last.when = to.trim()
    }
  }
  return { first, last }
}
