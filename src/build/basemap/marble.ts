import { readFileSync } from 'node:fs'
import type { Position } from 'geojson'

/** A ring or line of Marble's PN2 files. */
interface Shape {
  /** `outer` and `inner` are rings, not closed. */
  kind: 'line' | 'outer' | 'inner'
  coordinates: Position[]
}

/** Positions stand in half minutes of arc. */
const stepsPerDegree = 120
const kinds: Record<number, Shape['kind']> = { 0: 'line', 1: 'line', 2: 'outer', 3: 'inner' }
/** Announces that several shapes make up one thing; nothing here needs to know. */
const group = 4

/**
 * Reads a PN2 file of version 2 as KDE Marble's Pn2Runner writes it, big-endian throughout: a header (version, count,
 * colours), then for each shape its kind, number and nodes; each node has a full position and a run of steps from it.
 * Throws where the file has another version, colours, or does not end where its last shape does.
 */
export function readMarble(path: string): Shape[] {
  const bytes = readFileSync(path)
  if (bytes[0] !== 2 || bytes[5] !== 0)
    throw new Error(`unknown format: ${path}; known: PN2 version 2 without colours`)
  const shapes: Shape[] = []
  let at = 6
  while (at < bytes.length) {
    const kind = bytes.readUInt8(at)
    if (kind === group) {
      at += 6
      continue
    }
    const nodes = bytes.readUInt32BE(at + 5)
    at += 9
    const coordinates: Position[] = []
    for (let node = 0; node < nodes; node++) {
      const [lat, lon, steps] = [bytes.readInt16BE(at), bytes.readInt16BE(at + 2), bytes.readInt16BE(at + 4)]
      at += 6
      coordinates.push([lon / stepsPerDegree, lat / stepsPerDegree])
      for (let step = 0; step < steps; step++, at += 2)
        coordinates.push([
          (lon + bytes.readInt8(at + 1)) / stepsPerDegree,
          (lat + bytes.readInt8(at)) / stepsPerDegree,
        ])
    }
    const name = kinds[kind]
    if (!name) throw new Error(`unknown shape: ${kind} in ${path}; known: 0 to 4`)
    shapes.push({ kind: name, coordinates })
  }
  return shapes
}
