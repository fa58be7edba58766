/** What stands beside the pointer over a cell of influence. */
import { nameOf } from '../../map/look.ts'
import { changeIn } from '../../map/field/paint.ts'
import { stepOf } from '../../map/field/steps.ts'
import type { FieldLook } from '../../influence/engine.ts'
import { densityOf, NOTHING, ONLY_WIDE, PER_KM2, SETTLED } from '../../influence/measures.ts'
import type { MapState } from '../state.svelte.ts'
import { numbersOf } from '../own-dates.ts'

/** What of the page's state a hint is made of. */
export type HintState = Pick<MapState, 'influence' | 'manifest' | 'look' | 'language' | 'words' | 'dates'>

/** Two digits that count: `0.083`, `1.8`, `12`. */
export const roughly = (n: number): number => Number(n.toPrecision(2))

/**
 * Who is strongest in a cell of what is drawn, how strong, and who contests it; or, where two days are compared, both, or what has
 * changed. '' where nothing is drawn. `cell`: its number.
 */
export function cellHint(cell: number, map: HintState): string {
  const { drawn } = map.influence
  const km2 = drawn?.ground.km2[cell]
  if (!drawn || km2 === undefined) return ''
  const { now, before, compared } = drawn
  if (!before || compared === null) return stateOf(now, cell, km2, map)
  const day = (at: number) => map.dates.window({ from: at, to: at }, 'instant', true)
  // two states are told without their numbers: a hint is small
  const on = (at: number, field: FieldLook) =>
    map.words.influence.on(day(at), stateOf(field, cell, km2, map, false))
  const line =
    drawn.contrast === 'swipe' ? on(compared, before) : changeOf(now, before, cell, km2, map, day(compared))
  return `${line}\n${on(drawn.day, now)}`
}

/** Name of a side, or of the one actor whose influence is shown. */
function nameAt(bloc: number, { influence, manifest, look, language }: HintState): string {
  if (influence.of !== null) return look.actor(influence.of).name
  const one = manifest.blocs[bloc]
  return one ? nameOf(one, language) : ''
}

function stateOf(field: FieldLook, cell: number, km2: number, map: HintState, exact = true): string {
  const words = map.words.influence
  const [first, second] = [field.first[cell] ?? -1, field.second[cell] ?? -1]
  const total = field.total[cell] ?? 0
  if (first < 0 || total <= NOTHING) return field.reported[cell] ? words.nobodyHere : words.silent
  const percent = numbersOf(map.words, { style: 'percent' })
  const alone = map.influence.of !== null
  const share = field.dominance[cell]!
  const density = densityOf(total, km2)
  const strength = words.strengths[stepOf(density)]!
  const parts = [
    alone ? nameAt(first, map) : words.led(nameAt(first, map), percent.format(share)),
    exact ? words.strength(strength, densityText(density, map)) : strength,
  ]
  if (!alone && second >= 0 && field.dominance[cell]! < SETTLED) {
    const values = field.values[cell * map.manifest.blocs.length + second]!
    parts.push(words.contestedBy(nameAt(second, map), percent.format(values / total)))
  }
  if (field.wide[cell]! >= ONLY_WIDE) parts.push(words.onlyWide)
  return parts.join(' · ')
}

const densityText = (density: number, { words, dates }: HintState): string =>
  words.influence.density(dates.number(roughly(density)), dates.number(PER_KM2))

function changeOf(
  now: FieldLook,
  before: FieldLook,
  cell: number,
  km2: number,
  map: HintState,
  since: string,
): string {
  const words = map.words.influence
  const [bloc, change] = changeIn(now, before, cell, map.manifest.blocs.length, km2)
  if (bloc < 0) return words.unchanged(since)
  const signed = numbersOf(map.words, { signDisplay: 'exceptZero' }).format(roughly(change))
  const text = words.density(signed, map.dates.number(PER_KM2))
  return words.changed(nameAt(bloc, map), text, since)
}
