import { untrack } from 'svelte'

/**
 * A value that follows another once that has not changed for `rest` milliseconds, at the latest after `most`: for what
 * must not flicker while the map moves. To be called while a component is made.
 */
export function atRest<T>(read: () => T, rest = 160, most = 1000): { readonly current: T } {
  let current = $state.raw(untrack(read))
  let since: number | null = null
  $effect(() => {
    const next = read()
    if (next === untrack(() => current)) {
      since = null
      return
    }
    const now = performance.now()
    since ??= now
    const timer = setTimeout(
      () => {
        current = next
        since = null
      },
      Math.max(0, Math.min(rest, since + most - now)),
    )
    return () => clearTimeout(timer)
  })
  return {
    get current() {
      return current
    },
  }
}
