import { expect, test } from 'vitest'
import { parseGlyph } from '../../../../src/map/glyphs/svg.ts'

test('the path and the box of an icon are read', () => {
  const svg =
    '<?xml version="1.0"?><svg id="a" viewBox="0 0 50 50"><path id="b" d="M1 1&#xA;&#x9;l3 3z"/></svg>'
  expect(parseGlyph(svg, 90)).toEqual({ path: 'M1 1 l3 3z', box: 50, turn: 90 })
})

test.each([
  '<svg viewBox="0 0 15 15"><path d="M0 0"/><path d="M1 1"/></svg>',
  '<svg viewBox="0 0 15 15"><circle r="3"/></svg>',
  '<svg><path d="M0 0"/></svg>',
])('an icon that is not one path in a box is refused: %s', (svg) => {
  expect(() => parseGlyph(svg)).toThrow('not an icon of one path')
})
