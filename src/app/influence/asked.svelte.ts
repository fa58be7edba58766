import { untrack } from 'svelte'
import { reasonOf } from '../load.ts'

/** What is asked for anew with each key: the last answer stays until the next has come. */
export interface Asked<T> {
  /** Undefined until the first answer has come. */
  readonly answer: T | undefined
  /** Why the last question has no answer; null where it has one, or may. */
  readonly failed: string | null
  readonly waiting: boolean
  again: () => void
}

/** To be called while a component is made. `key`: a new object or value asks again; null asks nothing. */
export function createAsked<K, T>(key: () => K | null, ask: (key: K) => Promise<T>): Asked<T> {
  let answer = $state.raw<T>()
  let failed = $state.raw<string | null>(null)
  let waiting = $state(false)
  let tries = $state(0)
  $effect(() => {
    void tries
    const asked = key()
    if (asked === null) return
    let isLast = true
    waiting = true
    const settle = (then: () => void) => {
      if (!isLast) return
      waiting = false
      then()
    }
    // what asking reads must not ask again
    untrack(() => ask(asked)).then(
      (found) =>
        settle(() => {
          answer = found
          failed = null
        }),
      (error: unknown) => settle(() => (failed = reasonOf(error))),
    )
    return () => (isLast = false)
  })
  return {
    get answer() {
      return answer
    },
    get failed() {
      return failed
    },
    get waiting() {
      return waiting
    },
    again: () => (tries += 1),
  }
}
