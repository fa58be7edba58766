/** What a page loads, begun before anything of it is shown. */
import type { Shapes } from '../map/shapes.ts'
import { startBasemap } from './basemap-client.ts'
import type { BasemapService } from './basemap-service.ts'
import { loadData } from './load-data.ts'
import type { Folders, Loaded } from './load.ts'
import type { Options } from './options.ts'

export interface Begun {
  loading: Promise<Loaded>
  /** The basemap round the first view; empty where there is none. */
  near: Promise<Shapes>
  basemap: Pick<BasemapService, 'whole'>
}

/** Begins to load dataset and basemap. */
export function begin(folders: Folders, { bbox }: Pick<Options, 'bbox'>): Begun {
  const basemap = startBasemap(folders.basemap)
  let near: Begun['near'] | null = null
  const loading = loadData(folders, ({ home }) => {
    near = basemap.near(bbox ?? home).then((shapes) => shapes ?? {})
  })
  // told where it is shown
  loading.catch(() => {})
  return { loading, basemap, near: loading.then(() => near ?? {}) }
}
