/** Stands for what the map as one file does without: heavy encoders, and readers of what it would have to ask others for. */
import { BasemapFault } from '../../map/basemaps/fault.ts'

/** For `figure/encode/video.ts`: no video. */
export const encodeVideo = async (): Promise<null> => null

function refuse(): never {
  throw new BasemapFault('policy')
}
/** For `map/basemaps/pmtiles.ts` and `style.ts`. */
export const openArchive = refuse
export const styleBasemap = refuse
/** For MapLibre's reader of tiles in its own format: the map has no such tiles. */
export const MLTVectorTile = refuse
