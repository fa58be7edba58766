/** Data that the maps of one page have between them: one load and one worker for each folder and version. */
import { begin, type Begun } from '../begun.ts'
import type { Folders } from '../load.ts'

/** Kept as long as a map uses it: the only thing that mounted maps share. */
const loads = new Map<string, { begun: Begun; users: number }>()

/** Begins to load, or joins who has begun. `end` leaves again; the last to leave stops it. */
export function joinLoad(folders: Folders, version: string | null): Begun {
  const key = JSON.stringify([folders, version])
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
