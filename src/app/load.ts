/** The only file that fetches, and only from beside the page. */
import type { BasemapFiles, LabelLists, Topo } from '../map/basemap-data.ts'
import { checkLayer } from '../model/check/layer.ts'
import { steps, type Manifest } from '../model/dataset.ts'
import type { MapFeature } from '../model/feature.ts'
import { formatIssue } from '../model/issue.ts'
import type { LayerId } from '../model/layer.ts'
import { publicationDays, timed, type Timed } from '../time/sift.ts'

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

async function request(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
  return response
}

const loadJson = async (address: string): Promise<unknown> => (await request(address)).json()

/** Loads a file of our own host whole. Throws an Error with the host's reason where it does not come. */
export const loadBytes = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await request(address)).arrayBuffer())

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Loads the manifest and its layers. Throws where the manifest cannot be read; a lost layer is a failure. */
export async function loadData(folders: Folders): Promise<Loaded> {
  const manifest = await loadJson(`${folders.data}manifest.json`)
  if (!isManifest(manifest)) throw new Error('invalid manifest: version 1 as `build` writes it expected')
  const failures: Failure[] = []
  const layers = await Promise.all(
    manifest.layers.map(async ({ id, file }) => {
      try {
        return keepSound(await loadJson(`${folders.data}${file}`), id, file)
      } catch (error) {
        failures.push({ what: id, kind: 'layer', reason: reasonOf(error) })
        return []
      }
    }),
  )
  const published = publicationDays(manifest.sources)
  return { manifest, features: layers.flat().map((feature) => timed(feature, published)), failures }
}

/** True where everything stands that the page reads without asking. */
function isManifest(value: unknown): value is Manifest {
  const lists = ['layers', 'actors', 'blocs', 'sources', 'home']
  return (
    isObject(value) &&
    value['version'] === 1 &&
    typeof value['title'] === 'string' &&
    typeof value['abstract'] === 'string' &&
    lists.every((key) => Array.isArray(value[key])) &&
    ['axis', 'opens', 'translations'].every((key) => isObject(value[key])) &&
    steps.some((step) => step === value['step'])
  )
}

/** Features of a layer file that the model's own check keeps; the others are left out with a word in the console. */
function keepSound(value: unknown, id: LayerId, file: string): MapFeature[] {
  const { kept, issues } = checkLayer(value, file)
  if (issues.some(({ code }) => code === 'LAYER_INVALID')) throw new Error('not a feature collection')
  const good = kept.filter(({ properties }) => properties.layer === id)
  const [first] = issues
  if (first) console.warn(`invalid features: ${formatIssue(first)}; ${issues.length} faults in all`)
  return good
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
