/** Runs `run` at once, and what is asked sooner than `ms` milliseconds after that once they are over. */
export function paced(run: () => void, ms: number): () => void {
  let last = -Infinity
  let waiting = false
  const now = () => {
    waiting = false
    last = performance.now()
    run()
  }
  return () => {
    if (waiting) return
    waiting = true
    const left = last + ms - performance.now()
    if (left <= 0) now()
    else setTimeout(now, left)
  }
}

/** Answers true for the first `most` calls of each second. */
export function budget(most: number): (now: number) => boolean {
  let second = 0
  let used = 0
  return (now) => {
    const at = Math.floor(now / 1000)
    if (at !== second) used = 0
    second = at
    used += 1
    return used <= most
  }
}
