import { show, type IssueLog, type Spot } from './log.ts'
import { own, type JsonObject } from './object.ts'

/** Checks the structure of an object's `bbox`, where it has one: 4 or 6 finite numbers, else the error BBOX. */
export function checkBbox(object: JsonObject, at: Spot, log: IssueLog): void {
  if (!Object.hasOwn(object, 'bbox')) return
  const bbox = own(object, 'bbox')
  const spot = { ...at, pointer: `${at.pointer ?? ''}/bbox` }
  if (!Array.isArray(bbox) || (bbox.length !== 4 && bbox.length !== 6))
    log.error('BBOX', `invalid bbox: ${show(bbox)}; allowed: an array of 4 or 6 numbers`, spot)
  else if (!bbox.every(Number.isFinite)) {
    const bad = bbox.find((number) => !Number.isFinite(number)) as unknown
    log.error('BBOX', `invalid bbox: holds ${show(bad)}; allowed: finite numbers`, spot)
  }
}
