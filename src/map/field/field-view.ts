/** What the map is told of influence. */
import type { FieldLook } from '../../influence/engine.ts'
import type { Ground } from '../../influence/ground.ts'
import type { Day } from '../../model/day.ts'

/** Two dates side by side with a handle between them, or what has changed from one to the other. */
export const contrasts = ['swipe', 'difference'] as const
export type Contrast = (typeof contrasts)[number]

export interface FieldView {
  ground: Ground
  /** On `day`. */
  now: FieldLook
  /** On `compared`; null where nothing is compared. */
  before: FieldLook | null
  day: Day
  compared: Day | null
  contrast: Contrast
  /** Where a swipe divides the map, 0 to 1 from the left; `compared` is drawn left of it. */
  split: number
  /** Ids of the blocs by their numbers in the fields. */
  blocs: readonly string[]
  /** Id of the only actor whose influence is drawn; null: blocs. */
  actor: string | null
}
