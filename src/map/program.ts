/** Shaders of our own inside MapLibre's frame. */

export interface Shader {
  program: WebGLProgram
  uniform: (name: string) => WebGLUniformLocation | null
}

/** What MapLibre puts before a vertex shader of ours, so that it can call `projectTile`. */
export interface PreludeData {
  vertexShaderPrelude: string
  define: string
}

interface ShaderText {
  /** Without its version, which comes with the prelude. */
  vertex: string
  fragment: string
  /** Names by the places of the attributes. */
  attributes: readonly string[]
}

/** Compiles a shader for one of MapLibre's projections. Throws with the compiler's words. */
export function createProgram(
  gl: WebGL2RenderingContext,
  { vertexShaderPrelude, define }: PreludeData,
  { vertex, fragment, attributes }: ShaderText,
): Shader {
  const program = gl.createProgram()
  const parts = [
    compile(gl, gl.VERTEX_SHADER, `#version 300 es\n${vertexShaderPrelude}\n${define}\n${vertex}`),
    compile(gl, gl.FRAGMENT_SHADER, fragment),
  ]
  for (const part of parts) gl.attachShader(program, part)
  for (const [i, name] of attributes.entries()) gl.bindAttribLocation(program, i, name)
  gl.linkProgram(program)
  for (const part of parts) gl.deleteShader(part)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`a shader of the map does not link: ${gl.getProgramInfoLog(program)}`)
  const places = new Map<string, WebGLUniformLocation | null>()
  const uniform = (name: string) => {
    const known = places.get(name)
    if (known !== undefined) return known
    const place = gl.getUniformLocation(program, name)
    places.set(name, place)
    return place
  }
  return { program, uniform }
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)
  if (!shader) throw new Error('the browser makes no shader: its graphics context is lost')
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost())
    throw new Error(`a shader of the map does not compile: ${gl.getShaderInfoLog(shader)}`)
  return shader
}
