import type { City } from './cities.ts'
import { type Box, inBox } from './detail.ts'

/** One rule: the first that fits gives the zoom from which a place may be named. */
interface RankRule {
  rank: number
  /** Least population, or the population that does for places with one of `codes`. */
  population: number
  codes?: string[]
  /** Countries where towns stand too close together for this rule. */
  not?: string[]
}

const crowded = ['IL', 'JO', 'PS', 'TR']

/** The theatre, the region round it and the world, each with its rules from important to small. */
const tiers: { box: Box; rules: RankRule[] }[] = [
  {
    box: [34.2, 29, 49.5, 37.5],
    rules: [
      { rank: 3, population: 900_000, codes: ['PPLC'] },
      { rank: 4, population: 0, codes: ['PPLC'] },
      { rank: 4, population: 1_000_000 },
      { rank: 5, population: 200_000 },
      { rank: 5, population: 80_000, codes: ['PPLA'] },
      { rank: 6, population: 0, codes: ['PPLA'] },
      { rank: 6, population: 80_000 },
      { rank: 7, population: 40_000 },
      { rank: 7, population: 20_000, codes: ['PPLA2'] },
      { rank: 8, population: 15_000 },
      { rank: 8, population: 0, codes: ['PPLA2'] },
      { rank: 9, population: 7_000, not: crowded },
      { rank: 9, population: 0, codes: ['PPLA3'], not: crowded },
    ],
  },
  {
    box: [25, 11, 66, 43],
    rules: [
      { rank: 3, population: 900_000, codes: ['PPLC'] },
      { rank: 4, population: 0, codes: ['PPLC'] },
      { rank: 4, population: 1_500_000 },
      { rank: 5, population: 250_000 },
      { rank: 5, population: 100_000, codes: ['PPLA'] },
      { rank: 6, population: 120_000 },
      { rank: 6, population: 40_000, codes: ['PPLA'] },
      { rank: 7, population: 0, codes: ['PPLA'] },
      { rank: 7, population: 60_000 },
      { rank: 8, population: 30_000 },
    ],
  },
  {
    box: [-180, -90, 180, 90],
    rules: [
      { rank: 3, population: 3_000_000, codes: ['PPLC'] },
      { rank: 4, population: 300_000, codes: ['PPLC'] },
      { rank: 5, population: 20_000, codes: ['PPLC'] },
      { rank: 6, population: 4_000, codes: ['PPLC'] },
      { rank: 4, population: 5_000_000 },
      { rank: 5, population: 2_000_000 },
      { rank: 6, population: 800_000 },
      { rank: 7, population: 550_000 },
    ],
  },
]

/** Least distance on the screen, in pixels, between a place and a more important one. */
const clearance = 26

/** The deepest zoom that the embedded basemap is drawn for. */
export const deepestZoom = 9

/** The zoom from which a place may be named, by what it is; null where it is too small to be named. */
export function rankCity({ lon, lat, code, country, population }: City): number | null {
  const { rules } = tiers.find(({ box }) => inBox(box, lon, lat))!
  const rule = rules.find(
    (each) =>
      population >= each.population &&
      (!each.codes || each.codes.includes(code)) &&
      !each.not?.includes(country),
  )
  return rule?.rank ?? null
}

/** The zoom from which two places stand clear of each other, in MapLibre's tiles of 512 pixels. */
export function clearZoom(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const across = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)
  const degrees = Math.hypot(across, a.lat - b.lat)
  const pixelsAtZoom0 = (degrees * 512) / (360 * Math.cos((a.lat * Math.PI) / 180))
  return Math.ceil(Math.log2(clearance / pixelsAtZoom0))
}
