/** Where the rows of a figure's legend stand: in a column beside the map, or in columns under it. */
import type { LegendGroup, LegendRow, Ramp } from './content.ts'
import { wrapped, type Measure } from './lines.ts'
import { LINE, type Box, type Sizes } from './sizes.ts'

export type Placed =
  | ({ part: 'heading'; lines: string[] } & Box)
  | ({ part: 'ramp'; ramp: Ramp } & Box)
  | ({ part: 'row'; row: LegendRow; lines: string[] } & Box)
  | ({ part: 'more'; lines: string[] } & Box)

/** Room for a sign before its text, in units. */
export const SIGN = 2.3
const MOST_LINES = 3

/** A group's parts from the top of a column down, at its left upper corner. */
function stacked(
  { heading, ramp, rows }: LegendGroup,
  left: number,
  more: string | null,
  width: number,
  sizes: Sizes,
  measure: Measure,
): Placed[] {
  const { unit } = sizes
  const parts: Placed[] = []
  let y = 0
  const box = (height: number): Box => {
    const at = { x: left, y, width, height }
    y += height
    return at
  }
  if (heading !== null) {
    const lines = wrapped(heading, width, sizes.heading, measure, MOST_LINES)
    parts.push({ part: 'heading', lines, ...box(lines.length * unit * 1.2 + unit * 0.35) })
  }
  if (ramp) parts.push({ part: 'ramp', ramp, ...box(unit * (ramp.ends ? 4.5 : 3.3)) })
  for (const row of rows) {
    const number = row.count === undefined ? 0 : measure(row.count, sizes.count).width + unit * 0.6
    const lines = wrapped(row.text, width - SIGN * unit - number, sizes.row, measure, MOST_LINES)
    parts.push({ part: 'row', row, lines, ...box(Math.max(1.6, lines.length * 1.2 + 0.35) * unit) })
  }
  if (more !== null)
    parts.push({ part: 'more', lines: wrapped(more, width, sizes.count, measure, 1), ...box(unit * 1.6) })
  return parts
}

const heightOf = (parts: readonly Placed[]): number => {
  const last = parts.at(-1)
  return last ? last.y + last.height : 0
}

interface Cut {
  group: LegendGroup
  left: number
}

/** Rows that a group keeps while others can still go. */
const KEPT = 5

/** A row less of the group that has most; null where all are as short as they may be. */
function shortened(groups: readonly Cut[], least: number): Cut[] | null {
  const long = groups.filter(({ group }) => group.rank === 0 && group.rows.length > least)
  if (long.length === 0) return null
  const most = long.reduce((a, b) => (b.group.rows.length > a.group.rows.length ? b : a))
  return groups.map((one) =>
    one === most ? { group: { ...one.group, rows: one.group.rows.slice(0, -1) }, left: one.left + 1 } : one,
  )
}

/** What may be left out, in turn: groups from a rank on, and rows of those that stay. */
const ATTEMPTS = [
  { rank: 3, least: Infinity },
  { rank: 2, least: Infinity },
  { rank: 2, least: KEPT },
  { rank: 1, least: KEPT },
  { rank: 0, least: 1 },
] as const

/**
 * Places groups in columns of this width, each group whole in one of them, from the start side. Where not all fit, the least
 * needed go; rows that are cut are counted. `height` of what is taken.
 */
export function placeLegend(
  groups: readonly LegendGroup[],
  more: (count: number) => string,
  columns: number,
  room: Pick<Box, 'width' | 'height'>,
  dir: 'ltr' | 'rtl',
  sizes: Sizes,
  measure: Measure,
): { placed: Placed[]; height: number } {
  const between = sizes.gap * 1.5
  const width = (room.width - (columns - 1) * between) / columns
  const stack = ({ group, left }: Cut) =>
    stacked(group, 0, left > 0 ? more(left) : null, width, sizes, measure)
  for (const { rank, least } of ATTEMPTS) {
    let kept: Cut[] | null = groups
      .filter((group) => group.rank <= rank && (group.rows.length > 0 || group.ramp))
      .map((group) => ({ group, left: 0 }))
    for (; kept; kept = shortened(kept, least)) {
      const found = inColumns(kept.map(stack), columns, room.height, sizes.unit * 0.8)
      if (!found) continue
      const parts = found.flatMap(({ column, y, stack: own }) => {
        const at = dir === 'rtl' ? columns - 1 - column : column
        return own.map((part) => ({ ...part, x: at * (width + between), y: part.y + y }))
      })
      return { placed: parts, height: Math.max(0, ...parts.map(({ y, height }) => y + height)) }
    }
  }
  return { placed: [], height: 0 }
}

/** Stacks one after the other, each in the first column with room; null where there is none. */
function inColumns(
  stacks: readonly Placed[][],
  columns: number,
  most: number,
  space: number,
): { column: number; y: number; stack: Placed[] }[] | null {
  const ends: number[] = Array<number>(columns).fill(0)
  const found: { column: number; y: number; stack: Placed[] }[] = []
  for (const stack of stacks) {
    const height = heightOf(stack)
    const starts = ends.map((end) => (end === 0 ? 0 : end + space))
    // the least filled: columns end at about one height
    const column = starts.indexOf(Math.min(...starts))
    const y = starts[column]!
    if (y + height > most) return null
    ends[column] = y + height
    found.push({ column, y, stack })
  }
  return found
}

/** Height of lines of rows. */
export const rowLine = (sizes: Sizes): number => sizes.row.size * LINE * 0.93
