/** Wheel and fingers on the axis. */
import type { Attachment } from 'svelte/attachments'

/** Pixels of a line and of a page, where the wheel counts in them (https://www.w3.org/TR/uievents/#dom-wheelevent-deltamode). */
const WHEEL_PX = [1, 16, 400]
/** How much one wheel pixel zooms; browsers send a pinch on a touchpad as a slow wheel with ctrl. */
const WHEEL_ZOOM = 0.0022
const TOUCHPAD_ZOOM = 0.01

export interface WheelUse {
  /** True where the wheel zooms alone, and not only with ctrl or ⌘: the page has nothing to scroll. */
  alone: () => boolean
  /** Factor of days shown, at a position in client pixels. */
  zoom: (factor: number, clientX: number) => void
  /** Pixels to the right; false where there is nothing to move, so that the page may scroll. */
  pan: (pixels: number) => boolean
}

/** Upright wheeling zooms; sideways, or with Shift, it pans. */
export const wheel =
  ({ alone, zoom, pan }: WheelUse): Attachment<HTMLElement> =>
  (element) => {
    const onwheel = (event: WheelEvent) => {
      const unit = WHEEL_PX[event.deltaMode] ?? 1
      const [x, y] = [event.deltaX * unit, event.deltaY * unit]
      const withKey = event.ctrlKey || event.metaKey
      const sideways = Math.abs(x) > Math.abs(y) || event.shiftKey
      if (sideways && !withKey) {
        if (pan(x === 0 ? y : x)) event.preventDefault()
        return
      }
      if (!withKey && !alone()) return
      event.preventDefault()
      const rate = event.ctrlKey && Math.abs(y) < 50 ? TOUCHPAD_ZOOM : WHEEL_ZOOM
      zoom(Math.exp(y * rate), event.clientX)
    }
    // the browser would zoom or scroll the page unless it waits for the answer
    element.addEventListener('wheel', onwheel, { passive: false })
    return () => element.removeEventListener('wheel', onwheel)
  }

type Two = [one: number, other: number]

export interface PinchUse<T> {
  begin: () => T
  /** Client pixels of the two fingers, at first and now. */
  move: (before: Two, now: Two, begun: T) => void
}

/** Two fingers within the element. What one of them had begun to drag is cancelled. */
export const twoFingers =
  <T>({ begin, move }: PinchUse<T>): Attachment<HTMLElement> =>
  (element) => {
    const fingers = new Map<number, { x: number; target: EventTarget | null }>()
    let pinching: { before: Two; begun: T } | null = null
    const positions = (): Two => {
      const [one, other] = [...fingers.values()]
      return [one?.x ?? 0, other?.x ?? 0]
    }
    const down = (event: PointerEvent) => {
      if (event.pointerType !== 'touch' || fingers.size === 2) return
      fingers.set(event.pointerId, { x: event.clientX, target: event.target })
      if (fingers.size < 2) return
      event.stopPropagation()
      for (const [pointerId, { target }] of fingers)
        if (pointerId !== event.pointerId)
          target?.dispatchEvent(new PointerEvent('pointercancel', { pointerId }))
      pinching = { before: positions(), begun: begin() }
    }
    const along = (event: PointerEvent) => {
      const finger = fingers.get(event.pointerId)
      if (!finger) return
      finger.x = event.clientX
      if (!pinching) return
      event.stopPropagation()
      if (fingers.size === 2) move(pinching.before, positions(), pinching.begun)
    }
    const up = (event: PointerEvent) => {
      // ours are not trusted: they tell the drag, not that the finger is gone
      if (!event.isTrusted || !fingers.delete(event.pointerId)) return
      if (pinching) event.stopPropagation()
      if (!fingers.size) pinching = null
    }
    // before what lies inside gets them
    const capture = { capture: true }
    element.addEventListener('pointerdown', down, capture)
    element.addEventListener('pointermove', along, capture)
    element.addEventListener('pointerup', up, capture)
    element.addEventListener('pointercancel', up, capture)
    return () => {
      element.removeEventListener('pointerdown', down, capture)
      element.removeEventListener('pointermove', along, capture)
      element.removeEventListener('pointerup', up, capture)
      element.removeEventListener('pointercancel', up, capture)
    }
  }
