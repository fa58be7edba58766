/** Leaves out of the built page what it never calls of H3: two fifths of that library. */
import type { Plugin } from 'vite'

/** The file that bundlers take for browsers. */
const BUILT_SO = /\/node_modules\/h3-js\/dist\/browser\/h3-js\.es\.js$/

/** Functions of the compiled library that the page's calls come to: those of `src/influence`, sizes and memory. */
const CALLED = new Set([
  'latLngToCell',
  'cellToLatLng',
  'cellToBoundary',
  'maxGridDiskSize',
  'gridDisk',
  'maxPolygonToCellsSize',
  'polygonToCells',
  'cellAreaKm2',
  'getHexagonAreaAvgKm2',
  'getHexagonEdgeLengthAvgKm',
  'sizeOfH3Index',
  'sizeOfLatLng',
  'sizeOfCellBoundary',
  'sizeOfGeoLoop',
  'sizeOfGeoPolygon',
  'sizeOfLinkedGeoPolygon',
  'sizeOfCoordIJ',
  'readInt64AsDoubleFromPointer',
])

const [FIRST, LAST, END] = ['// EMSCRIPTEN_START_FUNCS', '// EMSCRIPTEN_END_FUNCS', '// EMSCRIPTEN_END_ASM']
/** `['gridDisk', H3_ERROR, [H3_LOWER, …]]` in the list of what is bound. */
const BINDING = /\['(\w+)', \w+(?:, \[[^\]]*\])?\],?\s?/g
const START = /^(?= {4}function [\w$]+\()/m
const wordsOf = (text: string): string[] => text.match(/[\w$]+/g) ?? []

/**
 * H3 as Emscripten wrote it, without functions that nothing reaches; null where it is not written so any more. Its compiled
 * part is one function, of which a bundler sees no inside.
 */
export function thinnedH3(code: string): string | null {
  const [first, last, end] = [code.indexOf(FIRST), code.indexOf(LAST), code.indexOf(END)]
  const bound = [...code.matchAll(BINDING)].map((m) => m[1] ?? '')
  if (!(first >= 0 && first < last && last < end) || ![...CALLED].every((name) => bound.includes(name)))
    return null
  const left = new Set(bound.filter((name) => !CALLED.has(name)).map((name) => `_${name}`))
  const isKept = (whole: string, name: string) => (left.has(name) ? '' : whole)
  const rest = code
    .slice(last)
    .replace(/^ {6}(_\w+): [\w$]+,\n/gm, isKept)
    .replace(/^ {2}var (_\w+) = Module\["\1"\] = asm\["\1"\];\n/gm, isKept)
    .replace(BINDING, (whole, name: string) => isKept(whole, `_${name}`))
  const [before = '', ...functions] = code.slice(first, last).split(START)
  const byName = new Map(functions.map((one) => [/function ([\w$]+)/.exec(one)?.[1] ?? '', one]))
  const reached = new Set<string>()
  const next = wordsOf(rest.slice(0, rest.indexOf(END)))
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    const body = byName.get(name)
    if (body === undefined || reached.has(name)) continue
    reached.add(name)
    next.push(...wordsOf(body))
  }
  const kept = [...byName].flatMap(([name, body]) => (reached.has(name) ? body : []))
  return code.slice(0, first) + before + kept.join('') + rest
}

export const thinH3 = (): Plugin => ({
  name: 'influence-map:thin-h3',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!BUILT_SO.test(id)) return null
    const thinned = thinnedH3(code)
    if (thinned === null) this.warn(`${id} is not written as it was: all of it goes into the page`)
    return thinned === null ? null : { code: thinned, map: null }
  },
})
