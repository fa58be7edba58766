import type { MapFeature } from '../feature.ts'
import type { Issue } from '../issue.ts'
import { checkFeature, type KnownIds } from './feature.ts'
import { isObject } from './object.ts'
import type { Report } from './report.ts'

/** Good features are kept, each bad one is rejected whole, and every fault has its issue. */
export interface LayerCheck {
  kept: MapFeature[]
  rejected: unknown[]
  issues: Issue[]
}

/**
 * Checks one of our layers: that each feature has the members of the data model, values from the closed lists, dates that
 * follow from `when`, and claims. Sound GeoJSON is taken for granted: `checkGeojson` sees to it first.
 */
export function checkLayer(value: unknown, file: string, known: KnownIds = {}): LayerCheck {
  const out: LayerCheck = { kept: [], rejected: [], issues: [] }
  const features = isObject(value) && value.type === 'FeatureCollection' ? value.features : null
  if (!Array.isArray(features)) {
    out.issues.push({
      code: 'LAYER_INVALID',
      severity: 'error',
      message: 'invalid layer: a FeatureCollection expected',
      file,
    })
    return out
  }
  const ids = new Set<string>()
  features.forEach((feature: unknown, i) => {
    const before = out.issues.length
    const id = isObject(feature) && typeof feature.id === 'string' ? feature.id : undefined
    const report: Report = (code, pointer, message) =>
      void out.issues.push({
        code,
        severity: 'error',
        message,
        file,
        ...(id === undefined ? {} : { feature: id }),
        pointer: `/features/${i}${pointer}`,
      })
    if (id === undefined || id === '') report('ID_INVALID', '/id', 'missing id: a string expected')
    else if (ids.has(id)) report('ID_DUPLICATE', '/id', `duplicate id: "${id}"`)
    if (id) ids.add(id)
    checkFeature(feature, report, known)
    if (out.issues.length === before) out.kept.push(feature as MapFeature)
    else out.rejected.push(feature)
  })
  return out
}
