import type { Position } from 'geojson'

/** True for a spot inside a closed ring, both in degrees. Even-odd rule (https://wrfranklin.org/Research/Short_Notes/pnpoly.html). */
export function isInside([x = 0, y = 0]: Readonly<Position>, ring: readonly Position[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi = 0, yi = 0], [xj = 0, yj = 0]] = [ring[i] ?? [], ring[j] ?? []]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}
