import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { recognise, type RecogniseOptions } from './recognise.ts'
import { resolve } from './resolve.ts'

/**
 * Text → mentions: finds toponyms and resolves each to a place of the gazetteer, with the reason in words. Pure: same
 * text, gazetteer and options, same mentions, in Node, browser or worker.
 */
export function geoparse(text: string, gazetteer: Gazetteer, options: RecogniseOptions = {}): Mention[] {
  return resolve(recognise(text, gazetteer, options), text, gazetteer)
}
