/** Records beside the page's own thread, which a table of a million may not hold. */
// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import { createDataService } from './data-service.ts'
import { transferables, type DataAnswered, type DataAsked } from './data-messages.ts'
import { loadBytes, loadPart, reasonOf } from './load.ts'

const service = createDataService({ whole: loadBytes, part: loadPart })

self.addEventListener('message', ({ data }: MessageEvent<DataAsked>) => {
  const { id } = data
  const answer = data.ask === 'open' ? service.open(data.request) : service.feature(data.file, data.number)
  answer.then(
    (value) =>
      self.postMessage({ id, value, error: null } satisfies DataAnswered, { transfer: transferables(value) }),
    (e: unknown) => self.postMessage({ id, value: null, error: reasonOf(e) } satisfies DataAnswered),
  )
})
