/** What of influence the legend must explain: what lies in the view. */
import { ONLY_WIDE, SETTLED } from '../../influence/measures.ts'
import { changeIn } from '../../map/field/paint.ts'
import type { FieldView } from '../../map/field/field-view.ts'
import type { Bbox } from '../../map/view.ts'

export interface KeyInView {
  /** Numbers of the blocs that are strongest (or, in a difference, have changed most) somewhere, those of most tiles first. */
  leaders: number[]
  /** Two sides are near each other somewhere. */
  contested: boolean
  /** Somewhere there are only country-wide reports. */
  wide: boolean
}

/** Looks at each tile whose middle lies in a view, degrees. O(tiles). */
export function keyInView(
  {
    ground,
    now,
    before,
    contrast,
    blocs,
  }: Pick<FieldView, 'ground' | 'now' | 'before' | 'contrast' | 'blocs'>,
  [west, south, east, north]: Bbox,
): KeyInView {
  const { cellOf, middles, km2 } = ground
  const tiles = blocs.map(() => 0)
  const isChange = before !== null && contrast === 'difference'
  const fields = before && !isChange ? [now, before] : [now]
  let [contested, wide] = [false, false]
  for (let tile = 0; tile < cellOf.length; tile++) {
    const [lon, lat] = [middles[tile * 2]!, middles[tile * 2 + 1]!]
    // a view over the antimeridian reaches past 180
    const isIn =
      lat >= south && lat <= north && [lon, lon + 360, lon - 360].some((x) => x >= west && x <= east)
    if (!isIn) continue
    const cell = cellOf[tile]!
    for (const field of fields) {
      const leader = isChange ? changeIn(now, before, cell, blocs.length, km2[cell]!)[0] : field.first[cell]!
      if (leader < 0) continue
      tiles[leader]! += 1
      const isWide = field.wide[cell]! >= ONLY_WIDE
      contested ||= !isChange && !isWide && field.dominance[cell]! < SETTLED
      wide ||= isWide
    }
  }
  const leaders = [...tiles.keys()].filter((bloc) => tiles[bloc]! > 0)
  return { leaders: leaders.toSorted((a, b) => tiles[b]! - tiles[a]!), contested, wide }
}
