/** The search box over made-up features; the bench asks through `window.bench`. */
import { mount } from 'svelte'
import { createDateWords } from '../../../../src/app/dates.ts'
import { createSearch } from '../../../../src/app/search/search-state.svelte.ts'
import type { MapState } from '../../../../src/app/state.svelte.ts'
import { en as words } from '../../../../src/app/words/en.ts'
import { createLook } from '../../../../src/map/look.ts'
import '../../../../src/app/app.css'
import Bench from './Bench.svelte'
import { makeData } from './data.ts'

const manifest = { blocs: [], actors: [], sources: [] }

function start(n: number): SearchBench {
  const { places, features } = makeData(n)
  const byId = new Map(features.map(({ feature }) => [feature.id, feature]))
  // what the search asks of a map
  const map = {
    manifest,
    features,
    words,
    language: 'en',
    dates: createDateWords(words),
    look: createLook(manifest, 'light', 'en'),
    sources: new Map(),
    points: null,
    feature: (id: string) => byId.get(id),
    reading: { places: async () => ({ version: 1, places }) },
    highlighted: null,
  } as unknown as MapState
  const search = createSearch(map)
  mount(Bench, { target: document.querySelector('#app')!, props: { map, search } })
  const field = document.querySelector<HTMLInputElement>('[role=combobox]')!
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const tasks: number[] = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
    },
  )

  return {
    names: places.slice(0, 5).map(({ name }) => name),
    async index() {
      const began = performance.now()
      field.focus()
      while (!search.reading) await frame()
      while (search.reading) await frame()
      return performance.now() - began
    },
    async type(text) {
      const began = performance.now()
      field.value = text
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      // asking again and again would cost more than the key
      await search.settle()
      const ms = performance.now() - began
      await frame()
      await frame()
      return ms
    },
    longTasks: () => tasks.splice(0),
    found: () => search.found.reduce((sum, { total }) => sum + total, 0),
    failure: () => search.failure,
  }
}

export interface SearchBench {
  /** Some names of places. */
  names: string[]
  /** Focuses the field; resolves with the ms until everything can be found. */
  index: () => Promise<number>
  /** Puts a text into the field as a key does; resolves with the ms until it is answered, two frames later. */
  type: (text: string) => Promise<number>
  /** Durations of the main thread's tasks of 50 ms and more since the last call. */
  longTasks: () => number[]
  found: () => number
  failure: () => string | null
}

declare global {
  // oxlint-disable-next-line no-var -- globals are declared so
  var startBench: typeof start
}
globalThis.startBench = start
