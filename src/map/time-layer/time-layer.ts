/** Many points, drawn by one layer of our own: moving the window changes some numbers and nothing else. */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import { reach, type Moment } from '../../time/moment.ts'
import { knownOrder, type PointTable } from '../../time/point-table.ts'
import { growthAt, MOST_GROWTH } from '../growth.ts'
import type { Shader } from '../program.ts'
import { createBlocks, type Blocks } from './blocks.ts'
import { addOrder, bringColumns, createColumns, removeColumns, type Columns } from './buffers.ts'
import { extentOf, shrinkAt, type Extent } from './crowd.ts'
import { eyeOf, setProjection, spotAt, worldsInView } from './camera.ts'
import type { MarkLook } from './mark-look.ts'
import { pickRows } from './pick.ts'
import { createPictures, type Textures } from './pictures.ts'
import { rowsAt } from './rows.ts'
import { createShader, days, EVER } from './shader.ts'

export interface TimeLayer extends CustomLayerInterface {
  /** Replaces the points; null for none. */
  setPoints: (table: PointTable | null) => void
  /** One for each look of the table, in its order. Nothing is drawn while some are missing. */
  setLooks: (looks: readonly MarkLook[]) => void
  /** O(1). */
  setMoment: (moment: Moment) => void
  /**
   * Rows of the points at a spot of the map that hold at the moment, the uppermost first, at most `MOST_PICKED`. CSS
   * pixels from the map's left upper corner; `around` is how many pixels beside a mark still answer.
   */
  pick: (point: { x: number; y: number }, around?: number) => number[]
}

/** What lies on the graphics card; gone with its context. */
interface OnCard extends Textures {
  shaders: Map<string, Shader>
  columns: Columns | null
}

/**
 * More points than these are handed to the card in several frames if need be, each with so many milliseconds for it, and
 * are searched by blocks.
 */
const HEAVY = 100_000
const SLICE = 16

