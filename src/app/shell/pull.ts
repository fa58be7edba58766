import type { Attachment } from 'svelte/attachments'

export interface Pull {
  /** Height at the press. */
  begin: () => number
  /** The height wanted now, CSS pixels, without bounds. */
  move: (height: number) => void
  /** Let go at that height; `speed` upwards, CSS pixels a millisecond. */
  end: (height: number, speed: number) => void
  /** The system took the pointer away: back to where it was. */
  cancel: () => void
}

/** A hand trembles by so many CSS pixels. */
const TREMBLE = 4
/** Only the last so many milliseconds tell how fast the hand was. */
const RECENT = 90

/**
 * Pulls a sheet up and down by an element of it. Buttons within keep their presses; what is pulled is not pressed as
 * well.
 */
export function pull({ begin, move, end, cancel }: Pull): Attachment<HTMLElement> {
  return (element) => {
    let press: { id: number; y: number; from: number; moved: boolean } | null = null
    let track: { y: number; time: number }[] = []
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || press) return
      press = { id: event.pointerId, y: event.clientY, from: begin(), moved: false }
      track = []
      // a quick hand leaves the element with its first move
      addEventListener('pointermove', along)
      addEventListener('pointerup', up)
      addEventListener('pointercancel', lost)
    }
    const leave = () => {
      press = null
      removeEventListener('pointermove', along)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', lost)
    }
    const along = (event: PointerEvent) => {
      if (event.pointerId !== press?.id) return
      const pixels = press.y - event.clientY
      if (!press.moved && Math.abs(pixels) <= TREMBLE) return
      // captured only now: a captured press would not reach the buttons within
      if (!press.moved) element.setPointerCapture(event.pointerId)
      press.moved = true
      track = [
        ...track.filter(({ time }) => event.timeStamp - time < RECENT),
        { y: event.clientY, time: event.timeStamp },
      ]
      move(press.from + pixels)
    }
    const up = (event: PointerEvent) => {
      if (event.pointerId !== press?.id) return
      const { moved, from, y } = press
      leave()
      if (!moved) return
      const first = track.find(({ time }) => event.timeStamp - time < RECENT)
      const speed =
        first && event.timeStamp > first.time ? (first.y - event.clientY) / (event.timeStamp - first.time) : 0
      end(from + y - event.clientY, speed)
      // the click that follows a pull, if any, presses nothing
      const swallow = (click: Event) => click.stopPropagation()
      element.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => element.removeEventListener('click', swallow, { capture: true }))
    }
    const lost = (event: PointerEvent) => {
      if (event.pointerId !== press?.id) return
      const { moved } = press
      leave()
      if (moved) cancel()
    }
    element.addEventListener('pointerdown', down)
    return () => {
      element.removeEventListener('pointerdown', down)
      leave()
    }
  }
}
