import type { FeatureProperties } from '../../../../src/model/feature.ts'
import { timed, type Timed } from '../../../../src/time/sift.ts'
import { parseEdtf } from '../../../../src/model/edtf.ts'
import { formatDay } from '../../../../src/model/day.ts'
import { sampleFeature } from '../../map/sample.ts'

/** A feature of a date (EDTF), of which a test says only what it is about. */
export function dated(id: string, when: string, properties: Partial<FeatureProperties> = {}): Timed {
  const { start, end, dated: exact } = parseEdtf(when)
  const iso = (day: number | null) => (day === null ? null : formatDay(day))
  return timed(sampleFeature(id, { when, start: iso(start), end: iso(end), dated: exact, ...properties }))
}

/** A claim by a document. */
export const claim = (source: string): FeatureProperties['claims'][number] => ({
  source,
  by: 'x',
  says: 'so',
  start: 0,
  end: 2,
  stance: 'supports',
})
