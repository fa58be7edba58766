import type { Place } from '../../model/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { recognise } from '../names/recognise.ts'
import { resolve } from './resolve.ts'

/**
 * The place that a name written by hand means: a gazetteer id, a spelling, or "X, Y". `context` are places known from the
 * document around it, which decide between namesakes. Null where the name as a whole is none.
 */
export function resolveName(name: string, gazetteer: Gazetteer, context: readonly Place[]): Place | null {
  const byId = gazetteer.places.get(name)
  if (byId) return byId
  // a name that somebody typed as a place needs no capital
  const text = name.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, c: string) => before + c.toUpperCase())
  const toponyms = recognise(text, gazetteer).filter((t) => t.candidates.length)
  const [first, second] = toponyms
  if (!first || first.start !== 0) return null
  const rest = text.slice(first.end)
  const narrowed =
    second && rest.slice(0, second.start - first.end).trim() === ',' && second.end === text.length
  if (rest !== '' && !narrowed) return null
  const id = resolve(toponyms, text, gazetteer, context)[0]?.place
  return id ? (gazetteer.places.get(id) ?? null) : null
}
