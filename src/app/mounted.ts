import type { Options } from './options.ts'

/** A map that is mounted, as whoever mounted it steers it. */
export interface MountedMap {
  /** What an address must say to come back to what it shows. */
  readonly options: Options
  /** Settles when the map has been drawn, or where it cannot be when what stands for it is there; rejects where the data do not come. */
  ready: Promise<void>
  /** Shows what an address says. Rejects where a language's words do not come. */
  take: (options: Options) => Promise<void>
  /** The map as it is now, a PNG as a `data:` address; null where none is drawn. */
  snapshot: () => string | null
  /** Takes it out of its element and gives back what it holds. */
  remove: () => void
}
