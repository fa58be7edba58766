/** What films are made of: pictures that are drawn one after the other on one canvas. */

export interface Film {
  canvas: HTMLCanvasElement
  /** How many pictures there are. */
  count: number
  /** Draws a picture, counted from 0, on the canvas. */
  draw: (at: number) => Promise<void>
  /** Seconds for which each stands. */
  seconds: number
}

export interface Watch {
  /** Told how much is done, 0 to 1. */
  onprogress: (share: number) => void
  /** Ends it: what is made rejects with its reason. */
  signal: AbortSignal
}

/** Lets the page answer, and ends where that is asked for. */
export async function breathe({ signal }: Pick<Watch, 'signal'>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  signal.throwIfAborted()
}
