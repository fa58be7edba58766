/** What the graphics card holds of a table: its columns as they are, and one texture each of looks and pictures. */
import type { PointTable } from '../../time/point-table.ts'
import type { Atlas, Cell } from './atlas.ts'
import type { MarkLook } from './mark-look.ts'
import { columns, LOOKS_IN_ROW } from './shader.ts'

export interface Columns {
  array: WebGLVertexArrayObject
  buffers: WebGLBuffer[]
  /** True once the known order is there too. */
  ordered: boolean
}

/** Room on the card for a table. */
export const createColumns = (gl: WebGL2RenderingContext): Columns => ({
  array: gl.createVertexArray(),
  buffers: [],
  ordered: false,
})

/** Copies the columns of a table that are not on the card yet, until a time by the page's clock. True once all are there. */
export function bringColumns(
  gl: WebGL2RenderingContext,
  { array, buffers }: Columns,
  table: PointTable,
  due: number,
): boolean {
  gl.bindVertexArray(array)
  for (let i = buffers.length; i < columns.length && performance.now() < due; i++) {
    const column = table[columns[i]!]
    const buffer = gl.createBuffer()
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.bufferData(gl.ARRAY_BUFFER, column, gl.STATIC_DRAW)
    gl.enableVertexAttribArray(i)
    if (column instanceof Float32Array) gl.vertexAttribPointer(i, 1, gl.FLOAT, false, 0, 0)
    else
      gl.vertexAttribIPointer(i, 1, column instanceof Uint16Array ? gl.UNSIGNED_SHORT : gl.UNSIGNED_INT, 0, 0)
    buffers.push(buffer)
  }
  gl.bindVertexArray(null)
  return buffers.length >= columns.length
}

/** Adds the order in which rows became known. */
export function addOrder(gl: WebGL2RenderingContext, to: Columns, order: Uint32Array<ArrayBuffer>): void {
  const buffer = gl.createBuffer()
  gl.bindVertexArray(to.array)
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffer)
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, order, gl.STATIC_DRAW)
  gl.bindVertexArray(null)
  to.buffers.push(buffer)
  to.ordered = true
}

export function removeColumns(gl: WebGL2RenderingContext, { array, buffers }: Columns): void {
  gl.deleteVertexArray(array)
  for (const buffer of buffers) gl.deleteBuffer(buffer)
}

/** Each look's place in the atlas and manner, two texels of four numbers: see the shader. */
export function looksData(
  looks: readonly MarkLook[],
  cells: readonly Cell[],
  side: number,
): { data: Float32Array<ArrayBuffer>; height: number } {
  const height = Math.max(1, Math.ceil(looks.length / LOOKS_IN_ROW))
  const data = new Float32Array(LOOKS_IN_ROW * 8 * height)
  for (const [i, { opacity, lasts, visible, shift = 0 }] of looks.entries()) {
    const cell = cells[i]!
    const place = [cell.x / side, cell.y / side, cell.side / side, cell.size]
    data.set([...place, visible ? opacity : 0, lasts ? 1 : 0, shift, 0], i * 8)
  }
  return { data, height }
}

export function uploadLooks(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture,
  { data, height }: ReturnType<typeof looksData>,
): void {
  bindTexture(gl, texture, gl.NEAREST, gl.NEAREST)
  const width = LOOKS_IN_ROW * 2
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, data)
}

/** Copies the atlas to the card, or only some cells of it where it is there already. */
export function uploadAtlas(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture,
  { context }: Pick<Atlas, 'context'>,
  cells: readonly Cell[] | null,
): void {
  bindTexture(gl, texture, gl.LINEAR, gl.LINEAR_MIPMAP_NEAREST)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true)
  const [format, type] = [gl.RGBA, gl.UNSIGNED_BYTE]
  if (!cells) gl.texImage2D(gl.TEXTURE_2D, 0, format, format, type, context.canvas)
  for (const { x, y, side } of cells ?? [])
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, format, type, context.getImageData(x, y, side, side))
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  if (!cells || cells.length > 0) gl.generateMipmap(gl.TEXTURE_2D)
}

function bindTexture(gl: WebGL2RenderingContext, texture: WebGLTexture, near: number, far: number): void {
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, far)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, near)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
}
