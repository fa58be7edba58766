/** A service that runs in a worker: what the worker's file and the page say to each other. */
// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import { isOneFile } from './offline/one-file.ts'

/** Functions that are asked across the border; what they take and give is copied. */
type Service<Names extends string> = Record<Names, (...asked: never[]) => Promise<unknown>>

interface Asked {
  id: number
  name: string
  asked: unknown[]
}
type Answered = { id: number; value: unknown; error: null } | { id: number; value: null; error: string }

/**
 * Has a worker's file answer by `service`, and does nothing where a page imports that file. `handedOver` tells the memory
 * of an answer that moves to the page and is not copied.
 */
export function serve(service: object, handedOver?: (name: string, value: unknown) => ArrayBuffer[]): void {
  if ('document' in globalThis) return
  const functions = service as Record<string, (...asked: unknown[]) => Promise<unknown>>
  self.addEventListener('message', ({ data: { id, name, asked } }: MessageEvent<Asked>) => {
    // a service that throws at once is answered too
    const answer = async () => functions[name]?.(...asked)
    answer().then(
      (value) =>
        self.postMessage({ id, value, error: null } satisfies Answered, {
          transfer: handedOver?.(name, value) ?? [],
        }),
      (e: unknown) =>
        self.postMessage({
          id,
          value: null,
          error: e instanceof Error ? e.message : String(e),
        } satisfies Answered),
    )
  })
}

/**
 * Starts a worker and gives its service. Throws where the page may start none; where its file does not come or breaks,
 * every question rejects with an Error. `end` stops it.
 */
export function startService<Names extends string, S extends Service<Names>>(
  url: string,
  names: readonly (Names & keyof S)[],
  end?: AbortSignal,
): S {
  const worker = new Worker(url, isOneFile ? {} : { type: 'module' })
  end?.addEventListener('abort', () => worker.terminate(), { once: true })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (e: Error) => void }>()
  let next = 0
  /** Why it answers no more. */
  let broken: Error | null = null
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
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
  const ask = (name: string, asked: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken)
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, name, asked } satisfies Asked)
    })
  return Object.fromEntries(
    names.map((name) => [name, (...asked: unknown[]) => ask(name, asked)]),
  ) as unknown as S
}

/**
 * What a worker's file exports, for a page in which no worker runs: out of that very file, so that the page carries it only
 * once. A page on another host than its files may import what it may start no worker with. Rejects where the file does not come.
 */
export const importWorker = async <M>(url: string): Promise<M> => (await import(/* @vite-ignore */ url)) as M

/** The memory of all columns in a value, to be handed over and not copied. */
export function transferables(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const look = (one: unknown): void => {
    if (ArrayBuffer.isView(one)) {
      if (one.buffer instanceof ArrayBuffer) found.add(one.buffer)
    } else if (one instanceof Map) for (const inner of one.values()) look(inner)
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) look(inner)
  }
  look(value)
  return [...found]
}
