import { loadData } from '../../../../src/app/load-data.ts'
import type { MapLibreMap } from '../../../../src/map/maplibre.ts'
import { windowAt, years } from '../data.ts'
import { fill, layer } from './own.ts'

/** Milliseconds; `tasks` are those of the main thread that took 50 or more. */
export interface Loading {
  n: number
  answered: number
  total: number
  tasks: number[]
}

/** Loads records as the page does, in the worker, and draws them; `drawn` waits for the graphics process. */
export async function measureLoad(map: MapLibreMap, drawn: () => Promise<void>): Promise<Loading> {
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration))
  })
  observer.observe({ type: 'longtask' })
  const began = performance.now()
  const { points, failures } = await loadData({ data: 'data/', basemap: 'basemap/' })
  const answered = performance.now() - began
  if (!points) throw new Error(`no points: ${failures.map(({ reason }) => reason).join()}`)
  fill(map, points.table)
  layer.setMoment({ window: windowAt(0, years), mode: 'window', basis: 'happened', fade: 0 })
  await map.once('render')
  await drawn()
  const total = performance.now() - began
  // tasks are told after they have ended
  await new Promise((resolve) => setTimeout(resolve, 200))
  observer.disconnect()
  return { n: points.table.length, answered, total, tasks }
}
