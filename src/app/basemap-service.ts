/** The basemap's files, and what the first map needs of them. Runs in a worker, and in Node for tests. */
import { decodeBasemap, type Topo } from '../map/basemap-data.ts'
import { nearTopology } from '../map/near-topology.ts'
import { firstSources, type Shapes } from '../map/shapes.ts'
import type { Bbox } from '../map/view.ts'
import { reasonOf, type Failure } from './load.ts'

/** The basemap's files as they came; null for what did not. Texts, because they go from thread to thread in no time. */
export interface BasemapTexts {
  base: string | null
  water: string | null
  labels: string | null
  failures: Failure[]
}

export interface BasemapService {
  /** What the first map needs, cut out round a box; null where its file does not come or cannot be read. */
  near: (box: Bbox) => Promise<Shapes | null>
  /** All there is; never rejects. */
  texts: () => Promise<BasemapTexts>
}

/** Begins to load the basemap of a folder, which ends with a slash. */
export function createBasemapService(
  folder: string,
  load: (address: string) => Promise<string>,
): BasemapService {
  const failures: Failure[] = []
  const fetched = async (name: string): Promise<string | null> => {
    try {
      return await load(`${folder}${name}`)
    } catch (error) {
      failures.push({ what: name, kind: 'basemap', reason: reasonOf(error) })
      return null
    }
  }
  const base = fetched('base.json')

  return {
    async near(box) {
      const text = await base
      try {
        return text === null ? null : cutNear(JSON.parse(text) as Topo, box)
      } catch {
        // told when all of it is read
        return null
      }
    },
    async texts() {
      // only now: they would be in the way of the first map
      const [water, labels] = await Promise.all([fetched('water.json'), fetched('labels.json')])
      return { base: await base, water, labels, failures }
    },
  }
}

function cutNear(topology: Topo, box: Bbox): Shapes {
  const base = nearTopology(topology, firstSources, box)
  const decoded = decodeBasemap({ base, water: null, labels: null }, 'en')
  return Object.fromEntries(firstSources.map((name) => [name, decoded[name]]))
}
