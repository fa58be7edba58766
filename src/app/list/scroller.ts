/** The element in which a node scrolls: its nearest ancestor that scrolls down, or the one it is given to. */
export function scrollerOf(node: HTMLElement): HTMLElement {
  for (let one = node.parentElement; one; one = one.parentElement)
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one
  return node.parentElement ?? node
}

/** Height of what stands above a node in its scroller, CSS pixels. */
export const heightAbove = (node: HTMLElement, scroller: HTMLElement): number =>
  Math.max(
    0,
    Math.round(node.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop),
  )
