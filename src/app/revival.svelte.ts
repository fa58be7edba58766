/** How often a map is made anew that lost its graphics context, and when that is given up. */

/** So many times in so many milliseconds, unless the browser itself gives the context back: then always. */
const MOST = 3
const WITHIN = 60_000

/** Milliseconds between two questions whether the browser can draw again. */
const PAUSE = 1000

/** `canDraw` tells whether the browser gives a graphics context now. */
export function createRevival(canDraw: () => boolean, drawable: boolean) {
  /** Counts the maps made. */
  let made = $state(0)
  let isOver = $state(!drawable)
  let tries: number[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function lost(isBack: boolean): void {
    const now = performance.now()
    tries = tries.filter((at) => now - at < WITHIN)
    if (!isBack) tries.push(now)
    if (tries.length > MOST) isOver = true
    else if (canDraw()) made += 1
    else timer = setTimeout(() => lost(false), PAUSE)
  }

  return {
    get made() {
      return made
    },
    /** No map is made any more; another way to show it must be found. */
    get isOver() {
      return isOver
    },
    /** The map was lost; `isBack`: the browser has given the context back. */
    lost,
    /** The reader asks for another try. Returns whether there is a map now. */
    again(): boolean {
      if (!canDraw()) return false
      tries = []
      isOver = false
      made += 1
      return true
    },
    stop: () => clearTimeout(timer),
  }
}