/** A layer for `map.addLayer`; see `keepLayer`. It may be filled before it is added. */
export function createTimeLayer(id: string): TimeLayer {
  let map: MapLibreMap | null = null
  let card: OnCard | null = null
  let table: PointTable | null = null
  let moment: Moment | null = null
  let looks: readonly MarkLook[] = []
  let extent: Extent = nowhere
  /** Size of the marks drawn last, in shares of their size at zoom 6. */
  let growth = 1
  let order: Uint32Array<ArrayBuffer> | null = null
  let blocks: Blocks | null = null
  let stale = true
  /** Device pixels of a CSS pixel, and the map's width and height in CSS pixels: asked once, since it costs layout. */
  let ratio = 1
  let size: [width: number, height: number] = [1, 1]
  /** Copies of the world drawn last; null on the globe. */
  let worlds: number[] | null = null

  const repaint = () => map?.triggerRepaint()
  const pictures = createPictures(renew)
  const orderOf = (of: PointTable) => (order ??= knownOrder(of))

  function measure(): void {
    if (!map) return
    const { clientWidth, clientHeight } = map.getContainer()
    size = [Math.max(1, clientWidth), clientHeight]
    ratio = map.getCanvas().width / size[0]
    renew()
  }

  function renew(): void {
    stale = true
    repaint()
  }

  /**
   * Brings what has changed to the card: only while drawing, when MapLibre lets others touch it. Null where that would
   * take the page's thread for too long: the rest comes with the next frame.
   */
  function upload(gl: WebGL2RenderingContext, to: OnCard, from: PointTable, due: number): Columns | null {
    if (stale) pictures.bring(gl, to, looks, Math.round(ratio * MOST_GROWTH * 100) / 100)
    stale = false
    const columns = (to.columns ??= createColumns(gl))
    return bringColumns(gl, columns, from, from.length > HEAVY ? due : Infinity) ? columns : null
  }

  function setTime(gl: WebGL2RenderingContext, { uniform }: Shader, of: PointTable, at: Moment): void {
    const { from, to } = reach(at)
    const known = at.mode === 'instant' ? days.both : days.known
    gl.uniform1i(uniform('u_days'), at.basis === 'known' ? known : days.happened)
    gl.uniform1i(uniform('u_from'), from === -Infinity ? -EVER : inside(from - of.epoch))
    gl.uniform1i(uniform('u_to'), inside(to - of.epoch))
    gl.uniform1f(uniform('u_fade'), at.fade)
    gl.uniform1ui(uniform('u_forever'), of.forever)
  }

  function render(
    gl: WebGL2RenderingContext,
    { defaultProjectionData, shaderData }: CustomRenderMethodInput,
  ): void {
    if (!map || !card || !table || !moment || table.length === 0 || looks.length < table.looks.length) return
    const due = performance.now() + SLICE
    const shader = card.shaders.get(shaderData.variantName) ?? createShader(gl, shaderData)
    card.shaders.set(shaderData.variantName, shader)
    const columns = upload(gl, card, table, due)
    if (!columns) return repaint()
    const rows = rowsAt(table, moment, () => orderOf(table!))
    if (rows.order && !columns.ordered) addOrder(gl, columns, rows.order)
    const { uniform } = shader
    worlds = shaderData.define.includes('GLOBE') ? null : worldsInView(map, size, extent)
    const eye = eyeOf(map)
    const marks = rows.runs.reduce((sum, [first, end]) => sum + end - first, 0)
    growth = growthAt(map.getZoom()) * shrinkAt(marks, extent, map.getZoom())

    gl.useProgram(shader.program)
    gl.bindVertexArray(columns.array)
    gl.disable(gl.DEPTH_TEST)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, card.looks)
    gl.activeTexture(gl.TEXTURE1)
    gl.bindTexture(gl.TEXTURE_2D, card.atlas)
    gl.uniform1i(uniform('u_looks'), 0)
    gl.uniform1i(uniform('u_atlas'), 1)
    gl.uniform1f(uniform('u_scale'), growth * ratio)
    gl.uniform1f(uniform('u_width'), size[0] / growth)
    setProjection(gl, shader, defaultProjectionData, eye)
    setTime(gl, shader, table, moment)
    for (const world of worlds ?? [0]) {
      const [x, y] = [eye[0] - world - table.origin[0], eye[1] - table.origin[1]]
      gl.uniform2f(uniform('u_eye'), x, y)
      gl.uniform2f(uniform('u_eye_rest'), x - Math.fround(x), y - Math.fround(y))
      for (const [first, end] of rows.runs)
        if (rows.order) gl.drawElements(gl.POINTS, end - first, gl.UNSIGNED_INT, first * 4)
        else gl.drawArrays(gl.POINTS, first, end - first)
    }
    gl.bindVertexArray(null)
    gl.activeTexture(gl.TEXTURE0)
  }

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    render,

    onAdd(added, gl) {
      map = added
      card = { shaders: new Map(), looks: gl.createTexture(), atlas: gl.createTexture(), columns: null }
      map.on('resize', measure)
      measure()
    },

    onRemove(removed, gl) {
      removed.off('resize', measure)
      if (card) {
        for (const { program } of card.shaders.values()) gl.deleteProgram(program)
        for (const texture of [card.looks, card.atlas]) gl.deleteTexture(texture)
        if (card.columns) removeColumns(gl, card.columns)
      }
      map = null
      card = null
    },

    setPoints(next) {
      if (next === table) return
      if (card?.columns) {
        const { columns } = card
        const gl = map?.getCanvas().getContext('webgl2')
        if (gl) removeColumns(gl, columns)
        card.columns = null
      }
      table = next
      order = null
      blocks = null
      if (next) extent = extentOf(next)
      repaint()
    },

    setLooks(next) {
      looks = next
      renew()
    },

    setMoment(next) {
      moment = next
      repaint()
    },

    pick(point, around = 0) {
      if (!map || !table || !moment || looks.length < table.looks.length) return []
      const of = table
      const spot = spotAt(map, point, { reach: around, growth, worlds })
      const rows = rowsAt(of, { ...moment, fade: 0 }, () => orderOf(of))
      if (of.length > HEAVY) blocks ??= createBlocks(of)
      return spot ? pickRows(of, looks, moment, rows, spot, blocks) : []
    },
  }
}

/** A day as the card counts it; days that no table reaches all count as one. */
const inside = (day: number): number => Math.min(Math.max(day, 1 - EVER), EVER - 1)

const nowhere: Extent = { west: 0, east: 0, north: 0, south: 0 }

/**
 * Adds a layer under another one (over all where there is none such), and again whenever the map's style is made anew,
 * as after a lost graphics context. Returns what takes it away.
 */
export function keepLayer(map: MapLibreMap, layer: CustomLayerInterface, under?: string): () => void {
  const add = () => {
    if (!map.getLayer(layer.id)) map.addLayer(layer, under && map.getLayer(under) ? under : undefined)
  }
  add()
  map.on('style.load', add)
  return () => {
    map.off('style.load', add)
    // without a graphics context there is no style either
    if (map.style && map.getLayer(layer.id)) map.removeLayer(layer.id)
  }
}
