import { describe, expect, test } from 'vitest'
import { createDrawing, type DrawnThings, type DrawnView } from '../../../../src/figure/draw/drawing.ts'
import { svgPen } from '../../../../src/figure/pen/svg-pen.ts'
import type { BasemapFiles, Topo } from '../../../../src/map/basemap-data.ts'
import type { FieldView } from '../../../../src/map/field/field-view.ts'
import { createLook } from '../../../../src/map/look.ts'
import { ALWAYS } from '../../../../src/map/marks-table.ts'
import type { MapPoints } from '../../../../src/map/map-view.ts'
import { createPointTable, createRawPoints } from '../../../../src/time/point-table.ts'
import type { Bbox } from '../../../../src/map/view.ts'
import { fieldOf, groundAround } from '../../map/field/sample.ts'
import { sampleHeld, square } from '../../map/sample.ts'
import { sixAnEm } from '../letters.ts'

const bloc = (id: string, colour: string) => ({ id, name: { en: id }, colour, symbol: 'circle' as const })
const blocs = [bloc('reds', '#992222'), bloc('blues', '#224499')]
const actors = blocs.map(({ id, colour, symbol }) => ({
  id: id.slice(0, -1),
  name: { en: `the ${id}` },
  aliases: [],
  type: 'militia' as const,
  parent: null,
  bloc: id,
  colour,
  symbol,
}))
const look = createLook({ blocs, actors }, 'light', 'en')
const { theme } = look

/** A square land with a line through it, a lake, and names of all kinds. */
const ring = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
  [0, 0],
]
const topology = (arcs: number[][][], objects: Topo['objects']): Topo => ({ type: 'Topology', arcs, objects })
const shapes = (...geometries: object[]) =>
  ({ type: 'GeometryCollection', geometries }) as Topo['objects'][string]
const line = (arc: number, properties: object = {}) => ({ type: 'LineString', arcs: [arc], properties })
const files: BasemapFiles = {
  base: topology(
    [
      ring,
      [
        [0, 12],
        [20, 12],
      ],
      [
        [4, 0],
        [4, 20],
      ],
    ],
    {
      land: shapes({ type: 'Polygon', arcs: [[0]] }),
      coast: shapes(line(0)),
      borders: shapes(line(1, { kind: 'border' }), line(2, { kind: 'disputed' })),
    },
  ),
  water: topology(
    [
      [
        [14, 14],
        [16, 14],
        [16, 16],
        [14, 14],
      ],
    ],
    { lakes: shapes({ type: 'Polygon', arcs: [[0]], properties: { rank: 1 } }) },
  ),
  labels: {
    countries: [[8, 16, 2, { en: 'Land', ar: 'أرض' }]],
    territories: [],
    seas: [[-3, 10, 2, { en: 'Sea' }]],
    admin1: [],
    places: [
      [12, 4, 3, 1, { en: 'Capital' }],
      [12, 9, 3, 0, { en: 'Town' }],
    ],
  },
}

const home: Bbox = [-6, -2, 22, 22]
const view: DrawnView = {
  width: 600,
  height: 500,
  bbox: home,
  look,
  files,
  language: 'en',
  basemap: 'embedded',
}
const nothing: DrawnThings = { held: [], points: null, field: null, veil: null }

function drawn(things: Partial<DrawnThings> = {}, more: Partial<DrawnView> = {}): string {
  const drawing = createDrawing({ ...view, ...more })
  const pen = svgPen(view.width, view.height, {}, sixAnEm)
  drawing.draw(pen, { ...nothing, ...things })
  return pen.toSvg()
}

/** The groups of a picture, by their names. */
function groupsOf(svg: string): Record<string, string> {
  const parts = svg.split(/\n<g id="([a-z]+)">\n/).slice(1)
  return Object.fromEntries(parts.flatMap((name, i) => (i % 2 === 0 ? [[name, parts[i + 1]!]] : [])))
}

