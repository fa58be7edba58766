/** Layers and a question → what is printed. */
import { countedOf } from '../../influence/counted.ts'
import { influenceOf, type InfluenceData } from '../../influence/influence.ts'
import { robustnessOf } from '../../influence/robustness.ts'
import type { Issue } from '../../model/issue.ts'
import type { Layers } from '../read-layers.ts'
import type { Ask, Asked } from './ask.ts'
import { formatResultCsv, formatSensitivityCsv } from './csv.ts'
import { formatGeojson } from './geojson.ts'
import { formatJson, jsonLines, resultOf } from './result.ts'
import { sensitivityResult } from './sensitivity.ts'
import { formatSensitivityText, formatText } from './text.ts'

/** What is added up of the layers of a dataset. */
export function dataOf({ manifest, features, records, areas }: Layers): {
  data: InfluenceData
  issues: Issue[]
} {
  const { actors, blocs, sources } = manifest
  const { issues, ...counted } = countedOf(features, records, sources)
  return { data: { ...counted, actors, blocs, areas }, issues }
}

/** Text in the format that was asked for; `issues`: lines of tables that were left out. */
export function answer(
  layers: Layers,
  ask: Ask,
  { format, sensitivity }: Pick<Asked, 'format' | 'sensitivity'>,
): { text: string; issues: Issue[] } {
  const { data, issues } = dataOf(layers)
  const { blocs } = layers.manifest
  const sides = blocs.map(({ id }) => id)
  const influence = influenceOf(data, ask)
  if (sensitivity) {
    const { areas, ...head } = sensitivityResult(
      ask,
      data.areas.areas,
      influence.cells,
      robustnessOf(data, ask),
      sides,
    )
    if (format === 'json') return { text: jsonLines(head, 'areas', areas), issues }
    const result = { ...head, areas }
    const text = format === 'csv' ? formatSensitivityCsv(result) : formatSensitivityText(result, blocs)
    return { text, issues }
  }
  const result = resultOf(ask, influence)
  const texts = {
    json: () => formatJson(result),
    csv: () => formatResultCsv(result, sides),
    geojson: () => formatGeojson(result, data.areas.areas),
    text: () => formatText(result, blocs),
  }
  return { text: texts[format](), issues }
}
