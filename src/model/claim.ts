import type { Spot } from './place.ts'

export const claimStances = ['supports', 'disputes', 'denies'] as const
export type ClaimStance = (typeof claimStances)[number]

/** What one document says about a feature. */
export interface Claim {
  /** Id of the source. */
  source: string
  /** Who says so: the publisher, or whom the document quotes. */
  by: string
  /** Own words, at most 200 characters. */
  says: string
  /** UTF-16 offsets of the statement in the document file, end exclusive. */
  start: number
  end: number
  stance: ClaimStance
  /** Where this document has it, where that is another place than the feature's. */
  at?: Spot
  /** When this document has it (EDTF), where that does not meet the feature's `when`. */
  when?: string
}

export const figureKinds = ['killed', 'injured', 'strength'] as const
export type FigureKind = (typeof figureKinds)[number]

/** A number as far as it is known: `low` and `high` are inclusive; null is an unknown bound. `by` says who gives it. */
export interface Figure {
  low: number | null
  high: number | null
  by: string
}
export type Figures = Partial<Record<FigureKind, Figure>>

/** `15`, `15-20`, `300+` (at least), `<300` (at most), with thousands commas; null where it is none of them. */
export function parseFigure(value: string): { low: number | null; high: number | null } | null {
  const m = /^(?:(\d+)(?:\s*[-–]\s*(\d+)|(\+))?|<(\d+))$/.exec(value.replace(/,(?=\d{3}\b)/g, '').trim())
  if (!m) return null
  if (m[4] !== undefined) return { low: null, high: Number(m[4]) }
  const low = Number(m[1])
  const high = m[3] ? null : Number(m[2] ?? m[1])
  return high !== null && high < low ? null : { low, high }
}
