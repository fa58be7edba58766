/** What a page loads, begun before anything of it is shown. */
import type { Manifest } from '../model/dataset.ts'
import { loadData } from './load-data.ts'
import { loadBasemap, type Folders, type Loaded, type LoadedBasemap } from './load.ts'
import type { Found } from './version/find-version.ts'

/** Files of the dataset: how many have come, of how many; null until that is known. */
export interface Progress {
  done: number
  of: number | null
}

export interface Begun {
  loading: Promise<Loaded>
  /** Comes before the rest; never, where `loading` fails before. */
  manifest: Promise<Manifest>
  /** Where the files of the version lie, with a slash at the end; known like the manifest, at once where no version is asked for. */
  folder: Promise<string>
  /** Calls `told` with how many of the files have come: now, and whenever more have. Returns how to leave. */
  watch: (told: (progress: Progress) => void) => () => void
  /** Never rejects. */
  basemap: Promise<LoadedBasemap>
  /** True where it gives what an address with this version asks for; false until that is known. */
  holds: (version: string | null) => boolean
  /** Begins anew with another version of the data. */
  again: (version: string | null) => Begun
  /** Stops what it has started: it gives nothing more. */
  end: () => void
}

/** Begins to load basemap and dataset, in the version whose hash begins with `version`; null: the newest. */
export function begin(
  folders: Folders,
  version: string | null = null,
  basemap = loadBasemap(folders),
): Begun {
  let tell: (found: Found) => void = () => {}
  const found = new Promise<Found>((resolve) => (tell = resolve))
  let known: Found | null = null
  let progress: Progress = { done: 0, of: null }
  const watchers = new Set<(progress: Progress) => void>()
  const onprogress = (done: number, of: number) => {
    progress = { done, of }
    for (const told of watchers) told(progress)
  }
  const onfound = (read: Found) => {
    known = read
    tell(read)
  }
  const ended = new AbortController()
  const loading = loadData(folders, version, onfound, onprogress, ended.signal)
  // told where it is shown
  loading.catch(() => {})
  function watch(told: (progress: Progress) => void): () => void {
    watchers.add(told)
    told(progress)
    return () => void watchers.delete(told)
  }
  return {
    loading,
    manifest: found.then(({ manifest }) => manifest),
    folder: version === null ? Promise.resolve(folders.data) : found.then(({ folder }) => folder),
    watch,
    basemap,
    holds: (asked) =>
      known !== null &&
      (known.news ? known.news.asked === asked : known.manifest.data.startsWith(asked ?? '')),
    again: (next) => begin(folders, next, basemap),
    end: () => ended.abort(),
  }
}
