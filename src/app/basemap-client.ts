/** The page's side of the basemap worker. Where no worker runs, the page does its work itself. */
// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import type { Shapes } from '../map/shapes.ts'
import type { Bbox } from '../map/view.ts'
import type { BasemapAnswered, BasemapAsked } from './basemap-messages.ts'
import { createBasemapService, type BasemapService, type WholeBasemap } from './basemap-service.ts'
import { loadJson } from './load.ts'

/** Begins to load the basemap of a folder beside the page. Each question is to be asked once at most. */
export function startBasemap(folder: string): BasemapService {
  const address = new URL(folder, document.baseURI).href
  try {
    return inWorker(address)
  } catch {
    return createBasemapService(address, loadJson)
  }
}

function inWorker(folder: string): BasemapService {
  const worker = new Worker(new URL('./basemap-worker.ts', import.meta.url), { type: 'module' })
  const near = awaited<Shapes | null>()
  const whole = awaited<WholeBasemap>()
  /** Takes over where the worker's file does not come. */
  let instead: BasemapService | null = null
  let box: Bbox | null = null
  let wanted = false
  const ask = (question: BasemapAsked) => worker.postMessage(question)
  worker.addEventListener('message', ({ data }: MessageEvent<BasemapAnswered>) => {
    if ('near' in data) return near.resolve(data.near)
    whole.resolve(data.whole)
    worker.terminate()
  })
  worker.addEventListener('error', () => {
    instead ??= createBasemapService(folder, loadJson)
    if (box) near.resolve(instead.near(box))
    if (wanted) whole.resolve(instead.whole())
  })
  ask({ ask: 'load', folder })
  return {
    near(asked) {
      if (instead) return instead.near(asked)
      box = asked
      ask({ ask: 'near', box })
      return near.promise
    },
    whole() {
      if (instead) return instead.whole()
      wanted = true
      ask({ ask: 'whole' })
      return whole.promise
    },
  }
}

function awaited<T>(): { promise: Promise<T>; resolve: (value: T | Promise<T>) => void } {
  let resolve: (value: T | Promise<T>) => void = () => {}
  const promise = new Promise<T>((done) => (resolve = done))
  return { promise, resolve }
}
