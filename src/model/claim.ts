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
