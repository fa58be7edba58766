/** The last picture of a framed map, kept in the entry of the browser's history over a reload of the frame. */

const KEY = 'influence-map:picture'

/** Keeps it, with the address of what it shows. */
export const keepPicture = (history: History, picture: string | null, address: string): void =>
  history.replaceState({ [KEY]: picture }, '', address)

/** Gives what was kept, once. */
export function takePicture(history: History): string | null {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !(KEY in state)) return null
  history.replaceState(null, '')
  const picture = state[KEY]
  return typeof picture === 'string' && picture.startsWith('data:image/') ? picture : null
}
