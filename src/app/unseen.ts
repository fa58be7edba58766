/** Tells when nobody can see an element any more: its tab is hidden or put to sleep, or it is scrolled away. Returns what stops it. */
export function onUnseen(element: Element, unseen: () => void): () => void {
  const watch = new AbortController()
  const { signal } = watch
  document.addEventListener('visibilitychange', () => document.hidden && unseen(), { signal })
  document.addEventListener('freeze', unseen, { signal })
  const observer = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === false) unseen()
  })
  observer.observe(element)
  return () => {
    watch.abort()
    observer.disconnect()
  }
}
