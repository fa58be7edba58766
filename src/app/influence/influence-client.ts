/** The page's side of influence. Where no worker runs, the worker's file runs in the page itself. */
import { importWorker, startService } from '../worker-service.ts'
import type { InfluenceService } from './influence-service.ts'
// oxlint-disable-next-line import/default -- Vite puts the address there
import workerUrl from './influence-worker.ts?worker&url'

/** Starts an engine without data. Rejects where neither worker nor page can run it. */
export async function startInfluence(): Promise<InfluenceService> {
  try {
    const service: InfluenceService = startService(workerUrl, [
      'begin',
      'count',
      'frame',
      'explain',
      'series',
      'sensitivity',
    ])
    // tells whether it runs
    await service.count(null)
    return service
  } catch {
    return (await importWorker<typeof import('./influence-worker.ts')>(workerUrl)).createInfluenceService()
  }
}
