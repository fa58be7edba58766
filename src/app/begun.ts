/** What a page loads, begun before anything of it is shown. */
import type { Manifest } from '../model/dataset.ts'
import { loadData } from './load-data.ts'
import { loadBasemap, type Folders, type Loaded, type LoadedBasemap } from './load.ts'

/** Files of the dataset: how many have come, of how many; null until that is known. */
export interface Progress {
  done: number
  of: number | null
}

export interface Begun {
  loading: Promise<Loaded>
  /** Comes before the rest; never, where `loading` fails before. */
  manifest: Promise<Manifest>
  /** Calls `told` with how many of the files have come: now, and whenever more have. Returns how to leave. */
  watch: (told: (progress: Progress) => void) => () => void
  /** Never rejects. */
  basemap: Promise<LoadedBasemap>
}

/** Begins to load dataset and basemap. */
export function begin(folders: Folders): Begun {
  let tell: (manifest: Manifest) => void = () => {}
  const manifest = new Promise<Manifest>((resolve) => (tell = resolve))
  let progress: Progress = { done: 0, of: null }
  const watchers = new Set<(progress: Progress) => void>()
  const onprogress = (done: number, of: number) => {
    progress = { done, of }
    for (const told of watchers) told(progress)
  }
  const loading = loadData(folders, (read) => tell(read), onprogress)
  // told where it is shown
  loading.catch(() => {})
  function watch(told: (progress: Progress) => void): () => void {
    watchers.add(told)
    told(progress)
    return () => void watchers.delete(told)
  }
  return { loading, manifest, watch, basemap: loadBasemap(folders) }
}
