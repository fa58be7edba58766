import { figureKinds, parseFigure, type Figure, type FigureKind, type Figures } from '../model/claim.ts'
import type { Assertion } from './read-statements.ts'

/** Figures of all claims as one range; where counts differ, `by` names everyone with their count. */
export function figuresOf(group: readonly Assertion[]): Figures | null {
  const figures: Figures = {}
  for (const kind of figureKinds) {
    const given = figuresGiven(group, kind)
    if (given.length) figures[kind] = mergeFigures(given)
  }
  return Object.keys(figures).length ? figures : null
}

type GivenFigure = Figure & { written: string }

function figuresGiven(group: readonly Assertion[], kind: FigureKind): GivenFigure[] {
  return group.flatMap((a) => {
    const written = a.fields.get(kind)
    const range = written === undefined ? null : parseFigure(written)
    return range && written ? [{ ...range, written, by: a.claim.by }] : []
  })
}

/** True where two counts of one kind cannot both be right, since no number lies in both. */
export function figuresDiffer(group: readonly Assertion[]): boolean {
  return figureKinds.some((kind) => {
    const given = figuresGiven(group, kind)
    const low = Math.max(...given.map((g) => g.low ?? 0))
    const high = Math.min(...given.map((g) => g.high ?? Infinity))
    return given.length > 1 && low > high
  })
}

function mergeFigures(given: readonly GivenFigure[]): Figure {
  const bound = (values: (number | null)[], pick: (...n: number[]) => number) =>
    values.includes(null) ? null : pick(...(values as number[]))
  const differ = new Set(given.map((g) => g.written)).size > 1
  const by = differ ? given.map((g) => `${g.by}: ${g.written}`) : given.map((g) => g.by)
  return {
    low: bound(
      given.map((g) => g.low),
      Math.min,
    ),
    high: bound(
      given.map((g) => g.high),
      Math.max,
    ),
    by: [...new Set(by)].join('; '),
  }
}
