/** Less is rounding, CSS pixels. */
const LEAST_CHANGE = 2
/** How often the same height is told to a page that goes on giving another. */
const MOST_REPEATS = 3
/** A height that comes back so soon is a swing, milliseconds. */
const SWING_MS = 1000

/**
 * Whether the page round a frame is to be told of a height. The answer is yes where it differs from what was told last, and
 * where the page has since given the frame another height, which it does if it had not listened. A page whose scroll bar
 * comes and goes with the height would swing for ever: it stays at the greater of two heights.
 */
export function createSettled(): (wanted: number, given: number, now: number) => boolean {
  let told = { wanted: 0, given: 0, at: -Infinity }
  let before = 0
  let repeats = 0
  return (wanted, given, now) => {
    const isNew = Math.abs(wanted - told.wanted) >= LEAST_CHANGE
    const isBack = wanted === before && wanted < told.wanted && now - told.at < SWING_MS
    const isOther = given !== told.given && Math.abs(wanted - given) >= LEAST_CHANGE
    if (isNew ? isBack : !isOther || repeats >= MOST_REPEATS) return false
    if (isNew) before = told.wanted
    repeats = isNew ? 0 : repeats + 1
    told = { wanted, given, at: now }
    return true
  }
}
