/** What the graphics card does with each point: the same questions that `fit` and `afterglow` answer. */
import { createProgram, type PreludeData, type Shader } from '../program.ts'
import { FADING_OPACITY, POSSIBLE_OPACITY } from '../strength.ts'

/** Columns of the table by the place of their attribute. */
export const columns = ['x', 'y', 'start', 'end', 'known', 'look'] as const

/** Days as the card counts them, after the table's epoch; ±`EVER` for open ends. */
export const EVER = 0x3fffffff

/** Looks in a row of the texture that holds them, two texels each. */
export const LOOKS_IN_ROW = 512

/** Which days count: those of the thing, those of its publication, both. */
export const days = { happened: 0, known: 1, both: 2 } as const

const decimal = (n: number): string => n.toFixed(4)

const vertex = `
precision highp float;
precision highp int;
in float a_x;
in float a_y;
in uint a_start;
in uint a_end;
in uint a_known;
in uint a_look;
// the eye: the map's centre, relative to the table's origin, in two parts that together are exact
uniform vec2 u_eye;
uniform vec2 u_eye_rest;
uniform int u_from;
uniform int u_to;
uniform int u_days;
uniform float u_fade;
uniform uint u_forever;
// drawn pixels of a CSS pixel of the mark, and the canvas's width in CSS pixels of the mark
uniform float u_scale;
uniform float u_width;
uniform highp sampler2D u_looks;
flat out vec3 v_cell;
flat out float v_opacity;

const int EVER = ${EVER};

float strength(int start, int end, int known, bool lasts) {
  if (u_days != ${days.happened} && known > u_to) return 0.0;
  bool published = u_days == ${days.known};
  if (published && known >= u_from) return 1.0;
  if (!published && start <= u_to && end >= u_from)
    return lasts || (start >= u_from && end <= u_to) ? 1.0 : ${decimal(POSSIBLE_OPACITY)};
  int over = published ? known : end;
  if (u_fade <= 0.0 || over >= u_from) return 0.0;
  return ${decimal(FADING_OPACITY)} * max(0.0, 1.0 - float(u_from - over) / (u_fade + 1.0));
}

void main() {
  ivec2 at = ivec2(int(a_look) % ${LOOKS_IN_ROW} * 2, int(a_look) / ${LOOKS_IN_ROW});
  vec4 picture = texelFetch(u_looks, at, 0);
  vec4 manner = texelFetch(u_looks, at + ivec2(1, 0), 0);
  int start = a_start == 0u ? -EVER : int(a_start);
  int end = a_end == u_forever ? EVER : int(a_end);
  int known = a_known == u_forever ? EVER : int(a_known);
  v_cell = picture.xyz;
  v_opacity = manner.x * strength(start, end, known, manner.y > 0.5);
  if (v_opacity <= 0.0) {
    gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }
  gl_Position = projectTile((vec2(a_x, a_y) - u_eye) - u_eye_rest);
  gl_Position.x += manner.z * 2.0 / u_width * gl_Position.w;
  gl_PointSize = picture.w * u_scale;
}`

const fragment = `#version 300 es
precision highp float;
uniform sampler2D u_atlas;
flat in vec3 v_cell;
flat in float v_opacity;
out vec4 colour;
void main() {
  colour = texture(u_atlas, v_cell.xy + gl_PointCoord * v_cell.z) * v_opacity;
}`

/** Compiles the shader for one of MapLibre's projections. Throws with the compiler's words. */
export const createShader = (gl: WebGL2RenderingContext, prelude: PreludeData): Shader =>
  createProgram(gl, prelude, { vertex, fragment, attributes: columns.map((column) => `a_${column}`) })
