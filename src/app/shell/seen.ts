/** Whether the reader has seen the first hint. Where the browser keeps nothing, it is shown again. */
const KEY = 'influence-map:hint-seen'

export function isHintSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

export function keepHintSeen(): void {
  try {
    localStorage.setItem(KEY, '1')
  } catch {
    // private windows, sandboxed frames
  }
}

/** Has the hint shown again. */
export function forgetHintSeen(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // it is shown again anyway
  }
}
