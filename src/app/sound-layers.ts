/** Layer files → features that the model's own check keeps. */
import { checkLayer } from '../model/check/layer.ts'
import type { MapFeature } from '../model/feature.ts'
import { formatIssue } from '../model/issue.ts'
import type { LayerId } from '../model/layer.ts'
import { shareGeometries } from './share-geometries.ts'

/** What a layer file holds. */
export interface SoundLayer {
  features: MapFeature[]
  /** Features left out, in words; null where there are none. */
  warning: string | null
}

/** Keeps a layer's good features; the others are told. Throws where the text is no layer at all. */
export function soundLayer(text: string, id: LayerId, file: string): SoundLayer {
  const value: unknown = JSON.parse(text)
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
