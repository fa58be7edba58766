import type { View } from '../../embed/messages.ts'

/** What is told as events, with their details. */
export interface Told {
  ready: View
  change: View
  select: { id: string | null }
}

export type Tell = <T extends keyof Told>(type: T, detail: Told[T]) => void

/** What an element holds: a map in its shadow root, or in a frame. */
export interface Inside {
  /** Settles when there is something to look at; rejects where that does not come. */
  ready: Promise<void>
  get: () => Promise<View>
  set: (keys: ReadonlyMap<string, string | null>) => Promise<void>
  remove: () => void
}
