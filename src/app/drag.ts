import type { Attachment } from 'svelte/attachments'

export interface Drag<T> {
  /** What a move is counted from, so that rounding to steps does not add up. Null: this press drags nothing. */
  begin: (event: PointerEvent) => T | null
  /** `pixels` since the press, to the right. */
  move: (pixels: number, begun: T, event: PointerEvent) => void
  /** Pressed and let go at one place. */
  click?: (event: PointerEvent) => void
  /** The system took the pointer away, to scroll or to zoom: back to where it began. */
  cancel?: (begun: T) => void
}

/** A hand trembles by so many CSS pixels. */
const TREMBLE = 3

/** Drags an element along. */
export function drag<T>({ begin, move, click, cancel }: Drag<T>): Attachment<HTMLElement> {
  return (element) => {
    let press: { id: number; x: number; begun: T; moved: boolean } | null = null
    const down = (event: PointerEvent) => {
      const begun = event.button === 0 && !press ? begin(event) : null
      if (begun === null) return
      press = { id: event.pointerId, x: event.clientX, begun, moved: false }
      element.setPointerCapture(event.pointerId)
    }
    const along = (event: PointerEvent) => {
      if (event.pointerId !== press?.id) return
      const pixels = event.clientX - press.x
      if (Math.abs(pixels) > TREMBLE) press.moved = true
      if (press.moved) move(pixels, press.begun, event)
    }
    const up = (event: PointerEvent) => {
      if (event.pointerId !== press?.id) return
      const { moved } = press
      press = null
      if (!moved) click?.(event)
    }
    const lost = (event: PointerEvent) => {
      if (event.pointerId !== press?.id) return
      const { begun } = press
      press = null
      cancel?.(begun)
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', along)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', lost)
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', along)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', lost)
    }
  }
}
