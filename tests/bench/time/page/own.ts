/** The page's own time layer, as the page itself uses it. */
import type { MapLibreMap } from '../../../../src/map/maplibre.ts'
import { createBlocks } from '../../../../src/map/time-layer/blocks.ts'
import { RADIUS, type MarkLook } from '../../../../src/map/time-layer/mark-look.ts'
import { createTimeLayer } from '../../../../src/map/time-layer/time-layer.ts'
import { symbols } from '../../../../src/model/actor.ts'
import { createPointTable, knownOrder, type PointTable } from '../../../../src/time/point-table.ts'
import { actorOf } from '../data.ts'
import { colours, type Strategy } from './strategies.ts'

export const layer = createTimeLayer('own')
let table: PointTable | null = null
let onCard = 0

export const own: Strategy = {
  prepare: (raw) => (map, moment) => {
    watchBuffers(map)
    table = createPointTable(raw)
    fill(map, table)
    layer.setMoment(moment)
  },
  show: (_, moment) => layer.setMoment(moment),
  shown: 'render',
}

/** Gives the layer a table and puts it on the map. */
export function fill(map: MapLibreMap, points: PointTable): void {
  table = points
  layer.setPoints(points)
  layer.setLooks(looksOf(points))
  if (!map.getLayer(layer.id)) map.addLayer(layer)
}

/** Symbols, colours and sizes as the page has them: a shape and a colour for each actor. */
function looksOf({ looks }: PointTable): MarkLook[] {
  return looks.map(({ status, lasts, layer: layerId }, i) => ({
    picture: {
      theme: 'light',
      draw: 'symbol',
      symbol: symbols[actorOf(i) % symbols.length] ?? 'circle',
      colour: colours[actorOf(i) % colours.length] ?? '#57524a',
      status,
      radius: RADIUS,
      frame: layerId,
    },
    opacity: 1,
    lasts,
    visible: true,
  }))
}

/** Counts what the layer, and not MapLibre, puts into the graphics card's buffers from now on. */
function watchBuffers(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext('webgl2')
  if (!gl) throw new Error('no WebGL')
  let drawing = false
  const { render } = layer
  layer.render = (...args) => {
    drawing = true
    render(...args)
    drawing = false
  }
  const give = gl.bufferData.bind(gl) as (...args: unknown[]) => void
  gl.bufferData = (...args: unknown[]) => {
    if (drawing && ArrayBuffer.isView(args[1])) onCard += args[1].byteLength
    give(...args)
  }
}

/** Bytes of the table's columns, the known order and the blocks to search by, in the page and on the card. Both orders must have been drawn. */
export function bytes(): number {
  if (!table) return 0
  const columns = Object.values(table).filter((one) => ArrayBuffer.isView(one))
  const arrays = [...columns, knownOrder(table), createBlocks(table).masks]
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, onCard)
}
