/** The map's side of what a framed page and the page round it say to each other. */
import type { MountedMap } from '../mount.ts'
import type { Options } from '../options.ts'

export interface Frame {
  /** To be told whenever the map's address changes. */
  changed: (options: Options) => void
}

/** Begins to listen to the page round this one. `map`: null until it is mounted. */
export function startFrame(_map: () => MountedMap | null): Frame {
  return { changed() {} }
}
