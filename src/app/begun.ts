/** What a page loads, begun before anything of it is shown. */
import type { Manifest } from '../model/dataset.ts'
import { loadData } from './load-data.ts'
import { loadBasemap, type Folders, type Loaded, type LoadedBasemap } from './load.ts'

export interface Begun {
  loading: Promise<Loaded>
  /** Comes before the rest; never, where `loading` fails before. */
  manifest: Promise<Manifest>
  /** Never rejects. */
  basemap: Promise<LoadedBasemap>
}

/** Begins to load dataset and basemap. */
export function begin(folders: Folders): Begun {
  let tell: (manifest: Manifest) => void = () => {}
  const manifest = new Promise<Manifest>((resolve) => (tell = resolve))
  const loading = loadData(folders, (read) => tell(read))
  // told where it is shown
  loading.catch(() => {})
  return { loading, manifest, basemap: loadBasemap(folders) }
}
