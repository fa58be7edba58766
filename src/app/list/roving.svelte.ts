/**
 * One stop of the Tab key in a long list of which only a part stands in the page, and keys that move it: see
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
import { tick, untrack } from 'svelte'
import type { VirtualizerHandle } from 'virtua/svelte'
import { moveOf } from './move.ts'

interface RovingAsk {
  /** Keys of the rows, in their order. */
  keys: () => readonly string[]
  /** Where the reader was. */
  first?: string | undefined
  /** Null until the list stands. */
  list: () => VirtualizerHandle | null
  /** What holds the rows' stops, each marked with `data-index`. */
  root: () => HTMLElement | null
  /** Height of what stands above the list in its scroller, and of what of it stays there when it scrolls; CSS pixels. */
  above?: () => number
  covered?: () => number
}

/** To be called while a component is made. */
export function createRoving({ keys, first, list, root, above = () => 0, covered = () => 0 }: RovingAsk) {
  let key = $state.raw(first)
  /** Where the row was, for when it has gone. */
  let was = 0
  const index = $derived.by(() => {
    const all = keys()
    const found = key === undefined ? -1 : all.indexOf(key)
    return found >= 0 ? found : Math.max(0, Math.min(was, all.length - 1))
  })

  const stop = (at: number): HTMLElement | null =>
    root()?.querySelector<HTMLElement>(`[data-index="${at}"]`) ?? null
  const holdsFocus = (): boolean => {
    const box = root()
    const active = (box?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement ?? null
    return active !== null && (box?.contains(active) ?? false)
  }

  async function go(to: number): Promise<void> {
    take(to)
    await tick()
    reveal(to)
    stop(to)?.focus({ preventScroll: true })
  }

  /** Scrolls as far as it needs. */
  function reveal(at: number): void {
    const virtual = list()
    if (!virtual) return
    // what stands above the first row comes back with it
    if (at === 0) {
      virtual.scrollTo(0)
      return
    }
    const isAbove = above() + virtual.getItemOffset(at) - covered() < virtual.getScrollOffset()
    virtual.scrollToIndex(at, isAbove ? { align: 'start', offset: -covered() } : { align: 'nearest' })
  }

  function take(at: number): void {
    was = at
    key = keys()[at]
  }

  // rows are moved and go while the window plays: who reads one goes on there
  let hadFocus = false
  $effect.pre(() => {
    void keys()
    hadFocus = holdsFocus()
    if (hadFocus)
      void tick().then(() => hadFocus && !holdsFocus() && stop(index)?.focus({ preventScroll: true }))
  })

  // a list that opens at a row knows only once its rows are measured where that is
  $effect(() => {
    if (!list() || first === undefined) return
    const to = untrack(() => index)
    list()?.scrollToIndex(to, { align: 'center' })
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => list()?.scrollToIndex(to, { align: 'center' }))
    })
    return () => cancelAnimationFrame(frame)
  })

  function onkeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const virtual = list()
    const rowHeight = Math.max(1, virtual?.getItemSize(index) ?? 1)
    const page = Math.max(1, Math.floor(((virtual?.getViewportSize() ?? 0) - covered()) / rowHeight) - 1)
    const to = moveOf(event.key, index, keys().length, page)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    void go(to)
  }

  return {
    /** The row that Tab comes to. */
    get index() {
      return index
    },
    reveal,
    /** For the component of a row: `awaited` is the one where the reader was, `stop` the one that Tab comes to. */
    row: (at: number) => ({
      index: at,
      stop: at === index,
      awaited: first !== undefined && keys()[at] === first,
      ontake: () => take(at),
      onkeydown,
    }),
  }
}
