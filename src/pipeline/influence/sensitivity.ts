/** Which dominant sides hang on settings and weights, as the command line prints it. */
import type { CellInfluence } from '../../influence/influence.ts'
import { ONLY_WIDE } from '../../influence/measures.ts'
import { variantsOf, type Sensitivity } from '../../influence/sensitivity.ts'
import type { InfluenceArea } from '../../model/area.ts'
import { isoDay, type Ask } from './ask.ts'
import { round, settingsOf, type ResultSettings } from './result.ts'

export interface SensitivityResult {
  version: 1
  date: string
  day: string
  settings: ResultSettings
  /** Ids of what was tried. */
  variants: string[]
  areas: AreaRobustness[]
}

export interface AreaRobustness {
  cell: string
  name: string
  total: number
  /** Id of the strongest side, and its share. */
  dominant: string
  dominance: number
  rivals: number
  /** Share of the total that is known to a country or region only, and whether that is all but nothing else. */
  wide: number
  onlywide: boolean
  /** No variant gives another side. */
  robust: boolean
  /** Variants by which another side is strongest. */
  flips: { variant: string; dominant: string | null; dominance: number }[]
}

/** Areas where anything counts, by their ids: where nothing does there is no conclusion that could flip. */
export function sensitivityResult(
  ask: Ask,
  areas: readonly InfluenceArea[],
  cells: readonly CellInfluence[],
  sensitivity: readonly Sensitivity[],
  sides: readonly string[],
): SensitivityResult {
  const byId = new Map(cells.map((one) => [one.cell, one]))
  const rows = areas.flatMap(({ id, name }, i): AreaRobustness[] => {
    const { base, flips } = sensitivity[i]!
    if (base.first < 0) return []
    const wide = byId.get(id)?.wide ?? 0
    return [
      {
        cell: id,
        name: name.en,
        total: round(base.total),
        dominant: sides[base.first]!,
        dominance: round(base.dominance),
        rivals: round(base.rivals),
        wide: round(wide),
        onlywide: wide >= ONLY_WIDE,
        robust: flips.length === 0,
        flips: flips.map(({ variant, first, dominance }) => ({
          variant,
          dominant: sides[first] ?? null,
          dominance: round(dominance),
        })),
      },
    ]
  })
  return {
    version: 1,
    date: ask.date,
    day: isoDay(ask),
    settings: settingsOf(ask),
    variants: variantsOf(ask.settings).map(({ id }) => id),
    areas: rows.sort((a, b) => (a.cell < b.cell ? -1 : 1)),
  }
}
