/** Layer files → features that the model's own check keeps. */
import { checkLayer } from '../model/check/layer.ts'
import type { MapFeature } from '../model/feature.ts'
import { formatIssue } from '../model/issue.ts'
import type { LayerId } from '../model/layer.ts'
import { unpack } from '../model/packed/unpack.ts'
import { shareGeometries } from './share-geometries.ts'

/** What a layer file holds. */
export interface SoundLayer {
  features: MapFeature[]
  /** Features left out, in words; null where there are none. */
  warning: string | null
}

/** Keeps the good features of a layer file's value; the others are told. Throws where it is no layer at all. */
export function soundLayer(value: unknown, id: LayerId, file: string): SoundLayer {
  const { kept, issues } = checkLayer(value, file)
  if (issues.some(({ code }) => code === 'LAYER_INVALID')) throw new Error('not a feature collection')
  const features = kept.filter(({ properties }) => properties.layer === id)
  shareGeometries(features)
  const [first] = issues
  return {
    features,
    warning: first ? `invalid features: ${formatIssue(first)}; ${issues.length} faults in all` : null,
  }
}

/** The values of layer files out of the text of the one that holds them all, by their names; null where it is broken. */
export function unpackLayers(text: string): Map<string, unknown> | null {
  try {
    const files = unpack(JSON.parse(text)) as { file: string; layer: unknown }[]
    return new Map(files.map(({ file, layer }) => [file, layer]))
  } catch {
    return null
  }
}
