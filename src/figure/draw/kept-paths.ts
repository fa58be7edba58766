/** Paths that are worked out once. */
import type { Geometry } from 'geojson'
import type { Sheet } from './sheet.ts'

/** Paths of geometries that come again with each frame. */
export interface Paths {
  ground: (geometry: Geometry) => string
  line: (geometry: Geometry) => string
  rim: (geometry: Geometry, inwards: number) => string
}

/** Keeps the paths of each geometry for as long as that lives. */
export function keepPaths(sheet: Sheet): Paths {
  const kept = new WeakMap<Geometry, Map<string, string>>()
  const keep = (geometry: Geometry, key: string, make: () => string): string => {
    const own = kept.get(geometry) ?? new Map<string, string>()
    kept.set(geometry, own)
    const path = own.get(key) ?? make()
    own.set(key, path)
    return path
  }
  return {
    ground: (geometry) => keep(geometry, 'ground', () => sheet.ground(geometry)),
    line: (geometry) => keep(geometry, 'line', () => sheet.line(geometry)),
    rim: (geometry, inwards) => keep(geometry, `rim ${inwards}`, () => sheet.rim(geometry, inwards)),
  }
}
