/** How large the parts of a figure are, all by the size of the whole. CSS pixels. */
import type { TextLook } from '../../map/pen.ts'
import type { Theme } from '../../map/themes.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Sizes {
  /** Height of usual letters. */
  unit: number
  margin: number
  gap: number
  title: TextLook
  stamp: TextLook
  about: TextLook
  panel: TextLook
  heading: TextLook
  row: TextLook
  count: TextLook
  foot: TextLook
  link: TextLook
  tick: TextLook
}

/** Figures of these sides have the smallest letters; larger ones grow by one pixel for each so many. */
const SMALLEST = 600
const GROWTH = 200

/** Lines of texts are so much higher than their letters. */
export const LINE = 1.36

export function sizesOf(width: number, height: number, theme: Theme): Sizes {
  const unit = Math.min(20, Math.max(10.5, 10.5 + (Math.min(width, height * 1.5) - SMALLEST) / GROWTH))
  const look = (size: number, colour: string, weight: 400 | 600 = 400): TextLook => ({
    size: Math.round(unit * size * 10) / 10,
    colour,
    weight,
    anchor: 'left',
  })
  return {
    unit,
    margin: Math.round(unit * 1.2),
    gap: Math.round(unit * 0.9),
    title: look(1.5, theme.ink, 600),
    stamp: look(1.25, theme.accent, 600),
    about: look(0.95, theme.muted),
    panel: look(1.1, theme.accent, 600),
    heading: look(0.88, theme.muted, 600),
    row: look(0.95, theme.ink),
    count: look(0.95, theme.muted),
    foot: look(0.82, theme.muted),
    link: look(0.82, theme.accent),
    tick: look(0.8, theme.ink),
  }
}
