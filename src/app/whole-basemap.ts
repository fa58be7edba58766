/** The basemap's files → all of its shapes, in turns that leave the page's thread free between them. */
import {
  basemapSources,
  decodeBasemap,
  type BasemapFiles,
  type LabelLists,
  type Topo,
} from '../map/basemap-data.ts'
import type { Shapes } from '../map/shapes.ts'
import type { BasemapTexts } from './basemap-service.ts'
import { reasonOf, type Failure } from './load.ts'

export interface WholeBasemap {
  shapes: Shapes
  labels: LabelLists | null
  failures: Failure[]
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Reads and decodes what came, each file and each source in a turn of its own. Files that cannot be read are failures. */
export async function readWhole({
  base,
  water,
  labels,
  failures: lost,
}: BasemapTexts): Promise<WholeBasemap> {
  const failures = [...lost]
  const read = async <T>(name: string, text: string | null): Promise<T | null> => {
    await turn()
    try {
      return text === null ? null : (JSON.parse(text) as T)
    } catch (error) {
      failures.push({ what: name, kind: 'basemap', reason: reasonOf(error) })
      return null
    }
  }
  const files: BasemapFiles = {
    base: await read<Topo>('base.json', base),
    water: await read<Topo>('water.json', water),
    labels: null,
  }
  const shapes: Shapes = {}
  for (const name of basemapSources) {
    const only = (topology: Topo | null) =>
      topology?.objects[name] ? { ...topology, objects: { [name]: topology.objects[name] } } : null
    const part = { base: only(files.base), water: only(files.water), labels: null }
    if (!part.base && !part.water) continue
    await turn()
    shapes[name] = decodeBasemap(part, 'en')[name]
  }
  return { shapes, labels: await read<LabelLists>('labels.json', labels), failures }
}
