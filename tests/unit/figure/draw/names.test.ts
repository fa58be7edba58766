import type { SymbolLayerSpecification } from 'maplibre-gl'
import { describe, expect, test } from 'vitest'
import { breakLines } from '../../../../src/figure/draw/break-lines.ts'
import { placeNames, type PlacedName } from '../../../../src/figure/draw/names.ts'
import { createRoom, type Area } from '../../../../src/figure/draw/room.ts'
import { createSheet } from '../../../../src/figure/draw/sheet.ts'
import type { Shape } from '../../../../src/figure/draw/shape.ts'
import { fitted } from '../../../../src/map/fit.ts'
import { sixAnEm } from '../letters.ts'

const none = { top: 0, right: 0, bottom: 0, left: 0 }
const sheet = createSheet(fitted([0, -5, 10, 5], none, 400, 400)!, 400, 400)

const named = (name: string, lon: number, lat: number, more: object = {}): Shape => ({
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { name, rank: 1, ...more },
})

const layerOf = (id: string, more: Partial<SymbolLayerSpecification> = {}): SymbolLayerSpecification => ({
  id,
  type: 'symbol',
  source: id,
  ...more,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': ['Noto Sans Regular'],
    'text-size': 10,
    'symbol-sort-key': ['get', 'rank'],
    ...more.layout,
  },
  paint: { 'text-color': '#000000', 'text-halo-color': '#ffffff', 'text-halo-width': 1 },
})

function place(
  shapes: Record<string, Shape[]>,
  { layers = [layerOf('towns')], taken = [] as Area[], language = 'en' } = {},
): Record<string, string[]> {
  const room = createRoom()
  taken.forEach(room.take)
  const of = ({ source }: SymbolLayerSpecification) => shapes[source] ?? []
  const placed = placeNames(layers, of, { measure: sixAnEm }, sheet, language, room)
  const textOf = ({ lines, stand }: PlacedName) => `${lines.join('|')} ${stand.side}`
  return Object.fromEntries([...placed].map(([id, names]) => [id, names.map(textOf)]))
}

/** Where a spot of the sheet is. */
const around = ([x, y]: [number, number], by: number): Area => ({
  left: x - by,
  top: y - by,
  right: x + by,
  bottom: y + by,
})

describe('names give way', () => {
  test('of two that would cover each other the more important stands', () => {
    const towns = [named('Small', 5.02, 0, { rank: 7 }), named('Great', 5, 0, { rank: 2 })]
    expect(place({ towns })).toEqual({ towns: ['Great center'] })
  })

  test('those of an upper layer go first, whatever their rank', () => {
    const shapes = { towns: [named('Town', 5, 0)], capitals: [named('Capital', 5, 0, { rank: 9 })] }
    const layers = [layerOf('towns'), layerOf('capitals')]
    expect(place(shapes, { layers })).toEqual({ towns: [], capitals: ['Capital center'] })
  })

  test('nothing is written on a mark', () => {
    const taken = [around(sheet.spot(5, 0), 10)]
    expect(place({ towns: [named('Town', 5, 0)] }, { taken })).toEqual({ towns: [] })
  })

  test('a name that may stand elsewhere moves beside the mark', () => {
    const layout = { 'text-variable-anchor-offset': ['left', [0.5, 0], 'right', [-2, 0]] } as never
    const taken = [around(sheet.spot(5, 0), 10), around([220, 200], 10)]
    const layers = [layerOf('towns', { layout })]
    expect(place({ towns: [named('Town', 5, 0)] }, { layers, taken })).toEqual({ towns: ['Town right'] })
  })

  test('names that would be cut by the edge are left out, and those from elsewhere', () => {
    const towns = [named('Cut by the edge', 0.1, 0), named('Elsewhere', 40, 0), named('Inside', 5, 0)]
    expect(place({ towns })).toEqual({ towns: ['Inside center'] })
  })

  test('a layer is silent below its zoom, and of it what does not pass its filter', () => {
    const layers = [
      layerOf('towns', { minzoom: 12 }),
      layerOf('seas', { filter: ['==', ['get', 'rank'], 2] }),
    ]
    const shapes = { towns: [named('Town', 5, 0)], seas: [named('A', 2, 2), named('B', 2, -2, { rank: 2 })] }
    expect(place(shapes, { layers })).toEqual({ towns: [], seas: ['B center'] })
  })
})

describe('letters', () => {
  const layout = { 'text-transform': 'uppercase', 'text-letter-spacing': 0.2 } as const
  const layers = [layerOf('towns', { layout })]

  test('capitals are those of the language', () => {
    const towns = [named('Diyarbakir', 5, 0)]
    expect(place({ towns }, { layers, language: 'tr' })).toEqual({ towns: ['DİYARBAKİR center'] })
    expect(place({ towns }, { layers })).toEqual({ towns: ['DIYARBAKIR center'] })
    expect(place({ towns }, { layers, language: 'local' })).toEqual({ towns: ['DIYARBAKIR center'] })
  })

  test('joined letters are not torn apart', () => {
    const of = (name: string) =>
      placeNames(layers, () => [named(name, 5, 0)], { measure: sixAnEm }, sheet, 'ar').get('towns')![0]!
    expect(of('Iraq').look.spacing).toBe(2)
    expect(of('العراق').look.spacing).toBeUndefined()
  })
})

describe('lines', () => {
  const count = (text: string) => text.length

  test('are about as long as each other', () => {
    expect(breakLines('one two three four', 12, count)).toEqual(['one two', 'three four'])
    expect(breakLines('short', 12, count)).toEqual(['short'])
  })

  test('do not begin with the dot between two names', () => {
    expect(breakLines('one two · three four', 12, count)).toEqual(['one two ·', 'three four'])
  })

  test('are cut between words only, and where the text says so', () => {
    expect(breakLines('unbreakableword', 5, count)).toEqual(['unbreakableword'])
    expect(breakLines('بغداد\nBaghdad', 50, count)).toEqual(['بغداد', 'Baghdad'])
  })
})
