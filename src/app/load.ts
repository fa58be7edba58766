/** The only file that fetches, and only from beside the page. */
import type { BasemapFiles, LabelLists, Topo } from '../map/basemap-data.ts'
import type { Manifest } from '../model/dataset.ts'
import type { MapFeature } from '../model/feature.ts'
import { layerKind, type LayerId } from '../model/layer.ts'
import { timed, type Timed } from '../model/window.ts'

/** What did not arrive. The page says so and shows the rest. */
export interface Failure {
  /** Layer id, name of a basemap file, or feature id. */
  what: string
  kind: 'layer' | 'basemap' | 'feature'
  reason: string
}

export interface Loaded {
  manifest: Manifest
  features: Timed[]
  failures: Failure[]
}

/** Folders beside the page, or wherever whoever mounts the map has put them; each ends with a slash. */
export interface Folders {
  data: string
  basemap: string
}

export const besideThePage: Folders = { data: 'data/', basemap: 'basemap/' }

async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
  return response.json()
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Loads the manifest and its layers. Throws where the manifest cannot be read; a lost layer is a failure. */
export async function loadData(folders: Folders): Promise<Loaded> {
  const manifest = await loadJson(`${folders.data}manifest.json`)
  if (!isManifest(manifest))
    throw new Error('invalid manifest: expected version 1 with layers, actors and axis')
  const failures: Failure[] = []
  const layers = await Promise.all(
    manifest.layers.map(async ({ id, file }) => {
      try {
        return checkLayer(await loadJson(`${folders.data}${file}`), id)
      } catch (error) {
        failures.push({ what: id, kind: 'layer', reason: reasonOf(error) })
        return []
      }
    }),
  )
  return { manifest, features: layers.flat().map(timed), failures }
}

function isManifest(value: unknown): value is Manifest {
  return (
    isObject(value) &&
    value['version'] === 1 &&
    Array.isArray(value['layers']) &&
    Array.isArray(value['actors']) &&
    isObject(value['axis'])
  )
}

/** Features of a layer file. Those without the members that drawing needs are left out with a word in the console. */
function checkLayer(value: unknown, id: LayerId): MapFeature[] {
  if (!isObject(value) || !Array.isArray(value['features'])) throw new Error('not a feature collection')
  const [good, bad]: [MapFeature[], unknown[]] = [[], []]
  for (const feature of value['features']) {
    if (isDrawable(feature) && feature.properties.layer === id) good.push(feature)
    else bad.push(feature)
  }
  if (bad.length > 0)
    console.warn(`invalid features in ${layerKind(id)?.file}: ${bad.length} left out`, bad[0])
  return good
}

function isDrawable(value: unknown): value is MapFeature {
  if (!isObject(value) || typeof value['id'] !== 'string') return false
  const { geometry, properties } = value
  return (
    isObject(geometry) &&
    ['Point', 'Polygon', 'MultiPolygon'].includes(String(geometry['type'])) &&
    Array.isArray(geometry['coordinates']) &&
    geometry['coordinates'].length > 0 &&
    isObject(properties) &&
    Array.isArray(properties['claims']) &&
    Array.isArray(properties['actors'])
  )
}

/** Loads what there is of the basemap; never throws. */
export async function loadBasemap(folders: Folders): Promise<{ files: BasemapFiles; failures: Failure[] }> {
  const failures: Failure[] = []
  const load = async (name: string): Promise<unknown> => {
    try {
      return await loadJson(`${folders.basemap}${name}`)
    } catch (error) {
      failures.push({ what: name, kind: 'basemap', reason: reasonOf(error) })
      return null
    }
  }
  const [base, water, labels] = await Promise.all(['base.json', 'water.json', 'labels.json'].map(load))
  return {
    files: { base: base as Topo | null, water: water as Topo | null, labels: labels as LabelLists | null },
    failures,
  }
}
