import type { Attachment } from 'svelte/attachments'

/**
 * Drags an element along. `onmove` gets the pixels since the press and what `begin` gave then: moves are counted from
 * there, so that rounding to steps does not add up.
 */
export function drag<T>(onmove: (pixels: number, begun: T) => void, begin: () => T): Attachment<HTMLElement> {
  return (element) => {
    let press: { x: number; begun: T } | null = null
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return
      press = { x: event.clientX, begun: begin() }
      element.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent) => press && onmove(event.clientX - press.x, press.begun)
    const up = () => (press = null)
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', up)
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', up)
    }
  }
}
