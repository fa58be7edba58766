/** Data that the maps of one page have between them: one load and one worker for each folder and version. */
import { begin, type Begun } from '../begun.ts'
import type { Told } from '../live/plan.ts'
import type { Folders } from '../load.ts'

/** Kept as long as a map uses it: the only thing that mounted maps share. */
const loads = new Map<string, { begun: Begun; users: number }>()

const keyOf = (folders: Folders, version: string | null): string => JSON.stringify([folders, version])

/** What those who load a version know of it; null where nobody does. */
export function knownOf(folders: Folders, version: string | null): Promise<Told> | null {
  const begun = loads.get(keyOf(folders, version))?.begun
  if (!begun) return null
  // where loading fails the manifest may never come
  const told = Promise.all([begun.manifest, begun.folder]).then(([manifest, folder]) => ({
    manifest,
    folder,
  }))
  return Promise.race([told, begun.loading.then(() => told)])
}

/** Begins to load, or joins who has begun. `end` leaves again; the last to leave stops it. */
export function joinLoad(folders: Folders, version: string | null): Begun {
  const key = keyOf(folders, version)
  const load = loads.get(key) ?? { begun: begin(folders, version), users: 0 }
  loads.set(key, load)
  load.users += 1
  let isIn = true
  return {
    ...load.begun,
    again: (next) => joinLoad(folders, next),
    end() {
      if (!isIn) return
      isIn = false
      load.users -= 1
      if (load.users > 0) return
      loads.delete(key)
      load.begun.end()
    },
  }
}
