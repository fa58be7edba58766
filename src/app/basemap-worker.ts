/** Loads the basemap beside the page's own thread. */
// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import type { BasemapAnswered, BasemapAsked } from './basemap-messages.ts'
import { createBasemapService, type BasemapService } from './basemap-service.ts'
import { loadText } from './load.ts'

let service: BasemapService | null = null
const answer = (answered: BasemapAnswered) => self.postMessage(answered)

self.addEventListener('message', ({ data }: MessageEvent<BasemapAsked>) => {
  if (data.ask === 'load') service = createBasemapService(data.folder, loadText)
  else if (data.ask === 'near') void service?.near(data.box).then((near) => answer({ near }))
  else void service?.texts().then((texts) => answer({ texts }))
})