describe('the basemap', () => {
  test('is sea, land, lakes, lines and names, in the theme’s colours', () => {
    const { basemap, boundaries, labels } = groupsOf(drawn())
    for (const colour of [theme.water, theme.land]) expect(basemap).toContain(`fill="${colour}"`)
    for (const colour of [theme.coast, theme.border, theme.disputed, theme.river])
      expect(boundaries).toContain(`stroke="${colour}"`)
    expect(boundaries).toContain('stroke-dasharray')
    for (const name of ['LAND', 'Sea', 'Capital', 'Town']) expect(labels).toContain(`>${name}</text>`)
  })

  test('speaks the language', () => {
    expect(drawn({}, { language: 'ar' })).toContain('>أرض</text>')
  })

  test('may be none: then there are only the data', () => {
    const svg = drawn({ held: [sampleHeld('a')] }, { basemap: 'none', bbox: [0, 40, 20, 60] })
    expect(Object.keys(groupsOf(svg))).toEqual(['basemap', 'marks'])
    expect(svg).not.toContain('<text')
  })

  test('comes as it can where files are missing', () => {
    expect(groupsOf(drawn({}, { files: { ...files, labels: null, water: null } }))).not.toHaveProperty(
      'labels',
    )
    expect(drawn({}, { files: null })).toContain(theme.water)
  })
})

describe('what the data say', () => {
  test('is marks with their numbers, once for each look', () => {
    const at = (id: string, lon: number) =>
      sampleHeld(id, { place: id }, { type: 'Point', coordinates: [lon, 10] })
    const svg = drawn({
      held: [
        at('a', 2),
        at('b', 8),
        at('c', 14),
        sampleHeld('d', { place: 'c' }, { type: 'Point', coordinates: [14, 10] }),
      ],
    })
    expect(groupsOf(svg)['marks']!.match(/<use /g)).toHaveLength(3)
    expect(svg.match(/<g id="mark-\d+">/g)!.length).toBeLessThan(7)
    expect(svg).toContain('>2</text>')
  })

  test('is grounds with their hatch, badges, and who is there', () => {
    const ground = (id: string, actor: string) =>
      sampleHeld(
        id,
        { layer: 'presence', kind: 'presence', actor, place: 'area', located: 'admin1', radius: 60 },
        square(6, 6, 10, 10),
      )
    const svg = drawn({ held: [ground('a', 'red'), ground('b', 'blue')] }, { bbox: [4, 4, 12, 12] })
    const { areas, names } = groupsOf(svg)
    expect(areas).toContain('fill="url(#hatch-')
    expect(areas).toContain('clip-path')
    expect(svg).toContain('<pattern ')
    expect(names).toContain('the reds · the blues')
  })

  test('is discs round towns and lines to where else something may be', () => {
    const spot = {
      place: 'other',
      placename: 'Other',
      located: 'settlement' as const,
      radius: 3,
      lon: 16,
      lat: 4,
    }
    const held = [
      sampleHeld('a', { candidates: [spot] }, { type: 'Point', coordinates: [4, 4] }),
      sampleHeld('b', { place: 'wide', radius: 60 }, { type: 'Point', coordinates: [10, 14] }),
    ]
    const { areas, links } = groupsOf(drawn({ held }, { bbox: [2, 2, 18, 16] }))
    expect(areas).toContain('url(#glow-')
    expect(links).toContain(`stroke="${theme.neutral}"`)
  })

  test('is points of tables, each as strong as it holds', () => {
    const raw = createRawPoints(3)
    raw.length = 3
    for (const i of [0, 1, 2]) {
      raw.lon[i] = 4 + i * 4
      raw.lat[i] = 8
      raw.start[i] = i * 10
      raw.end[i] = i === 1 ? 30 : i * 10
      raw.known[i] = 0
      raw.row[i] = i
    }
    const { properties } = sampleHeld('a').feature
    raw.looks = [{ ...properties, lasts: false, stances: '', disputed: false, several: false }] as never
    const moment = { ...ALWAYS, window: { from: 0, to: 15 } }
    const points: MapPoints = { table: createPointTable(raw), moment, shows: () => true }
    const stamps = groupsOf(drawn({ points }))['points']!
    expect(stamps.match(/<use /g)).toHaveLength(2)
    expect(stamps).toContain('opacity="0.6"')
    const hidden: MapPoints = { ...points, shows: () => false }
    expect(groupsOf(drawn({ points: hidden }))).not.toHaveProperty('points')
  })

  test('is a hatch where nothing is reported', () => {
    const area = {
      type: 'Feature',
      id: 0,
      geometry: square(2, 2, 8, 8),
      properties: { country: '', at: [5, 5] },
    }
    const veil = { areas: [area], said: Uint8Array.of(0) } as never
    expect(groupsOf(drawn({ veil }))['unreported']).toContain('fill="url(#hatch-')
  })

  test('never leaves the picture', () => {
    expect(drawn()).toContain('<clipPath id="clip-1"><path d="M0 0h600v500h-600Z"/></clipPath>')
  })
})

