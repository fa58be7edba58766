/** The page's side of the data worker. Where no worker runs, the worker's file runs in the page itself. */
import type { DataService } from './data-service.ts'
// oxlint-disable-next-line import/default -- Vite puts the address there
import workerUrl from './data-worker.ts?worker&url'
import { importWorker, startService } from './worker-service.ts'

const inPage = async (): Promise<DataService> =>
  (await importWorker<typeof import('./data-worker.ts')>(workerUrl)).service
const names = ['layers', 'begin', 'open', 'feature'] as const

/** Starts the worker, until `end`. */
export function startData(end?: AbortSignal): DataService {
  const inWorker = (): DataService => startService(workerUrl, names, end)
  let service: DataService | null = null
  try {
    service = inWorker()
  } catch {
    // whoever asks tries again
  }
  return {
    async layers(request) {
      try {
        service ??= inWorker()
        return await service.layers(request)
      } catch {
        service = await inPage()
        return service.layers(request)
      }
    },
    async begin(files) {
      try {
        service ??= inWorker()
        await service.begin(files)
      } catch {
        // whoever opens them tries again
        service = null
      }
    },
    async open(request) {
      try {
        service ??= inWorker()
        return await service.open(request)
      } catch {
        // no workers here, or its file did not come; what is wrong with the data is told in the answer
        service = await inPage()
        return service.open(request)
      }
    },
    feature: async (file, number) => (await service?.feature(file, number)) ?? null,
  }
}
