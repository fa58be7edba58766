/** The page's side of the data worker. Where no worker runs, the worker's file runs in the page itself. */
// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import type { MapFeature } from '../model/feature.ts'
import type { DataAnswered, DataAsked } from './data-messages.ts'
import type { DataService, LayerAnswer, PointsAnswer } from './data-service.ts'
// oxlint-disable-next-line import/default -- Vite puts the address there
import workerUrl from './data-worker.ts?worker&url'

/** The service in the page: out of the worker's own file, so that the page carries it only once. */
async function inPage(): Promise<DataService> {
  return ((await import(/* @vite-ignore */ workerUrl)) as typeof import('./data-worker.ts')).service
}

/** Starts the worker. */
export function startData(): DataService {
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

type Waiting = { resolve: (value: unknown) => void; reject: (e: Error) => void }
/** `Omit` of each member of a union. */
type Question = DataAsked extends infer One ? (One extends DataAsked ? Omit<One, 'id'> : never) : never

function inWorker(): DataService {
  const worker = new Worker(workerUrl, { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let next = 0
  /** Why it answers no more. */
  let broken: Error | null = null
  worker.addEventListener('message', ({ data }: MessageEvent<DataAnswered>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.error === null) one?.resolve(data.value)
    else one?.reject(new Error(data.error))
  })
  worker.addEventListener('error', ({ message }) => {
    broken = new Error(message || 'the worker does not start')
    for (const { reject } of waiting.values()) reject(broken)
    waiting.clear()
  })
  const ask = (question: Question): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken)
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...question, id })
    })
  return {
    layers: async (request) => (await ask({ ask: 'layers', request })) as LayerAnswer[],
    begin: async (files) => void (await ask({ ask: 'begin', files })),
    open: async (request) => (await ask({ ask: 'open', request })) as PointsAnswer,
    feature: async (file, number) => (await ask({ ask: 'feature', file, number })) as MapFeature | null,
  }
}
