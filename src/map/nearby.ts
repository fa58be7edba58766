import { pixelsApart, pixelsPerDegree } from './mercator.ts'

/** Finds what stands near a spot without looking at everything: spots are kept in squares as wide as they reach. */
export interface Nearby<T> {
  add: (at: [number, number], thing: T) => void
  /** The first one added that is less than `reach` pixels away. */
  find: (at: [number, number]) => T | undefined
}

/** `reach` in pixels at the zoom level; spots are `[lon, lat]`, degrees. */
export function createNearby<T>(reach: number, zoom: number): Nearby<T> {
  const squares = new Map<string, { at: [number, number]; nth: number; thing: T }[]>()
  // degrees of latitude are longer on the map than here, never shorter, so that no neighbour lies two squares off
  const side = reach / pixelsPerDegree(zoom)
  const squareOf = ([lon, lat]: [number, number]) => [Math.floor(lon / side), Math.floor(lat / side)] as const
  let count = 0
  return {
    add: (at, thing) => {
      const key = squareOf(at).join()
      const square = squares.get(key)
      const spot = { at, nth: count++, thing }
      if (square) square.push(spot)
      else squares.set(key, [spot])
    },
    find: (at) => {
      const [x, y] = squareOf(at)
      let first: { nth: number; thing: T } | undefined
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const spot of squares.get(`${x + dx},${y + dy}`) ?? [])
            if ((!first || spot.nth < first.nth) && pixelsApart(spot.at, at, zoom) < reach) first = spot
      return first?.thing
    },
  }
}
