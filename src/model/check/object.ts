import type { IssueLog, Spot } from './log.ts'

/** A JSON object. Read its members with `own`: a plain look-up finds `constructor` and its like in every object. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object's own member; undefined where it has none. */
export const own = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

/**
 * Looks for members that belong to another GeoJSON type (RFC 7946 7.1). `names` are ignored with the warning
 * MISPLACED; `properties` outside a feature are an error, because what they say would be lost.
 */
export function warnMisplaced(
  object: JsonObject,
  kind: 'geometry' | 'feature' | 'feature collection',
  names: readonly string[],
  at: Spot,
  log: IssueLog,
): void {
  for (const name of names)
    if (Object.hasOwn(object, name))
      log.warn('MISPLACED', `misplaced member: "${name}" in a ${kind}; it is ignored`, at)
  if (kind !== 'feature' && Object.hasOwn(object, 'properties'))
    log.error('MISPLACED', `misplaced member: "properties" in a ${kind}; only a feature has them`, at)
}
