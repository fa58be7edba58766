import { describe, expect, test } from 'vitest'
import { glyphOf } from '../../../../src/map/glyphs/glyphs.ts'
import { layerKinds } from '../../../../src/model/layer.ts'

/** Every point that a path visits, curves by their handles: nothing of it can lie outside the box round these. */
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const step = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }[command.toLowerCase()]
    if (step === undefined) throw new Error(`unknown command: ${command}`)
    const isRelative = command === command.toLowerCase()
    // the two flags of an arc may stand without a gap
    const gaps = rest.replace(/e-\d+/g, '')
    const text = step === 7 ? gaps.replace(/(\s|,)([01])[\s,]?([01])(?=[\s,\d.-])/g, ' $2 $3 ') : gaps
    const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (step === 0) {
      ;[x, y] = [startX, startY]
      continue
    }
    for (let i = 0; i + step <= numbers.length; i += step) {
      const part = numbers.slice(i, i + step)
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0]
      if (step === 1) {
        if (command.toLowerCase() === 'h') x = fromX + part[0]!
        else y = fromY + part[0]!
      } else {
        const pairs =
          step === 7
            ? [part.slice(5)]
            : Array.from({ length: step / 2 }, (_, k) => part.slice(k * 2, k * 2 + 2))
        for (const [dx = 0, dy = 0] of pairs) points.push([fromX + dx, fromY + dy])
        ;[x, y] = points.at(-1)!
      }
      points.push([x, y])
      if (command.toLowerCase() === 'm' && i === 0) [startX, startY] = [x, y]
    }
  }
  return points
}

const rows = layerKinds.flatMap(({ id, kinds }) => kinds.map((kind) => [id, kind] as const))

describe.each(rows)('%s %s', (layer, kind) => {
  test('has an icon that stays in its box', () => {
    const glyph = glyphOf(layer, kind)!
    const points = pointsOf(glyph.path)
    expect(points.length).toBeGreaterThan(3)
    for (const along of [0, 1] as const) {
      const numbers = points.map((point) => point[along])
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-0.06 * glyph.box)
      expect(Math.max(...numbers)).toBeLessThanOrEqual(1.06 * glyph.box)
    }
  })
})

test.each(layerKinds.map(({ id, kinds }) => [id, kinds] as const))(
  'no two kinds of %s look the same',
  (layer, kinds) => {
    const looks = kinds.map((kind) => JSON.stringify(glyphOf(layer, kind)))
    expect(new Set(looks).size).toBe(kinds.length)
  },
)

test('a kind that the layer does not know has no icon', () => {
  expect([glyphOf('event', 'camp'), glyphOf('base', ''), glyphOf('presence', 'strike')]).toEqual([
    null,
    null,
    null,
  ])
})