describe('influence', () => {
  const ground = groundAround(10, 10, 1, 2)
  const rows = ground.ids.map((_, i) => (i === 0 ? [9, 8] : i === 1 ? [0, 0] : [i * 2, 0]))
  const now = fieldOf(rows)
  const before = fieldOf(rows.map(([a = 0, b = 0], i) => [i === 2 ? a + 9 : 0, b]))
  const field: FieldView = {
    ground,
    now,
    before: null,
    day: 10,
    compared: null,
    contrast: 'swipe',
    split: 0.5,
    blocs: ['reds', 'blues'],
    actor: null,
  }
  const partOf = (more: Partial<FieldView> = {}) => groupsOf(drawn({ field: { ...field, ...more } }))

  test('is tiles in the strongest side’s hue, with stripes of the second and a ring for nobody', () => {
    const { influence, divider } = partOf()
    expect(new Set(influence!.match(/fill="#[\da-f]{6}"/g)).size).toBeGreaterThan(1)
    expect(influence).toContain(`stroke="${theme.neutral}"`)
    expect(divider).toBeUndefined()
  })

  test('is dots in areas', () => {
    expect(partOf({ ground: { ...ground, number: 2, by: 'admin1' } })['influence']).toContain('A')
    expect(partOf()['influence']).not.toMatch(/ d="M[^"]*A[^"]*" fill="#/)
  })

  test('of two days stands on both sides of a line', () => {
    const { influence, divider } = partOf({ before, compared: 5, split: 0.25 })
    expect(influence!.match(/clip-path/g)).toHaveLength(2)
    expect(divider).toContain('M150 0l0 500')
  })

  test('of two days may be what has changed; what is lost is open', () => {
    const { influence, divider } = partOf({ before, compared: 5, contrast: 'difference' })
    expect(influence).toContain('fill="none"')
    expect(influence).not.toContain('clip-path')
    expect(divider).toBeUndefined()
  })
})

describe('a drawing', () => {
  const held = [sampleHeld('a', {}, { type: 'Point', coordinates: [10, 10] })]

  test('is the same each time, on the first frame and on later ones', () => {
    const one = drawn({ held })
    expect(drawn({ held })).toBe(one)
    const drawing = createDrawing(view)
    const frames = [0, 1].map(() => {
      const pen = svgPen(view.width, view.height, {}, sixAnEm)
      drawing.draw(pen, { ...nothing, held })
      return pen.toSvg()
    })
    expect(frames).toEqual([one, one])
  })

  test('shows all of what it is asked for, and tells what it shows', () => {
    const { bbox } = createDrawing(view)
    expect(bbox[0]).toBeLessThanOrEqual(home[0] + 1e-9)
    expect(bbox[2]).toBeGreaterThanOrEqual(home[2] - 1e-9)
    expect(bbox[1]).toBeCloseTo(home[1], 6)
    expect(bbox[3]).toBeCloseTo(home[3], 6)
  })

  test('may be small, of the whole world, or lie over the antimeridian', () => {
    expect(
      createDrawing({ ...view, width: 90, height: 60, bbox: [-180, -60, 180, 75] }).view.zoom,
    ).toBeLessThan(0)
    const [west, , east] = createDrawing({ ...view, bbox: [170, -10, -170, 10] }).bbox
    expect(west).toBeLessThanOrEqual(170)
    expect(east).toBeGreaterThanOrEqual(190)
  })
})
