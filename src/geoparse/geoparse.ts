import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { recognise } from './recognise.ts'
import { resolve } from './resolve.ts'

/**
 * Text → mentions: finds toponyms and resolves each to a place of the gazetteer, with the reason in words. Pure: same
 * text and gazetteer, same mentions, in Node, browser or worker.
 */
export function geoparse(text: string, gazetteer: Gazetteer): Mention[] {
  return resolve(
    recognise(text, gazetteer, (id) => gazetteer.seats.has(id)),
    text,
    gazetteer,
  )
}
