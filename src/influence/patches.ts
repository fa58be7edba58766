/** Points that lie side by side count as one: of many thousands a few thousand are left, and what is asked of each is asked once. */
import { KM_PER_DEGREE } from '../model/distance.ts'

export interface Patches {
  /** Number of the patch that holds a position, degrees; 0 or more. */
  numberAt: (lon: number, lat: number) => number
  /** Middle of a patch, degrees. It stands for all points of the patch, so that their order changes nothing. */
  middleOf: (patch: number) => { lon: number; lat: number }
}

/** Cuts the globe into patches of at most so many kilometres. */
export function createPatches(km: number): Patches {
  const step = km / KM_PER_DEGREE
  const row = Math.ceil(360 / step) + 1
  return {
    numberAt: (lon, lat) => Math.floor((lat + 90) / step) * row + Math.floor((lon + 180) / step),
    middleOf: (patch) => ({
      lon: ((patch % row) + 0.5) * step - 180,
      lat: (Math.floor(patch / row) + 0.5) * step - 90,
    }),
  }
}
