/** What the graphics card holds of a field: its tiles, and one small texture of paints. */
import type { Shader } from '../program.ts'
import { CELLS_IN_ROW } from './field-shader.ts'
import { PAINT_BYTES, type Paint } from './paint.ts'
import { CORNER_NUMBERS, type Tiles } from './tiles.ts'

/** Gone with its context. */
export interface FieldCard {
  shaders: Map<string, Shader>
  array: WebGLVertexArrayObject
  corners: WebGLBuffer
  cells: WebGLBuffer
  triangles: WebGLBuffer
  paint: WebGLTexture
}

export const createCard = (gl: WebGL2RenderingContext): FieldCard => ({
  shaders: new Map(),
  array: gl.createVertexArray(),
  corners: gl.createBuffer(),
  cells: gl.createBuffer(),
  triangles: gl.createBuffer(),
  paint: gl.createTexture(),
})

export function removeCard(gl: WebGL2RenderingContext, card: FieldCard): void {
  for (const { program } of card.shaders.values()) gl.deleteProgram(program)
  gl.deleteVertexArray(card.array)
  for (const buffer of [card.corners, card.cells, card.triangles]) gl.deleteBuffer(buffer)
  gl.deleteTexture(card.paint)
}

/** Copies tiles to the card. */
export function bringTiles(gl: WebGL2RenderingContext, card: FieldCard, tiles: Tiles): void {
  gl.bindVertexArray(card.array)
  gl.bindBuffer(gl.ARRAY_BUFFER, card.corners)
  gl.bufferData(gl.ARRAY_BUFFER, tiles.corners, gl.STATIC_DRAW)
  const stride = CORNER_NUMBERS * 4
  for (const [place, numbers, from] of [
    [0, 2, 0],
    [1, 2, 8],
    [2, 1, 16],
  ] as const) {
    gl.enableVertexAttribArray(place)
    gl.vertexAttribPointer(place, numbers, gl.FLOAT, false, stride, from)
  }
  gl.bindBuffer(gl.ARRAY_BUFFER, card.cells)
  gl.bufferData(gl.ARRAY_BUFFER, tiles.cells, gl.STATIC_DRAW)
  gl.enableVertexAttribArray(3)
  gl.vertexAttribIPointer(3, 1, gl.UNSIGNED_INT, 0, 0)
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, card.triangles)
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, tiles.triangles, gl.STATIC_DRAW)
  gl.bindVertexArray(null)
}

/** Rows of the texture that so many bytes of paint take. */
export const rowsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / (CELLS_IN_ROW * PAINT_BYTES)))

/** Copies paints to the card, all of one length, one under the other. */
export function bringPaints(gl: WebGL2RenderingContext, card: FieldCard, paints: readonly Paint[]): void {
  const rows = rowsOf(paints[0]?.length ?? 0)
  const page = rows * CELLS_IN_ROW * PAINT_BYTES
  const all = new Uint8Array(page * paints.length)
  for (const [i, paint] of paints.entries()) all.set(paint, i * page)
  gl.bindTexture(gl.TEXTURE_2D, card.paint)
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
    gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE)
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST)
  const [width, height] = [CELLS_IN_ROW * 2, rows * paints.length]
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, all)
}
