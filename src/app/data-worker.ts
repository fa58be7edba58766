/** Layers and records beside the page's own thread, which a table of a million may not hold. */
// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import { createDataService } from './data-service.ts'
import { transferables, type DataAnswered, type DataAsked } from './data-messages.ts'
import { loadBytes, loadPart, reasonOf } from './load.ts'

/** Also for a page that can start no worker: it imports this file. */
export const service = createDataService({ whole: loadBytes, part: loadPart })

function answerTo(asked: DataAsked): Promise<DataAnswered['value']> {
  if (asked.ask === 'layers') return service.layers(asked.request)
  if (asked.ask === 'begin') return service.begin(asked.files)
  return asked.ask === 'open' ? service.open(asked.request) : service.feature(asked.file, asked.number)
}

const inWorker = !('document' in globalThis)

if (inWorker)
  self.addEventListener('message', ({ data }: MessageEvent<DataAsked>) => {
    const { id } = data
    answerTo(data).then(
      (value) =>
        self.postMessage({ id, value, error: null } satisfies DataAnswered, {
          transfer: data.ask === 'layers' ? [] : transferables(value),
        }),
      (e: unknown) => self.postMessage({ id, value: null, error: reasonOf(e) } satisfies DataAnswered),
    )
  })
