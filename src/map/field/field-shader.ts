/** What the graphics card does with each tile. */
import { createProgram, type PreludeData, type Shader } from '../program.ts'
import { patterns } from './paint.ts'

/** Cells in a row of the texture of paints, two texels each. */
export const CELLS_IN_ROW = 1024

const vertex = `
precision highp float;
precision highp int;
in vec2 a_at;
in vec2 a_in;
in float a_rim;
in uint a_cell;
// the eye: the map's centre, relative to the tiles' origin, in two parts that together are exact
uniform vec2 u_eye;
uniform vec2 u_eye_rest;
out vec2 v_in;
out float v_rim;
flat out int v_cell;
void main() {
  v_in = a_in;
  v_rim = a_rim;
  v_cell = int(a_cell);
  gl_Position = projectTile((a_at - u_eye) - u_eye_rest);
}`

// lengths are device pixels, and edges one of them soft; u_ratio is how many make a CSS pixel
const fragment = `#version 300 es
precision highp float;
precision highp int;
in vec2 v_in;
in float v_rim;
flat in int v_cell;
// one page for each day: rows of cells
uniform highp sampler2D u_paint;
uniform int u_rows;
// left of it the second page is drawn
uniform float u_split;
uniform float u_ratio;
uniform bool u_round;
uniform int u_open;
uniform vec3 u_ink;
uniform vec3 u_halo;
out vec4 colour;

// half of what parts two tiles: CSS pixels, but no more than a share of the tile
const float GAP = 0.6;
const float MOST_GAP = 0.05;
const float DOT = 0.74;
// in shares of a tile's inner circle: distance of two stripes, half of the one band on a dot
const float STRIPE = 1.05;
const float THIN = 0.36;
const float BAND = 0.2;
const vec2 SLANT = vec2(0.70710678, -0.70710678);

float within(float depth) { return clamp(depth + 0.5, 0.0, 1.0); }

void main() {
  float rim = length(vec2(dFdx(v_rim), dFdy(v_rim)));
  // how much of the tile's inner circle a pixel is
  float pixel = 0.5 * (length(dFdx(v_in)) + length(dFdy(v_in)));
  float away = length(v_in);
  int page = gl_FragCoord.x < u_split ? u_rows : 0;
  ivec2 at = ivec2(v_cell % ${CELLS_IN_ROW} * 2, v_cell / ${CELLS_IN_ROW} + page);
  vec4 fill = texelFetch(u_paint, at, 0);
  vec4 more = texelFetch(u_paint, at + ivec2(1, 0), 0);
  int code = int(more.a * 255.0 + 0.5);
  int pattern = code & 7;
  float size = float(code >> 3) / 31.0;

  // how deep in the tile
  float depth = u_round ? (DOT * size - away) / pixel : (size - v_rim) / rim - min(GAP * u_ratio, MOST_GAP / rim);
  float strength = pattern == ${patterns.none} ? 0.0 : within(depth);
  vec3 hue = fill.rgb;
  if (pattern == ${patterns.thin} || pattern == ${patterns.wide}) {
    float part = pattern == ${patterns.thin} ? THIN : 0.5;
    float second;
    if (u_round) {
      float across = dot(v_in, SLANT);
      second = within((pattern == ${patterns.thin} ? BAND - abs(across) : across) / pixel);
    } else {
      // each tile has the same stripes: they neither swim nor quarrel with the mosaic
      float across = abs(fract(dot(v_in, SLANT) / (size * STRIPE) + 0.5) - 0.5) * size * STRIPE;
      second = within((part * size * STRIPE * 0.5 - across) / pixel);
    }
    hue = mix(hue, more.rgb, second);
  } else if (pattern == ${patterns.nobody}) {
    float ring = min(2.4 * u_ratio, 0.4 / pixel);
    strength = 0.6 * within(0.55 * u_ratio - abs(away / pixel - ring));
  } else if (pattern == ${patterns.loss}) {
    strength *= max(0.14, within(1.9 * u_ratio - depth));
  }
  float alpha = fill.a * strength;
  colour = vec4(hue * alpha, alpha);

  if (v_cell == u_open) {
    // a dark line and a light one: seen on any colour
    float line = u_round ? (1.0 - away) / pixel : (1.0 - v_rim) / rim;
    float halo = within(line) * within(3.5 * u_ratio - line);
    float ink = within(line) * within(2.0 * u_ratio - line);
    colour = mix(colour, vec4(u_halo, 1.0), halo);
    colour = mix(colour, vec4(u_ink, 1.0), ink);
  }
}`

/** Attributes by their places: position, place in the tile, rim, cell. */
const attributes = ['a_at', 'a_in', 'a_rim', 'a_cell'] as const

/** Compiles the shader for one of MapLibre's projections. Throws with the compiler's words. */
export const createFieldShader = (gl: WebGL2RenderingContext, prelude: PreludeData): Shader =>
  createProgram(gl, prelude, { vertex, fragment, attributes })
