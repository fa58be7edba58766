/** Shapes of the map over the timeline: height of its width, and the least and most that it takes, CSS pixels. */
const SHAPE = 0.6
const LEAST = { full: 440, embed: 280, bare: 240 }
const MOST = 600

/**
 * The height that a map wants at a width, CSS pixels: its timeline, and above it a map in a good shape. A map has no height
 * of its own; this one hangs on the width alone, so that a page that gives it is not asked for another.
 */
export const wantedHeight = (width: number, ui: keyof typeof LEAST, timeline: number): number =>
  Math.round(Math.min(Math.max(width * SHAPE, LEAST[ui]), MOST) + timeline)
