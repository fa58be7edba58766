/** Whether an element is in sight, or nearly. */

/** How much beyond the edges of the screen counts as in sight, in shares of it; frames of other hosts are told of the screen alone. */
const NEAR = '25%'

/** Milliseconds for which it must be in sight or out of it: who scrolls past wants nothing. The first time counts at once. */
const REST = 150

/** Tells whenever it changes, and once at the beginning. Returns what stops it. */
export function watchSight(element: Element, told: (inSight: boolean) => void): () => void {
  let known: boolean | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver(
    (entries) => {
      const now = entries.at(-1)?.isIntersecting ?? false
      clearTimeout(timer)
      const tell = () => {
        if (now !== known) told((known = now))
      }
      if (known === null) tell()
      else timer = setTimeout(tell, REST)
    },
    { rootMargin: NEAR },
  )
  observer.observe(element)
  return () => {
    observer.disconnect()
    clearTimeout(timer)
  }
}
