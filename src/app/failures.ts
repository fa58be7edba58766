import type { LayerId } from '../model/layer.ts'
import type { Failure } from './load.ts'
import type { Words } from './words/words.ts'

/** A failure in words. */
export function failureText({ kind, what, reason }: Failure, words: Words): string {
  if (kind === 'layer') return words.layerFailed(words.layers[what as LayerId] ?? what, reason)
  if (kind === 'background') return reason
  return kind === 'basemap' ? words.basemapFailed(what, reason) : words.unknownFeature(what)
}
