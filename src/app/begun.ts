/** What a page loads, begun before anything of it is shown. */
import type { Shapes } from '../map/shapes.ts'
import type { Manifest } from '../model/dataset.ts'
import { startBasemap } from './basemap-client.ts'
import type { BasemapTexts } from './basemap-service.ts'
import { loadData } from './load-data.ts'
import type { Folders, Loaded } from './load.ts'
import type { Options } from './options.ts'

export interface Begun {
  loading: Promise<Loaded>
  /** Comes before the rest; never, where `loading` fails before. */
  manifest: Promise<Manifest>
  /** The basemap round the first view, once the manifest has come; empty where its file does not. */
  near: Promise<Shapes>
  /** The whole basemap: to be asked for once. */
  basemap: () => Promise<BasemapTexts>
}

/** Begins to load dataset and basemap. */
export function begin(folders: Folders, { bbox }: Pick<Options, 'bbox'>): Begun {
  const basemap = startBasemap(folders.basemap)
  let tell: (manifest: Manifest) => void = () => {}
  const manifest = new Promise<Manifest>((resolve) => (tell = resolve))
  const near = manifest.then(async ({ home }) => (await basemap.near(bbox ?? home)) ?? {})
  const loading = loadData(folders, (read) => tell(read))
  // told where it is shown
  loading.catch(() => {})
  return { loading, manifest, near, basemap: () => basemap.texts() }
}
