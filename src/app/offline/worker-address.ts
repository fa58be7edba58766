/**
 * Workers of the map as one file run the page's own script, so that what both need is in the file once. Of a file from disk
 * browsers start a worker only out of a text, and no module; a `data:` address may not be as long as that text.
 */
const script = document.querySelector('script[type="module"]')?.textContent ?? ''

/** What a worker is for: it finds this under the name `role`. */
export type Role = 'map' | 'search' | 'influence'

export function workerAddress(role: Role): string {
  // a module waits and is strict; this is neither
  const text = ['"use strict";globalThis.role=', JSON.stringify(role), ';(async()=>{', script, '\n})()']
  return URL.createObjectURL(new Blob(text, { type: 'text/javascript' }))
}
