/** The basemap's files → its shapes, decoded beside the page's own thread. Runs in a worker, and in Node for tests. */
import { decodeBasemap, type LabelLists, type Topo } from '../map/basemap-data.ts'
import { around, cutOut, firstSources, type Shapes } from '../map/shapes.ts'
import type { Bbox } from '../map/view.ts'
import { reasonOf, type Failure } from './load.ts'

/** All of the basemap. */
export interface WholeBasemap {
  shapes: Shapes
  labels: LabelLists | null
  failures: Failure[]
}

export interface BasemapService {
  /** What the first map needs, cut out round a box; null where its file does not come. */
  near: (box: Bbox) => Promise<Shapes | null>
  /** All there is; never rejects. */
  whole: () => Promise<WholeBasemap>
}

/** Begins to load the basemap of a folder, which ends with a slash. */
export function createBasemapService(
  folder: string,
  load: (address: string) => Promise<unknown>,
): BasemapService {
  const failures: Failure[] = []
  const fetched = async (name: string): Promise<unknown> => {
    try {
      return await load(`${folder}${name}`)
    } catch (error) {
      failures.push({ what: name, kind: 'basemap', reason: reasonOf(error) })
      return null
    }
  }
  const base = fetched('base.json') as Promise<Topo | null>
  // the other files would be in the first one's way
  let others: Promise<[Topo | null, LabelLists | null]> | null = null
  const rest = () =>
    (others ??= Promise.all([fetched('water.json'), fetched('labels.json')]) as Promise<
      [Topo | null, LabelLists | null]
    >)
  return {
    async near(box) {
      const topology = await base
      if (!topology) return null
      const room = around(box)
      const objects = Object.fromEntries(
        firstSources.flatMap((name) => (topology.objects[name] ? [[name, topology.objects[name]]] : [])),
      )
      const decoded = decodeBasemap({ base: { ...topology, objects }, water: null, labels: null }, 'en')
      return Object.fromEntries(firstSources.map((name) => [name, cutOut(decoded[name], room)]))
    },
    async whole() {
      const [water, labels] = await rest()
      const { labels: _, ...shapes } = decodeBasemap({ base: await base, water, labels: null }, 'en')
      return { shapes, labels, failures }
    },
  }
}
