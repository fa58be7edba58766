/** A small picture of the region that shows where the view lies. */
import type { FeatureCollection, Position } from 'geojson'
import { mercatorDegrees } from './mercator.ts'
import type { Theme } from './themes.ts'
import type { Bbox } from './view.ts'

/** CSS pixels. */
export const LOCATOR = { width: 96, height: 72 }

/** From this zoom on the view is too small to be recognized. */
export const LOCATOR_ZOOM = 7

/** Degrees across where the view lies outside the home view, and the steps in which that moves. */
const AWAY_SPAN = 40
const AWAY_STEP = 10

/** Shape of the land, decoded for the basemap. */
export interface LocatorGround {
  land: FeatureCollection
  borders: FeatureCollection
}

/** What the picture shows: the home view in the picture's shape or, away from it, as much round the view. */
export function locatorBbox(home: Bbox, view: Bbox): Bbox {
  const [lon, lat] = [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2]
  const inHome = lon > home[0] && lon < home[2] && lat > home[1] && lat < home[3]
  const step = (degrees: number) => Math.round(degrees / AWAY_STEP) * AWAY_STEP
  const middle = inHome ? [(home[0] + home[2]) / 2, (home[1] + home[3]) / 2] : [step(lon), step(lat)]
  const [x = 0, y = 0] = middle
  const wide = inHome
    ? Math.max(home[2] - home[0], ((home[3] - home[1]) * LOCATOR.width) / LOCATOR.height)
    : AWAY_SPAN
  const shape = LOCATOR.height / LOCATOR.width
  // a degree of latitude is drawn longer: fewer of them fill the height
  const high = wide * shape * Math.cos((y * Math.PI) / 180)
  return [x - wide / 2, Math.max(-85, y - high / 2), x + wide / 2, Math.min(85, y + high / 2)]
}

/** Pixels of the picture for degrees. */
export function locatorScale([west, south, east, north]: Bbox): (spot: Position) => [number, number] {
  const [top, bottom] = [mercatorDegrees(north), mercatorDegrees(south)]
  return ([lon = 0, lat = 0]) => [
    ((lon - west) / (east - west)) * LOCATOR.width,
    ((top - mercatorDegrees(Math.min(85, Math.max(-85, lat)))) / (top - bottom)) * LOCATOR.height,
  ]
}

/** Smallest side of the rectangle, pixels: smaller ones are lost. */
const LEAST_SIDE = 5

/** The view's rectangle in the picture: left, top, width, height. */
export function locatorFrame(bbox: Bbox, view: Bbox): [number, number, number, number] {
  const scale = locatorScale(bbox)
  const [[left, bottom], [right, top]] = [scale([view[0], view[1]]), scale([view[2], view[3]])]
  const [width, height] = [Math.max(LEAST_SIDE, right - left), Math.max(LEAST_SIDE, bottom - top)]
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height]
}

/** Draws land and borders; one unit of the pen is a CSS pixel. */
export function drawLocator(
  pen: CanvasRenderingContext2D,
  { land, borders }: LocatorGround,
  bbox: Bbox,
  theme: Theme,
): void {
  const scale = locatorScale(bbox)
  pen.fillStyle = theme.water
  pen.fillRect(0, 0, LOCATOR.width, LOCATOR.height)
  pen.fillStyle = theme.land
  pen.beginPath()
  for (const { geometry } of land.features) {
    const parts =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    for (const ring of parts.flat()) trace(pen, ring, scale, bbox)
  }
  pen.fill('evenodd')
  pen.strokeStyle = theme.border
  pen.lineWidth = 0.75
  pen.beginPath()
  for (const { geometry } of borders.features) {
    const lines =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : []
    for (const line of lines) trace(pen, line, scale, bbox)
  }
  pen.stroke()
}

/** Only lines that come near: those of the whole world are many. */
function trace(
  pen: CanvasRenderingContext2D,
  line: readonly Position[],
  scale: (spot: Position) => [number, number],
  [west, south, east, north]: Bbox,
): void {
  const beyond = (is: (spot: Position) => boolean) => line.every(is)
  if (beyond(([lon = 0]) => lon < west) || beyond(([lon = 0]) => lon > east)) return
  if (beyond(([, lat = 0]) => lat < south) || beyond(([, lat = 0]) => lat > north)) return
  for (const [i, spot] of line.entries())
    if (i === 0) pen.moveTo(...scale(spot))
    else pen.lineTo(...scale(spot))
}
