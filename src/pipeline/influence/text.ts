/** Influence as a table for people, in Markdown. */
import { ONLY_WIDE } from '../../influence/measures.ts'
import type { Bloc } from '../../model/actor.ts'
import { formatTable } from '../format-table.ts'
import type { Result, ResultSettings } from './result.ts'
import type { SensitivityResult } from './sensitivity.ts'

/** Hexagons that are printed for people; files have all. */
const MOST_ROWS = 40

export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** How near to a place it is known what is known of a cell. */
export const knownOf = (wide: number): string =>
  wide >= ONLY_WIDE ? 'only country-wide' : wide < 0.005 ? 'local' : `${percent(wide)} country-wide`

/** The cells with the largest totals first. */
export function formatText(result: Result, blocs: readonly Bloc[]): string {
  const { cells, total, elsewhere } = result
  const nameOf = namesOf(blocs)
  const shown = [...cells].sort((a, b) => b.total - a.total || (a.cell < b.cell ? -1 : 1)).slice(0, MOST_ROWS)
  const isHex = result.by === 'hex'
  const head = [isHex ? 'hexagon' : 'area', ...(isHex ? ['lon', 'lat'] : []), 'strongest side', 'share']
  const rows = shown.map((one) => [
    one.name ?? one.cell,
    ...(isHex ? [one.lon.toFixed(2), one.lat.toFixed(2)] : []),
    nameOf(one.dominant),
    percent(one.dominance),
    one.rivals.toFixed(1),
    one.total.toFixed(2),
    one.density.toFixed(3),
    knownOf(one.wide),
    one.features,
    one.sources,
  ])
  return [
    `Influence as reported, on ${result.day} (${settingsText(result.settings, isHex)})`,
    '',
    ...formatTable([...head, 'rivals', 'weight', 'on 1000 km²', 'known', 'features', 'sources'], rows),
    '',
    ...(cells.length > shown.length
      ? [`${cells.length - shown.length} more; --json, --csv or --geojson give all`]
      : []),
    `Weight in all: ${total.toFixed(2)}, of which ${elsewhere.toFixed(2)} elsewhere`,
    '',
  ].join('\n')
}

/** Areas with what flips them; those of which something local is known first. */
export function formatSensitivityText(
  { day, settings, variants, areas }: SensitivityResult,
  blocs: readonly Bloc[],
): string {
  const nameOf = namesOf(blocs)
  const localFirst = [...areas].sort((a, b) => Number(a.onlywide) - Number(b.onlywide))
  const rows = localFirst.map((one) => [
    one.name,
    nameOf(one.dominant),
    percent(one.dominance),
    knownOf(one.wide),
    one.robust ? 'robust' : `depends: ${one.flips.length} of ${variants.length}`,
    one.flips.map(({ variant, dominant }) => `${variant}: ${nameOf(dominant)}`).join('; '),
  ])
  const robust = areas.filter((one) => one.robust)
  const local = robust.filter((one) => !one.onlywide)
  return [
    `Influence as reported, on ${day} (${settingsText(settings, true)}): what the strongest side hangs on`,
    '',
    ...formatTable(['area', 'strongest side', 'share', 'known', 'robust', 'another side by'], rows),
    '',
    `${robust.length} of ${areas.length} areas keep their strongest side in all ${variants.length} variants; of ${local.length} of these more than country-wide reports are known`,
    '',
  ].join('\n')
}

const namesOf =
  (blocs: readonly Bloc[]) =>
  (id: string | null): string =>
    blocs.find((one) => one.id === id)?.name.en ?? '–'

function settingsText({ halflife, radius, as, actors }: ResultSettings, hasRadius: boolean): string {
  return [
    `half-life ${halflife} days`,
    ...(hasRadius ? [`radius ${radius} km`] : []),
    ...(as === 'known' ? ['as it was known'] : []),
    ...(actors ? [`only ${actors.join(', ')}`] : []),
  ].join(', ')
}
