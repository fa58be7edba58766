/** Icons of Maki and Temaki (CC0), whose files hold one path in a square box. */

/** Outline of an icon in a box of `box` by `box` units, and by how many degrees it is turned clockwise. */
export interface Glyph {
  path: string
  box: number
  turn: number
}

/** The one path of an icon's file. Throws where the file is of another make. */
export function parseGlyph(svg: string, turn = 0): Glyph {
  const box = /viewBox="0 0 (\d+(?:\.\d+)?) \d+/.exec(svg)?.[1]
  const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)]
  const path = paths[0]?.[1]
  if (!box || path === undefined || paths.length > 1)
    throw new Error(`not an icon of one path: ${svg.slice(0, 80)}`)
  // Maki breaks long paths with escaped line ends
  return { path: path.replace(/(?:&#x[\da-f]+;|\s)+/gi, ' ').trim(), box: Number(box), turn }
}
