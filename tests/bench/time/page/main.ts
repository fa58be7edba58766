/** The page of the bench: a map on a plain ground, and what Node asks of it, step by step, as `bench`. */
import { MapLibreMap } from '../../../../src/map/maplibre.ts'
import type { Mode, Moment, TimeWindow } from '../../../../src/time/moment.ts'
import type { RawPoints } from '../../../../src/time/point-table.ts'
import { random } from '../../../unit/time/random.ts'
import { axisOf, csvPoints, region, seededPoints, windowAt } from '../data.ts'
import { timeOf } from '../statistics.ts'
import { measureHistogram } from './histogram.ts'
import { measureLoad } from './load.ts'
import { bytes, layer, own } from './own.ts'
import { repaint, setFilter, type Strategy } from './strategies.ts'

const strategies = { own, setFilter, repaint }
export type StrategyName = keyof typeof strategies

const [west, south, east, north] = region
const map = new MapLibreMap({
  container: 'map',
  // no basemap: what is measured is the points and the map's own frame
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f6f3ec' } }],
  },
  bounds: [west, south, east, north],
  fadeDuration: 0,
  attributionControl: false,
})
const ready = new Promise<void>((resolve) => void map.once('idle', () => resolve()))

const home = map.getCenter()
let raw: RawPoints | null = null
let axis: TimeWindow = { from: 0, to: 0 }
let strategy: Strategy = repaint

const momentAt = (step: number, mode: Mode): Moment => ({
  window: windowAt(step, axis),
  mode,
  basis: 'happened',
  fade: 0,
})

/** Runs something and waits for the frame that shows it. Milliseconds from the call to the end of that frame's script. */
function until(shown: 'render' | 'idle', act: () => void): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now()
    map.once(shown, () => {
      const lag = performance.now() - began
      // after this frame's own work
      setTimeout(() => resolve(lag))
    })
    act()
  })
}

/** Waits until the graphics process has drawn all that it was told. */
function drawn(): Promise<void> {
  const gl = map.getCanvas().getContext('webgl2')
  const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (!gl || !sync) throw new Error('no WebGL')
  gl.flush()
  return new Promise((resolve) => {
    const ask = () => {
      if (gl.clientWaitSync(sync, 0, 0) === gl.TIMEOUT_EXPIRED) return setTimeout(ask, 1)
      gl.deleteSync(sync)
      return resolve()
    }
    ask()
  })
}

const bench = {
  /** Waits for the map; the name of what draws. */
  async open(): Promise<string> {
    await ready
    const gl = map.getCanvas().getContext('webgl2')
    const info = gl?.getExtension('WEBGL_debug_renderer_info')
    return String(gl && info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : gl?.getParameter(gl.RENDERER))
  },
  /** Makes so many seeded points, or reads those of a file, and returns their number. */
  async load(from: number | string): Promise<number> {
    raw = typeof from === 'number' ? seededPoints(from) : csvPoints(await (await fetch(from)).text())
    axis = axisOf(raw)
    return raw.length
  },
  /** Milliseconds from data in memory until the first frame that shows them has been drawn. */
  async start(name: StrategyName): Promise<number> {
    if (!raw) throw new Error('no points')
    strategy = strategies[name]
    const give = strategy.prepare(raw)
    raw = null
    const began = performance.now()
    await until(strategy.shown, () => give(map, momentAt(0, 'window')))
    await drawn()
    return performance.now() - began
  },
  /** Moves the slider to a step and returns the lag, ms. */
  step: (step: number, mode: Mode): Promise<number> =>
    until(strategy.shown, () => strategy.show(map, momentAt(step, mode))),
  /** The same while the map moves too. */
  panned: (step: number): Promise<number> =>
    until(strategy.shown, () => {
      const { lng, lat } = home
      map.jumpTo({ center: [lng + 2 * Math.sin(step / 5), lat + Math.cos(step / 5)] })
      strategy.show(map, momentAt(step, 'window'))
    }),
  /** A step until the graphics process has drawn the frame. */
  async stepDrawn(step: number, mode: Mode): Promise<number> {
    const began = performance.now()
    await bench.step(step, mode)
    await drawn()
    return performance.now() - began
  },
  /** Bytes of the own layer's arrays, here and on the graphics card, once points have been shown by both kinds of days. */
  async bytes(): Promise<number> {
    const moment = momentAt(0, 'window')
    await until('render', () => layer.setMoment({ ...moment, basis: 'known' }))
    await until('render', () => layer.setMoment(moment))
    return bytes()
  },
  /** Milliseconds of each of many searches under the pointer, strewn over the map and over the steps. */
  pick(picks: number, mode: Mode): number[] {
    const { clientWidth, clientHeight } = map.getContainer()
    const next = random(7)
    return Array.from({ length: picks }, (_, i) => {
      layer.setMoment(momentAt(i, mode))
      const spot = { x: next() * clientWidth, y: next() * clientHeight }
      return timeOf(() => layer.pick(spot))
    })
  },
  histogram: measureHistogram,
  /** Loads the dataset of `data/` as the page does, up to the first frame with its points. */
  loadDataset: () => measureLoad(map, drawn),
  /** A step that asks for nothing: what measuring costs. */
  rest: (): Promise<number> => new Promise((resolve) => setTimeout(() => resolve(0))),
}

declare global {
  interface Window {
    bench: Bench
  }
}
export type Bench = typeof bench
window.bench = bench
