/** The views that are kept as pictures. */
import type { Bbox } from '../../../src/map/view.ts'

export interface View {
  name: string
  /** `[lon, lat]`, degrees. */
  centre: readonly [lon: number, lat: number]
  zoom: number
  query?: string
  /** In the reader's dark theme instead of the light one. */
  dark?: true
  /** What is drawn over the basemap: nothing, the shipped data, or a made-up set with one feature of each kind. */
  data?: 'none' | 'shipped' | 'signs'
}

/** CSS pixels. */
export const SIZE = { width: 480, height: 320 }

const TILE = 512

/** What the map shows in a view, degrees. */
export function bboxOf({ centre: [lon, lat], zoom }: View): Bbox {
  const pixels = TILE * 2 ** zoom
  const half = (SIZE.width / 2 / pixels) * 360
  const y = Math.asinh(Math.tan((lat * Math.PI) / 180))
  const rise = (SIZE.height / 2 / pixels) * 2 * Math.PI
  const latitude = (at: number) => (Math.atan(Math.sinh(at)) * 180) / Math.PI
  // a hair inside, so that fitting the box gives this zoom and no less
  const hair = (degrees: number) => Number(degrees.toFixed(5))
  return [hair(lon - half), hair(latitude(y - rise)), hair(lon + half), hair(latitude(y + rise))]
}

/** The query of a view: the map alone, without controls. */
export function queryOf(view: View): string {
  const { query = '', data = 'none' } = view
  return `?ui=bare&coverage=0&bbox=${bboxOf(view).join(',')}${data === 'none' ? '&layers=' : ''}${query && `&${query}`}`
}

/** Views of one page: they differ in place and in light or dark alone, between which a page that is open can change. */
export function pagesOf(all: readonly View[]): { name: string; views: readonly View[] }[] {
  const pages = new Map<string, View[]>()
  for (const view of all) {
    const name = `data: ${view.data ?? 'none'}${view.query ? `, ${view.query}` : ''}`
    pages.set(name, [...(pages.get(name) ?? []), view])
  }
  return [...pages].map(([name, of]) => ({ name, views: of }))
}

const iraq = [44, 33.2] as const

export const views: readonly View[] = [
  // the basemap by zoom
  { name: 'z3', centre: [48, 30], zoom: 3 },
  { name: 'z4', centre: [45, 32], zoom: 4 },
  { name: 'z5', centre: iraq, zoom: 5 },
  { name: 'z6', centre: iraq, zoom: 6 },
  { name: 'z7', centre: [44.6, 32.9], zoom: 7 },
  { name: 'z8', centre: [44.4, 33.3], zoom: 8 },
  { name: 'z9', centre: [44.4, 33.3], zoom: 9 },
  // themes and languages
  { name: 'z5-dark', centre: iraq, zoom: 5, dark: true },
  { name: 'z8-dark', centre: [44.4, 33.3], zoom: 8, dark: true },
  { name: 'z5-print', centre: iraq, zoom: 5, query: 'theme=print' },
  { name: 'z6-arabic', centre: iraq, zoom: 6, query: 'lang=ar' },
  { name: 'z6-persian', centre: [49, 33.5], zoom: 6, query: 'names=fa' },
  { name: 'z5-local', centre: [44, 36], zoom: 5, query: 'names=local' },
  { name: 'globe', centre: [45, 30], zoom: 2, query: 'projection=globe' },
  // one for each defect of the basemap that was mended
  { name: 'tigris-ali-al-gharbi', centre: [46.75, 32.25], zoom: 8 },
  { name: 'halabja', centre: [45.7, 35.3], zoom: 8 },
  { name: 'kirkuk-salah-al-din', centre: [43.9, 34.9], zoom: 7 },
  { name: 'golan-dashed-dotted', centre: [35.8, 33.1], zoom: 8 },
  { name: 'kashmir-line-of-control', centre: [75.5, 33.5], zoom: 5 },
  { name: 'river-polygons-dark', centre: [44.6, 33], zoom: 9, dark: true },
  // the shipped data
  { name: 'data-2014', centre: iraq, zoom: 5.5, query: 'from=2014-07&to=2014-12', data: 'shipped' },
  {
    name: 'data-2014-dark',
    centre: iraq,
    zoom: 5.5,
    query: 'from=2014-07&to=2014-12',
    dark: true,
    data: 'shipped',
  },
  {
    name: 'data-2019-baghdad',
    centre: [44.4, 33.3],
    zoom: 8,
    query: 'from=2019-10&to=2020-01',
    data: 'shipped',
  },
  // a made-up set with each precision, status and kind (tests/fixtures/precision)
  { name: 'signs-places-and-statuses', centre: [10.5, 50.769], zoom: 5.71, data: 'signs' },
  { name: 'signs-areas', centre: [15.6, 50.427], zoom: 5.48, data: 'signs' },
  { name: 'signs-crowd', centre: [9.4, 49.902], zoom: 7.5, data: 'signs' },
  { name: 'signs-candidates-and-claims', centre: [11.3, 51.503], zoom: 7.02, data: 'signs' },
  { name: 'signs-settlement-near-by', centre: [9.15, 51.5], zoom: 9.39, data: 'signs' },
  {
    name: 'signs-places-and-statuses-dark',
    centre: [10.5, 50.769],
    zoom: 5.71,
    data: 'signs',
    dark: true,
  },
  {
    name: 'signs-places-and-statuses-print',
    centre: [10.5, 50.769],
    zoom: 5.71,
    data: 'signs',
    query: 'theme=print',
  },
  { name: 'signs-areas-dark', centre: [15.6, 50.427], zoom: 5.48, data: 'signs', dark: true },
  { name: 'signs-arabic', centre: [10.5, 50.769], zoom: 5.71, data: 'signs', query: 'lang=ar' },
]
