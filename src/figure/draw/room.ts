/** Room on the picture, CSS pixels: what stands somewhere, and what is written somewhere. */

export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Room {
  /** Something stands there. It may cover what else stands there, but nothing may be written on it. */
  take: (area: Area) => void
  /** Something is written there. */
  write: (area: Area) => void
  isTaken: (area: Area) => boolean
  isWritten: (area: Area) => boolean
}

/** Side of the squares in which areas are kept, so that only neighbours are compared. */
const SQUARE = 64

interface Kept extends Area {
  written: boolean
}

export function createRoom(): Room {
  const squares = new Map<string, Kept[]>()

  function* keysOf({ left, top, right, bottom }: Area) {
    for (let x = Math.floor(left / SQUARE); x <= Math.floor(right / SQUARE); x++)
      for (let y = Math.floor(top / SQUARE); y <= Math.floor(bottom / SQUARE); y++) yield `${x},${y}`
  }
  function add(kept: Kept): void {
    for (const key of keysOf(kept)) {
      const square = squares.get(key)
      if (square) square.push(kept)
      else squares.set(key, [kept])
    }
  }
  function some(area: Area, is: (kept: Kept) => boolean): boolean {
    for (const key of keysOf(area))
      if (squares.get(key)?.some((kept) => is(kept) && meet(kept, area))) return true
    return false
  }
  return {
    take: (area) => add({ ...area, written: false }),
    write: (area) => add({ ...area, written: true }),
    isTaken: (area) => some(area, () => true),
    isWritten: (area) => some(area, ({ written }) => written),
  }
}

const meet = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
