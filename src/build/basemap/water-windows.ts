import { type Box } from './detail.ts'

/** One cut of GSHHG: a window, the river classes and the lakes wanted there. */
export interface Window {
  box: Box
  /** World Data Bank class to rank: 1 great rivers, 2 large, 3 and 4 small ones, all with water year round. */
  rivers: Record<number, number>
  /** Least area of a lake in square degrees. */
  lake: number
}

const region: Box = [18, 6, 80, 50]
const [west, south, east, north] = region

/** The region in full, and great rivers and lakes of the rest of the world. */
export const windows: Window[] = [
  { box: region, rivers: { 1: 1, 2: 2, 3: 3, 4: 4 }, lake: 0.0012 },
  { box: [-180, -60, west, 78], rivers: { 1: 1 }, lake: 0.25 },
  { box: [east, -60, 180, 78], rivers: { 1: 1 }, lake: 0.25 },
  { box: [west, north, east, 78], rivers: { 1: 1 }, lake: 0.25 },
  { box: [west, -60, east, south], rivers: { 1: 1 }, lake: 0.25 },
]

/** Where a rank is drawn: small rivers near the theatre only. */
export const rankBoxes: Record<number, Box> = {
  3: [25, 11, 66, 43],
  4: [31, 27, 52.5, 38.5],
}
