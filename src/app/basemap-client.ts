/** The page's side of the basemap worker. Where no worker runs, the page does its work itself. */
// oxlint-disable unicorn/require-post-message-target-origin -- a worker has no origin to name
import type { Shapes } from '../map/shapes.ts'
import type { Bbox } from '../map/view.ts'
import type { BasemapAnswered, BasemapAsked } from './basemap-messages.ts'
import { createBasemapService, type BasemapService, type BasemapTexts } from './basemap-service.ts'
import { loadText } from './load.ts'

/** Begins to load the basemap of a folder beside the page. Each question is to be asked once at most. */
export function startBasemap(folder: string): BasemapService {
  const address = new URL(folder, document.baseURI).href
  try {
    return inWorker(address)
  } catch {
    return createBasemapService(address, loadText)
  }
}

function inWorker(folder: string): BasemapService {
  const worker = new Worker(new URL('./basemap-worker.ts', import.meta.url), { type: 'module' })
  const near = awaited<Shapes | null>()
  const texts = awaited<BasemapTexts>()
  /** Takes over where the worker's file does not come. */
  let instead: BasemapService | null = null
  let box: Bbox | null = null
  let isWanted = false
  const ask = (question: BasemapAsked) => worker.postMessage(question)
  worker.addEventListener('message', ({ data }: MessageEvent<BasemapAnswered>) => {
    if ('near' in data) return near.resolve(data.near)
    texts.resolve(data.texts)
    worker.terminate()
  })
  worker.addEventListener('error', () => {
    instead ??= createBasemapService(folder, loadText)
    if (box) near.resolve(instead.near(box))
    if (isWanted) texts.resolve(instead.texts())
  })
  ask({ ask: 'load', folder })
  return {
    near(asked) {
      if (instead) return instead.near(asked)
      box = asked
      ask({ ask: 'near', box })
      return near.promise
    },
    texts() {
      if (instead) return instead.texts()
      isWanted = true
      ask({ ask: 'texts' })
      return texts.promise
    },
  }
}

/** A promise that is kept from outside. */
function awaited<T>(): { promise: Promise<T>; resolve: (value: T | Promise<T>) => void } {
  let resolve: (value: T | Promise<T>) => void = () => {}
  const promise = new Promise<T>((done) => (resolve = done))
  return { promise, resolve }
}
