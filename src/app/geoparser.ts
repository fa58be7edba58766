// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import type { GazetteerFolders, GeoparseAnswer, GeoparseRequest } from './geoparse-service.ts'

export interface Asked {
  id: number
  request: GeoparseRequest
}
export type Answered =
  { id: number; answer: GeoparseAnswer; error: null } | { id: number; answer: null; error: string }

export interface Geoparser {
  /** Asks; rejects with an Error where the worker fails. Answers come in the order asked. */
  ask: (request: GeoparseRequest) => Promise<GeoparseAnswer>
  stop: () => void
}

/** Starts the worker. It loads nothing before it is asked. */
export function startGeoparser(folders: GazetteerFolders): Geoparser {
  const worker = new Worker(new URL('./geoparse-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve: (answer: GeoparseAnswer) => void; reject: (e: Error) => void }>()
  let next = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.error === null) one?.resolve(data.answer)
    else one?.reject(new Error(data.error))
  })
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'the worker does not start'))
    waiting.clear()
  })
  worker.postMessage(folders)
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, request } satisfies Asked)
      }),
    stop: () => worker.terminate(),
  }
}
