import type { Position } from 'geojson'

/** Joins lines end to end where exactly two meet; the sources cut theirs at the edges of their bins. */
export function joinLines(pieces: Position[][]): Position[][] {
  const lines = new Set(pieces.filter((piece) => piece.length > 1))
  const ends = new Map<string, Position[][]>()
  const put = (line: Position[]) => {
    for (const end of [line[0]!, line.at(-1)!])
      ends.set(endKey(end), [...(ends.get(endKey(end)) ?? []), line])
  }
  const take = (line: Position[]) => {
    lines.delete(line)
    for (const end of [line[0]!, line.at(-1)!]) {
      ends.set(
        endKey(end),
        (ends.get(endKey(end)) ?? []).filter((other) => other !== line),
      )
    }
  }
  lines.forEach(put)
  for (const at of ends.keys()) {
    const [first, second, third] = ends.get(at) ?? []
    if (!first || !second || third || first === second) continue
    take(first)
    take(second)
    const head = endKey(first.at(-1)!) === at ? first : first.toReversed()
    const tail = endKey(second[0]!) === at ? second : second.toReversed()
    const joined = [...head, ...tail.slice(1)]
    lines.add(joined)
    put(joined)
  }
  return [...lines]
}

/** Ends nearer than about ten metres are one. */
function endKey([lon, lat]: Position): string {
  return `${lon!.toFixed(4)},${lat!.toFixed(4)}`
}
