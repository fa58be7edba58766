/** The page's side of the search. Where no worker runs, the worker's file runs in the page itself. */
import { importWorker, startService } from '../worker-service.ts'
import type { SearchItem } from './items.ts'
import type { SearchService } from './search-service.ts'
// oxlint-disable-next-line import/default -- Vite puts the address there
import workerUrl from './search-worker.ts?worker&url'

/** Starts a search with an empty index. Rejects where neither worker nor page can run it. */
export async function startSearch(): Promise<SearchService> {
  try {
    const service: SearchService = startService(workerUrl, ['add', 'search'])
    // tells whether it runs
    await service.add([])
    return service
  } catch {
    return (await importWorker<typeof import('./search-worker.ts')>(workerUrl)).createSearchService()
  }
}

/** Most things that are handed over at a time, and most milliseconds that making them ready takes. */
const CHUNK = 500
const CHUNK_MS = 6

/**
 * Hands things over in chunks, the next when the one before has been taken: meanwhile the page goes on, and a search comes
 * in between.
 */
export async function feed<T>(
  things: readonly T[],
  itemOf: (one: T) => SearchItem,
  add: SearchService['add'],
  now: () => number = () => performance.now(),
): Promise<void> {
  for (let i = 0; i < things.length;) {
    const chunk: SearchItem[] = []
    const end = now() + CHUNK_MS
    do chunk.push(itemOf(things[i++]!))
    while (i < things.length && chunk.length < CHUNK && now() < end)
    await add(chunk)
  }
}

/** Goes through many things without holding the page: after some milliseconds it lets others in. */
export async function inTurns<T>(
  things: Iterable<T>,
  act: (one: T) => void,
  now: () => number = () => performance.now(),
): Promise<void> {
  let end = now() + CHUNK_MS
  for (const one of things) {
    act(one)
    if (now() < end) continue
    await new Promise((resolve) => setTimeout(resolve))
    end = now() + CHUNK_MS
  }
}
