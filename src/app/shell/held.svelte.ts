import type { Attachment } from 'svelte/attachments'
import { pull } from './pull.ts'
import { settled, type Rest } from './sheet.ts'

interface Sheet {
  /** Where it rests. */
  rest: () => Rest
  /** Its heights there, CSS pixels. */
  heights: () => Readonly<Record<Rest, number>>
  onrest: (rest: Rest) => void
}

/** The height of a sheet, which follows the hand by what has `hold` attached. To be called while a component is made. */
export function createHeld({ rest, heights, onrest }: Sheet) {
  /** In the hand; null at rest. */
  let held = $state<number | null>(null)
  const height = () => held ?? heights()[rest()]
  const hold: Attachment<HTMLElement> = pull({
    begin: height,
    move: (to) => (held = Math.min(Math.max(to, heights().low / 2), heights().full)),
    end(to, speed) {
      held = null
      onrest(settled(to, speed, heights()))
    },
    cancel: () => (held = null),
  })
  return {
    hold,
    get height() {
      return height()
    },
    get isHeld() {
      return held !== null
    },
  }
}
