/** The geoparser beside the page's own thread, which neither a long text nor a pack of 13 MB may hold. */
// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import { createGeoparseService, type GazetteerFolders } from './geoparse-service.ts'
import type { Answered, Asked } from './geoparser.ts'
import { loadBytes } from './load.ts'

// the first message tells the folders, all others ask
self.addEventListener('message', ({ data }: MessageEvent<GazetteerFolders>) => serve(data), { once: true })

function serve(folders: GazetteerFolders): void {
  const service = createGeoparseService(folders, loadBytes)
  /** One after the other, in the order asked. */
  let turn: Promise<void> = Promise.resolve()
  self.addEventListener('message', ({ data: { id, request } }: MessageEvent<Asked>) => {
    turn = turn
      .then(() => service(request))
      .then(
        (answer): Answered => ({ id, answer, error: null }),
        (e: unknown): Answered => ({ id, answer: null, error: e instanceof Error ? e.message : String(e) }),
      )
      .then((answered) => self.postMessage(answered))
  })
}
