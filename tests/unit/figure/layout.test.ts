import { describe, expect, test } from 'vitest'
import type { FigureContent } from '../../../src/figure/compose/content.ts'
import { layOut } from '../../../src/figure/compose/layout.ts'
import { cut, directed, wrapped, type Measure } from '../../../src/figure/compose/lines.ts'
import { LINE, type Box } from '../../../src/figure/compose/sizes.ts'
import type { Bbox } from '../../../src/map/view.ts'
import { themes } from '../../../src/map/themes.ts'

/** Letters that are all alike. */
const measure: Measure = (text, { size }) => ({
  width: [...text.replace(/[\u2066-\u2069]/g, '')].length * size * 0.55,
  above: size * 0.8,
  below: size * 0.2,
})

const look = { size: 10, colour: '#000000' }

describe('lines', () => {
  test('words go into lines that fit', () => {
    const lines = wrapped('one two three four five', 60, look, measure)
    expect(lines).toEqual(['one two', 'three four', 'five'])
  })

  test('a word that is wider than the room is split, and nothing is lost', () => {
    const lines = wrapped('https://example.org/?a=1 b', 50, look, measure)
    expect(lines.join('').replaceAll(' ', '')).toBe('https://example.org/?a=1b')
    for (const line of lines) expect(measure(line, look).width).toBeLessThanOrEqual(50)
  })

  test('of more lines than there may be the last ends in an ellipsis', () => {
    const lines = wrapped('one two three four five', 60, look, measure, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^three.*…$/)
    expect(measure(lines[1]!, look).width).toBeLessThanOrEqual(60)
  })

  test('what fits is not cut', () => {
    expect(cut('short', 60, look, measure)).toBe('short')
    expect(cut('a long text', 40, look, measure)).toBe('a long…')
  })

  test('a text keeps its direction', () => {
    expect(directed('نص.', 'rtl')).toBe('\u2067نص.\u2069')
    expect(directed('', 'rtl')).toBe('')
  })
})

const rows = (count: number, text: string) =>
  Array.from({ length: count }, (_, i) => ({
    sign: { sign: 'veil' as const },
    text: `${text} ${i}`,
    count: '12',
  }))

const content = (more: Partial<FigureContent> = {}): FigureContent => ({
  dir: 'ltr',
  themeId: 'light',
  theme: themes.light,
  title: 'Influence in a country and its neighbours, over twenty years and a little more than that',
  stamps: ['Change from 31 December 2014 to 31 December 2016'],
  legend: [
    { rank: 0, heading: 'Sides', rows: rows(11, 'A side with allied groups') },
    { rank: 2, heading: 'Layers', rows: rows(3, 'Layer') },
    { rank: 1, heading: 'How sure', rows: rows(4, 'Status') },
    { rank: 2, heading: 'How exact', rows: rows(7, 'Exactness') },
    { rank: 3, heading: 'How to read', rows: rows(3, 'Several at one place, of several sides') },
  ],
  more: (count) => `and ${count} more`,
  foot: [
    { text: 'Boundaries imply no opinion. '.repeat(6) },
    {
      text: Array.from({ length: 40 }, (_, i) => `Publisher ${i}`).join(', '),
      names: 40,
      shorter: (names) =>
        `${Array.from({ length: names }, (_, i) => `Publisher ${i}`).join(', ')} and ${40 - names} more`,
    },
    { text: 'Release 1.0.0' },
    { text: `https://example.org/?${'a=1&'.repeat(60)}`, address: 'https://example.org/' },
  ],
  scale: (km) => `${km} km`,
  ...more,
})

const bbox: Bbox = [35, 28, 55, 40]

const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x + 0.5 ||
  b.x + b.width <= a.x + 0.5 ||
  a.y + a.height <= b.y + 0.5 ||
  b.y + b.height <= a.y + 0.5

describe('a figure', () => {
  const sizes = [
    [640, 400],
    [960, 640],
    [1280, 720],
    [2400, 1600],
    [1000, 1000],
    [794, 1123],
    [480, 900],
    [1600, 2400],
  ] as const
  const cases = sizes.flatMap(([width, height]) =>
    [1, 3, 4, 6].flatMap((panels) =>
      (['ltr', 'rtl'] as const).map((dir) => ({ width, height, panels, dir })),
    ),
  )

  test.each(cases)('of $width × $height with $panels maps ($dir): nothing overlaps or is cut off', (one) => {
    const { width, height, panels, dir } = one
    const layout = layOut(
      content({ dir }),
      ['What lies in this time · 153 on the map'],
      { ...one, bbox },
      measure,
    )
    const { sizes: own, title } = layout
    const maps = layout.panels.map((box) => ({
      ...box,
      y: box.y - layout.stampHeight,
      height: box.height + layout.stampHeight,
    }))
    expect(maps).toHaveLength(panels)
    const head: Box = {
      x: own.margin,
      y: own.margin,
      width: width - 2 * own.margin,
      height: layout.aboutY + own.about.size * LINE - own.margin,
    }
    const foot = layout.foot.map((line) => ({ ...line }))
    const boxes: Box[] = [head, ...maps, ...layout.legend, ...foot]
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5)
      expect(box.y + box.height).toBeLessThanOrEqual(height + 0.5)
      expect(box.width).toBeGreaterThan(0)
      expect(box.height).toBeGreaterThan(0)
    }
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => expect(apart(a, b), JSON.stringify([a, b])).toBe(true)),
    )
    for (const line of title?.lines ?? [])
      expect(measure(line, own.title).width).toBeLessThanOrEqual(head.width)
    // sides are told whatever else must go
    expect(layout.legend.some((part) => part.part === 'row' && part.row.text.startsWith('A side'))).toBe(true)
    // the map has most of the room
    const area = layout.panels.reduce((sum, box) => sum + box.width * box.height, 0)
    expect(area / (width * height)).toBeGreaterThan(panels > 1 ? 0.22 : 0.3)
  })

  test('what is cut of the legend is counted', () => {
    const { legend } = layOut(content(), [''], { width: 640, height: 400, panels: 1, bbox }, measure)
    const shown = legend.filter((part) => part.part === 'row' && part.row.text.startsWith('A side')).length
    const [more] = legend.filter((part) => part.part === 'more')
    expect(shown).toBeLessThan(11)
    expect(more?.lines).toEqual([`and ${11 - shown} more`])
  })

  test('without legend and title the map takes their room', () => {
    const wanted = { width: 960, height: 640, panels: 1, bbox }
    const [whole] = layOut(content({ legend: [], title: null }), [''], wanted, measure).panels
    const [beside] = layOut(content(), [''], wanted, measure).panels
    expect(whole!.width).toBeGreaterThan(beside!.width)
    expect(whole!.height).toBeGreaterThan(beside!.height)
  })
})
