import { splitNear, type Nearness } from '../../geoparse/near.ts'

/** A field `at` taken apart: the first place's name, how near to it, and the names of others that it may mean. */
export interface At {
  name: string
  near: Nearness | null
  others: string[]
}

/**
 * `near Milford`, `Milford | Milford East`. A name that is itself a place's (`isPlace`), as Near Island is one, is taken
 * whole.
 */
export function readAt(written: string, isPlace: (name: string) => boolean): At {
  const [first = '', ...others] = written.split('|').map((name) => name.trim())
  const { name, near } = splitNear(first)
  return near && isPlace(first) ? { name: first, near: null, others } : { name, near, others }
}

/** What is wrong with a field `at`, or null where nothing is. */
export function atFault(written: string): { code: string; message: string } | null {
  const [first = '', ...others] = written.split('|').map((name) => name.trim())
  const example = 'a place, "near Milford" or "Milford | Milford East" expected'
  if (!first || others.includes(''))
    return { code: 'VALUE_INVALID', message: `invalid at: "${written}"; ${example}` }
  // one ring is drawn round one place
  if ([...(others.length ? [first] : []), ...others].some((name) => splitNear(name).near))
    return {
      code: 'VALUE_INVALID',
      message: `invalid at: "${written}"; near one place or at one of several, not both`,
    }
  return null
}
