/** Index that a key leads to; null for keys that mean something else. `page` is how many rows the screen holds. */
export function moveOf(key: string, at: number, length: number, page: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: length - 1,
  }
  const next = to[key]
  return next === undefined ? null : Math.max(0, Math.min(next, length - 1))
}
