/** Influence on the map, drawn by a layer of our own: a step of the window changes one small texture and nothing else. */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import { latOf, lonOf } from '../../model/mercator.ts'
import type { Look } from '../look.ts'
import { eyeOf, setProjection, spotAt, worldsInView } from '../time-layer/camera.ts'
import { bringPaints, bringTiles, createCard, removeCard, rowsOf, type FieldCard } from './field-card.ts'
import { createFieldShader } from './field-shader.ts'
import type { FieldView } from './field-view.ts'
import { isPainted, paletteOf, paintChange, paintField, rgbOf, type Paint, type Palette } from './paint.ts'
import { cellAt } from './tile-at.ts'
import { tilesOf, type Tiles } from './tiles.ts'

export interface FieldLayer extends CustomLayerInterface {
  /** Draws a field instead of the one before. What has not changed since costs nothing. `open`: id of a cell to outline. */
  show: (view: FieldView, look: Look, open: string | null) => void
  /** Number of the cell drawn at a point of the map, CSS pixels from its left upper corner; −1 where none is. */
  cellAt: (point: { x: number; y: number }) => number
}

/** A layer for `keepLayer`. */
export function createFieldLayer(id: string): FieldLayer {
  let map: MapLibreMap | null = null
  let card: FieldCard | null = null
  let shown: FieldView | null = null
  let look: Look | null = null
  let palette: Palette | null = null
  /** The first is drawn right of the split, the second left of it. */
  let paints: Paint[] = []
  let tiles: Tiles | null = null
  let open = -1
  /** What the card has not yet. */
  let [newTiles, newPaints] = [true, true]
  /** Device pixels of a CSS pixel, and the map's width and height in CSS pixels: asked once, since it costs layout. */
  let ratio = 1
  let size: [width: number, height: number] = [1, 1]

  function measure(): void {
    if (!map) return
    const { clientWidth, clientHeight } = map.getContainer()
    size = [Math.max(1, clientWidth), clientHeight]
    ratio = map.getCanvas().width / size[0]
  }

  function paint({ ground: { km2 }, now, before, contrast }: FieldView, colours: Palette): Paint[] {
    if (!before) return [paintField(now, km2, colours)]
    if (contrast === 'difference') return [paintChange(now, before, km2, colours)]
    return [now, before].map((field) => paintField(field, km2, colours))
  }

  function render(
    gl: WebGL2RenderingContext,
    { defaultProjectionData, shaderData }: CustomRenderMethodInput,
  ): void {
    if (!map || !card || !shown || !look || !tiles || tiles.triangles.length === 0) return
    const shader = card.shaders.get(shaderData.variantName) ?? createFieldShader(gl, shaderData)
    card.shaders.set(shaderData.variantName, shader)
    gl.activeTexture(gl.TEXTURE0)
    if (newTiles) bringTiles(gl, card, tiles)
    if (newPaints) bringPaints(gl, card, paints)
    newTiles = newPaints = false

    const { uniform } = shader
    const { origin, extent } = tiles
    const eye = eyeOf(map)
    gl.useProgram(shader.program)
    gl.bindVertexArray(card.array)
    gl.disable(gl.DEPTH_TEST)
    gl.disable(gl.CULL_FACE)
    gl.bindTexture(gl.TEXTURE_2D, card.paint)
    gl.uniform1i(uniform('u_paint'), 0)
    gl.uniform1i(uniform('u_rows'), rowsOf(paints[0]?.length ?? 0))
    gl.uniform1f(uniform('u_split'), paints.length > 1 ? shown.split * size[0] * ratio : -1)
    gl.uniform1f(uniform('u_ratio'), ratio)
    gl.uniform1i(uniform('u_round'), shown.ground.by === 'hex' ? 0 : 1)
    gl.uniform1i(uniform('u_open'), open)
    gl.uniform3fv(uniform('u_ink'), shares(look.theme.ink))
    gl.uniform3fv(uniform('u_halo'), shares(look.theme.markGround))
    setProjection(gl, shader, defaultProjectionData, eye)
    for (const world of shaderData.define.includes('GLOBE') ? [0] : worldsInView(map, size, extent)) {
      const [x, y] = [eye[0] - world - origin[0], eye[1] - origin[1]]
      gl.uniform2f(uniform('u_eye'), x, y)
      gl.uniform2f(uniform('u_eye_rest'), x - Math.fround(x), y - Math.fround(y))
      gl.drawElements(gl.TRIANGLES, tiles.triangles.length, gl.UNSIGNED_INT, 0)
    }
    gl.bindVertexArray(null)
  }

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    render,

    onAdd(added, gl) {
      map = added
      card = createCard(gl)
      newTiles = newPaints = true
      map.on('resize', measure)
      measure()
    },

    onRemove(removed, gl) {
      removed.off('resize', measure)
      if (card) removeCard(gl, card)
      map = null
      card = null
    },

    show(next, nextLook, openId) {
      const before = shown
      shown = next
      if (!palette || nextLook !== look || next.actor !== before?.actor || next.blocs !== before.blocs)
        palette = paletteOf(nextLook, next.blocs, next.actor)
      else if (before && isSameField(before, next)) {
        open = openId === null ? -1 : next.ground.ids.indexOf(openId)
        return void map?.triggerRepaint()
      }
      look = nextLook
      if (before?.ground.number !== next.ground.number || !tiles) {
        tiles = tilesOf(next.ground)
        newTiles = true
      }
      open = openId === null ? -1 : next.ground.ids.indexOf(openId)
      paints = paint(next, palette)
      newPaints = true
      map?.triggerRepaint()
    },

    cellAt(point) {
      if (!map || !shown) return -1
      const spot = spotAt(map, point, { growth: 1, reach: 0, worlds: null })
      if (!spot) return -1
      const cell = cellAt(shown.ground, lonOf(spot.at[0]), latOf(spot.at[1]))
      const page = paints.length > 1 && point.x < shown.split * size[0] ? 1 : 0
      return cell >= 0 && paints[page] && isPainted(paints[page], cell) ? cell : -1
    },
  }
}

const isSameField = (a: FieldView, b: FieldView): boolean =>
  a.ground.number === b.ground.number && a.now === b.now && a.before === b.before && a.contrast === b.contrast

const shares = (colour: string): number[] => rgbOf(colour).map((part) => part / 255)
