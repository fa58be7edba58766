import { untrack } from 'svelte'

/**
 * A value that follows another at once, but at most every `ms` milliseconds: for what need not keep pace with a film. The
 * last value always comes. To be called while a component is made.
 */
export function throttled<T>(read: () => T, ms: number): { readonly current: T } {
  let current = $state.raw(untrack(read))
  let last = -Infinity
  $effect(() => {
    const next = read()
    if (next === untrack(() => current)) return
    const take = () => {
      last = performance.now()
      current = next
    }
    const wait = last + ms - performance.now()
    if (wait <= 0) {
      take()
      return
    }
    const timer = setTimeout(take, wait)
    return () => clearTimeout(timer)
  })
  return {
    get current() {
      return current
    },
  }
}
