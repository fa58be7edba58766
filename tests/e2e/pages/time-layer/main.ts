/** A white map with nothing on it but points, and what a test asks of it. */
import '@fontsource/noto-sans/latin-600.css'
import { createLook } from '../../../../src/map/look.ts'
import { MapLibreMap } from '../../../../src/map/maplibre.ts'
import { markLooks, type MarkLook } from '../../../../src/map/time-layer/mark-look.ts'
import { createTimeLayer, keepLayer } from '../../../../src/map/time-layer/time-layer.ts'
import type { Moment } from '../../../../src/time/moment.ts'
import { createPointTable, createRawPoints, type PointTable } from '../../../../src/time/point-table.ts'

/** A point: days since 1970, null where open or never. */
export interface LabPoint {
  lon: number
  lat: number
  start: number | null
  end: number | null
  known?: number | null
  lasts?: boolean
}

const map = new MapLibreMap({
  container: 'map',
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } }],
  },
  center: [0, 0],
  zoom: 2,
  maxZoom: 22,
  fadeDuration: 0,
  attributionControl: false,
})
const layer = createTimeLayer('points')
const ready = new Promise<void>((resolve) => {
  void map.once('style.load', () => {
    keepLayer(map, layer)
    resolve()
  })
})
map.on('error', ({ error }) => console.error(error))

let table: PointTable | null = null
const look = createLook({ blocs: [], actors: [] }, 'light', 'en')

function looksOf(of: PointTable, change: Partial<MarkLook>): MarkLook[] {
  return markLooks(of, look, () => true).map((one) => ({ ...one, ...change }))
}

/** Runs something and waits for the frame after it; then does what needs its pixels. */
function frame<T>(act: () => void, then: () => T): Promise<T> {
  return new Promise((resolve) => {
    map.once('render', () => resolve(then()))
    act()
    map.triggerRepaint()
  })
}

/** What is not white, within a box of CSS pixels: its middle, how dark it is at most (0 to 1), and in sum. */
export interface Ink {
  x: number
  y: number
  most: number
  sum: number
}

function ink([left, top, right, bottom]: readonly [number, number, number, number]): Ink {
  const gl = map.getCanvas().getContext('webgl2')!
  const ratio = map.getCanvas().width / map.getContainer().clientWidth
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
  const pixels = new Uint8Array(width * height * 4)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
  const fault = gl.getError()
  if (fault !== gl.NO_ERROR) throw new Error(`WebGL error ${fault}`)
  let [x, y, sum, most] = [0, 0, 0, 0]
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = [(column + 0.5) / ratio, (height - row - 0.5) / ratio] as const
      if (at[0] < left || at[0] > right || at[1] < top || at[1] > bottom) continue
      const i = (row * width + column) * 4
      // beside the globe there is nothing, not even white
      const dark = pixels[i + 3]! / 255 - (pixels[i]! + pixels[i + 1]! + pixels[i + 2]!) / 765
      // the rim of a mark is not quite white
      if (dark < 0.02) continue
      x += at[0] * dark
      y += at[1] * dark
      sum += dark
      most = Math.max(most, dark)
    }
  return { x: x / sum, y: y / sum, most, sum }
}

const lab = {
  ready,
  setPoints(points: LabPoint[], change: Partial<MarkLook> = {}): void {
    const raw = createRawPoints(points.length)
    raw.length = points.length
    raw.looks = [false, true].map((lasts) => ({
      layer: 'event',
      kind: 'attack',
      actor: null,
      status: 'confirmed',
      located: 'settlement',
      certainty: 'B',
      stances: 'other',
      disputed: false,
      several: false,
      dated: 'day',
      lasts,
    }))
    for (const [i, { lon, lat, start, end, known = null, lasts = false }] of points.entries()) {
      raw.lon[i] = lon
      raw.lat[i] = lat
      raw.start[i] = start ?? -Infinity
      raw.end[i] = end ?? Infinity
      raw.known[i] = known ?? Infinity
      raw.look[i] = lasts ? 1 : 0
      raw.row[i] = i
    }
    table = createPointTable(raw)
    layer.setPoints(table)
    lab.setLooks(change)
  },
  setLooks: (change: Partial<MarkLook>): void => layer.setLooks(table ? looksOf(table, change) : []),
  setMoment: (moment: Moment): void => layer.setMoment(moment),
  /** Moves the map, and waits until it is there: how round it is, it knows only then. */
  async setView(
    center: [number, number],
    zoom: number,
    projection: 'mercator' | 'globe',
    bearing = 0,
  ): Promise<void> {
    map.setProjection({ type: projection })
    map.jumpTo({ center, zoom, bearing })
    for (let i = 0; i < 2; i++)
      await frame(
        () => {},
        () => {},
      )
  },
  /** Draws a circle of MapLibre's own instead of the one before; none for null. */
  async setCircle(at: readonly [lon: number, lat: number] | null): Promise<void> {
    if (map.getLayer('circle')) map.removeLayer('circle').removeSource('circle')
    if (!at) return
    map.addSource('circle', { type: 'geojson', data: { type: 'Point', coordinates: [...at] } })
    map.addLayer({ id: 'circle', type: 'circle', source: 'circle', paint: { 'circle-radius': 6 } })
    await new Promise((resolve) => map.once('idle', resolve))
  },
  /** Where MapLibre itself says that a place is, CSS pixels. */
  at(lon: number, lat: number): [x: number, y: number] {
    const { x, y } = map.project([lon, lat])
    return [x, y]
  },
  /** Ink round a spot, or on the whole map. */
  ink: (at: readonly [number, number] | null, around = 30): Promise<Ink> =>
    frame(
      () => {},
      () =>
        ink(
          at
            ? [at[0] - around, at[1] - around, at[0] + around, at[1] + around]
            : [-Infinity, -Infinity, Infinity, Infinity],
        ),
    ),
  /** Numbers, in the order given to `setPoints`, of the points found at a spot. */
  pick: (x: number, y: number, around?: number): number[] =>
    layer.pick({ x, y }, around).map((i) => table?.row[i] ?? -1),
  /** Takes the graphics context away and gives it back. */
  async loseContext(): Promise<void> {
    const gl = map.getCanvas().getContext('webgl2')!
    const lost = gl.getExtension('WEBGL_lose_context')!
    const back = new Promise((resolve) => void map.once('webglcontextrestored', resolve))
    lost.loseContext()
    await new Promise((resolve) => setTimeout(resolve, 50))
    lost.restoreContext()
    await back
    while (!map.getLayer('points')) await new Promise((resolve) => setTimeout(resolve, 10))
  },
}

declare global {
  interface Window {
    lab: typeof lab
  }
}
window.lab = lab
