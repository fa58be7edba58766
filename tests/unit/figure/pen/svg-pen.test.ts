import { describe, expect, test } from 'vitest'
import { svgPen } from '../../../../src/figure/pen/svg-pen.ts'
import type { Tile } from '../../../../src/map/pen.ts'
import { sixAnEm } from '../letters.ts'

const make = () => svgPen(200, 100, { title: 'Map', description: 'A <b>map</b>' }, sixAnEm)

/** What stands between the head and the end. */
const bodyOf = (svg: string) => svg.split('\n').slice(1, -2).join('\n')

const tile: Tile = {
  key: 'dot',
  width: 4,
  height: 4,
  draw: (pen) => pen.fill('M0 0h4v4h-4Z', '#112233'),
}

test('an SVG tells its size, its title and what is to be seen', () => {
  const [head = ''] = make().toSvg().split('\n')
  expect(head).toContain('width="200" height="100" viewBox="0 0 200 100" role="img" direction="ltr"')
  expect(head).toContain('<title>Map</title><desc>A &lt;b&gt;map&lt;/b&gt;</desc>')
})

describe('shapes', () => {
  test('a colour that lets others through is told in two attributes, which older programs know', () => {
    const pen = make()
    pen.fill('M0 0h1', 'rgba(255,0,16,0.5)')
    pen.stroke('M0 0h1', '#abcdef', 1.25, { dash: [1, 2.345], cap: 'round' })
    expect(bodyOf(pen.toSvg())).toBe(
      '<path d="M0 0h1" fill="#ff0010" fill-opacity="0.5"/>\n' +
        '<path d="M0 0h1" fill="none" stroke="#abcdef" stroke-width="1.25" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="1 2.35"/>',
    )
  })

  test('where the pen stands and how strong it is ends with what it was set for', () => {
    const pen = make()
    pen.save()
    pen.translate(10, 20)
    pen.scale(2, 2)
    pen.alpha(0.5)
    pen.alpha(0.5)
    pen.fill('M0 0h1', '#000000')
    pen.restore()
    pen.fill('M0 0h2', '#000000')
    const [moved, plain] = bodyOf(pen.toSvg()).split('\n')
    expect(moved).toContain('opacity="0.25" transform="matrix(2 0 0 2 10 20)"')
    expect(plain).toBe('<path d="M0 0h2" fill="#000000"/>')
  })

  test('what is cut is cut until the pen is set back', () => {
    const pen = make()
    pen.save()
    pen.clip('M0 0h9v9Z', 'evenodd')
    pen.fill('M0 0h1', '#000000')
    pen.restore()
    const svg = pen.toSvg()
    expect(svg).toContain('<clipPath id="clip-1"><path d="M0 0h9v9Z" clip-rule="evenodd"/></clipPath>')
    expect(svg).toContain('<g clip-path="url(#clip-1)">\n<path d="M0 0h1" fill="#000000"/>\n</g>')
  })

  test('nothing is written of shapes without a path', () => {
    const pen = make()
    pen.fill('', '#000000')
    pen.stroke('', '#000000', 1)
    expect(bodyOf(pen.toSvg())).toBe('')
  })
})

describe('what is repeated is written once', () => {
  test('hatches are patterns', () => {
    const pen = make()
    pen.fill('M0 0h1', tile)
    pen.fill('M0 0h2', tile)
    const svg = pen.toSvg()
    expect(svg.match(/<pattern /g)).toHaveLength(1)
    expect(svg.match(/fill="url\(#hatch-1\)"/g)).toHaveLength(2)
  })

  test('stamps are copies of one picture', () => {
    const pen = make()
    pen.stamp([
      { tile, x: 1, y: 2, opacity: 1 },
      { tile, x: 3, y: 4, opacity: 0.6 },
    ])
    const svg = pen.toSvg()
    expect(svg.match(/#112233/g)).toHaveLength(1)
    expect(svg).toContain('<use href="#mark-1" x="1" y="2"/>')
    expect(svg).toContain('<use href="#mark-1" x="3" y="4" opacity="0.6"/>')
  })

  test('discs that glow in one colour share it, wherever they are', () => {
    const pen = make()
    const stops = [
      [0, 'rgba(1,2,3,0.5)'],
      [1, 'rgba(1,2,3,0)'],
    ] as const
    for (const x of [5, 50]) pen.fill('M0 0h1', { x, y: 5, radius: 5, stops })
    const svg = pen.toSvg()
    expect(svg.match(/<radialGradient /g)).toHaveLength(1)
    expect(svg).toContain('<stop offset="1" stop-color="#010203" stop-opacity="0"/>')
  })
})

describe('texts', () => {
  test('stay texts; what parts them from the map lies beneath, for programs that draw edges over letters', () => {
    const pen = make()
    const halo = { colour: '#ffffff', width: 1.5 }
    pen.text('A & <B>', 1, 2, { size: 12, colour: '#000000', weight: 600, spacing: 1, anchor: 'left', halo })
    const own = '<text x="1" y="2" font-size="12" font-weight="600" letter-spacing="1"'
    const edge = 'fill="#ffffff" stroke="#ffffff" stroke-width="3" stroke-linejoin="round"'
    expect(bodyOf(pen.toSvg()).split('\n')).toEqual([
      `${own} aria-hidden="true" ${edge}>A &amp; &lt;B&gt;</text>`,
      `${own} fill="#000000">A &amp; &lt;B&gt;</text>`,
    ])
  })

  test('from right to left have no attribute for it; signs in them say so where they are mixed', () => {
    const pen = make()
    pen.text('بغداد', 1, 2, { size: 12, colour: '#000000', anchor: 'left' })
    pen.text('داعش (IS)', 1, 2, { size: 12, colour: '#000000', anchor: 'right' })
    expect(bodyOf(pen.toSvg()).split('\n')).toEqual([
      '<text x="1" y="2" font-size="12" fill="#000000">بغداد</text>',
      '<text x="1" y="2" font-size="12" text-anchor="end" fill="#000000">\u202bداعش (IS)\u202c</text>',
    ])
  })
})

test('groups have names of their own; one without anything in it is left out', () => {
  const pen = make()
  const fill = () => pen.fill('M0 0h1', '#000000')
  pen.group('marks', fill)
  pen.group('marks', fill)
  pen.group('empty', () => {})
  const ids = [...pen.toSvg().matchAll(/<g id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual(['marks', 'marks-2'])
})
