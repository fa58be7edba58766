/** Where the map's eye is, for points that are told from the table's origin. */
import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import { latOf, lonOf, mercatorX, mercatorY } from '../../model/mercator.ts'
import { worldPixels } from '../mercator.ts'
import type { Extent } from './crowd.ts'
import type { Spot } from './pick.ts'
import type { Shader } from '../program.ts'

type Projection = CustomRenderMethodInput['defaultProjectionData']
type Matrix = Projection['mainMatrix']

/** The map's centre in Mercator world coordinates. */
export function eyeOf(map: MapLibreMap): [x: number, y: number] {
  const { lng, lat } = map.getCenter()
  return [mercatorX(lng), mercatorY(lat)]
}

/** A matrix that takes positions relative to a point, for the card. Moved in doubles, so that nothing trembles. */
export function movedTo(matrix: Matrix, [x, y]: readonly [number, number]): Float32Array {
  const moved = Float64Array.from(matrix)
  for (let i = 0; i < 4; i++) moved[12 + i]! += moved[i]! * x + moved[4 + i]! * y
  return Float32Array.from(moved)
}

/** Gives the shader what MapLibre's `projectTile` reads, so that it takes positions relative to the eye. */
export function setProjection(
  gl: WebGL2RenderingContext,
  { uniform }: Shader,
  data: Projection,
  eye: readonly [number, number],
): void {
  // on the globe the main matrix is that of the sphere, and the other one that of the flat map it turns into
  const flat = uniform('u_projection_fallback_matrix')
  gl.uniformMatrix4fv(
    uniform('u_projection_matrix'),
    false,
    flat ? Float32Array.from(data.mainMatrix) : movedTo(data.mainMatrix, eye),
  )
  if (!flat) return
  gl.uniformMatrix4fv(flat, false, movedTo(data.fallbackMatrix, eye))
  gl.uniform4f(uniform('u_projection_tile_mercator_coords'), eye[0], eye[1], 1, 1)
  gl.uniform4fv(uniform('u_projection_clipping_plane'), data.clippingPlane)
  gl.uniform1f(uniform('u_projection_transition'), data.projectionTransition)
}

/** CSS pixels by which a mark may reach over the edge of the map. */
const MARGIN = 64

/** Copies of the world in which an extent can be seen on a flat map of this size, CSS pixels. */
export function worldsInView(
  map: MapLibreMap,
  [width, height]: readonly [number, number],
  { west, east }: Extent,
): number[] {
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ] as const
  const seen = corners.map(([x, y]) => mercatorX(map.unproject([x, y]).lng))
  const margin = MARGIN / worldPixels(map.getZoom())
  const first = Math.ceil(Math.min(...seen) - margin - east)
  const last = Math.floor(Math.max(...seen) + margin - west)
  const worlds = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  return map.getRenderWorldCopies() ? worlds : worlds.filter((world) => world === 0)
}

/** How far the map lies from where it says it does, CSS pixels, before a spot counts as beside the globe. */
const BESIDE = 2

/** The spot at a point of the map, CSS pixels from its left upper corner; null beside the globe. */
export function spotAt(
  map: MapLibreMap,
  point: { x: number; y: number },
  drawn: Pick<Spot, 'growth' | 'reach' | 'worlds'>,
): Spot | null {
  const { lng, lat } = map.unproject([point.x, point.y])
  const at: [number, number] = [mercatorX(lng), mercatorY(lat)]
  const here = map.project([lng, lat])
  if (!(Math.hypot(here.x - point.x, here.y - point.y) < BESIDE) || !Number.isFinite(at[1])) return null
  // a few pixels: near by, the map is as good as flat
  const step = 4 / worldPixels(map.getZoom())
  const beside = map.project([lonOf(at[0] + step), lat])
  const below = map.project([lng, latOf(at[1] + step)])
  return {
    at,
    east: [(beside.x - here.x) / step, (beside.y - here.y) / step],
    south: [(below.x - here.x) / step, (below.y - here.y) / step],
    ...drawn,
  }
}
