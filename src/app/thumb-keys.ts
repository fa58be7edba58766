/** Keys of a slider's thumb, as the ARIA Authoring Practices have them. */

/** How far a key moves a thumb, in steps; ±Infinity for the ends, null for other keys. */
export function stepsOf(key: string, pageSteps: number, rtl: boolean): number | null {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight'
  const backward = rtl ? 'ArrowRight' : 'ArrowLeft'
  const keys = new Map([
    [forward, 1],
    [backward, -1],
    ['ArrowUp', 1],
    ['ArrowDown', -1],
    ['PageUp', pageSteps],
    ['PageDown', -pageSteps],
    ['Home', -Infinity],
    ['End', Infinity],
  ])
  return keys.get(key) ?? null
}

/** How many times as many days a key shows, Infinity for the whole axis; null for other keys. */
export function zoomOf(key: string): number | null {
  const keys = new Map([
    ['+', 0.5],
    ['=', 0.5],
    ['-', 2],
    ['_', 2],
    ['0', Infinity],
  ])
  return keys.get(key) ?? null
}
