/** The first view as a plain SVG: land, borders, and a dot for each place where something is reported. */
import type { FeatureCollection, Position } from 'geojson'
import type { FirstShapes } from '../map/basemap-data.ts'
import type { FirstFeature } from '../map/first/first-file.ts'
import { fitted, type Fitted } from '../map/fit.ts'
import { createLook } from '../map/look.ts'
import { worldPixels } from '../map/mercator.ts'
import { homeBbox } from '../map/view.ts'
import type { Manifest } from '../model/dataset.ts'
import { parseDay } from '../model/day.ts'
import { mercatorX, mercatorY } from '../model/mercator.ts'

/** CSS pixels. */
const [WIDTH, HEIGHT] = [960, 600]
const ROOM = { top: 16, right: 16, bottom: 16, left: 16 }
/** The map ends here, degrees of latitude. */
const POLE = 85

type Opening = Pick<Manifest, 'home' | 'opens' | 'axis' | 'actors' | 'blocs'>

/** The first window, as the manifest has it: `2014-06-01 – 2014-12-31`. */
export const stillDate = ({ opens }: Pick<Manifest, 'opens'>): string => `${opens.start} – ${opens.end}`

/** Draws land, borders and what may hold in the first window. Throws where the view cannot be fitted. */
export function drawStill(
  { land, borders }: FirstShapes,
  features: readonly FirstFeature[],
  opening: Opening,
): string {
  const view = fitted(homeBbox(opening.home, WIDTH, HEIGHT), ROOM, WIDTH, HEIGHT)
  if (!view) throw new Error('invalid home view: it is too large for a picture')
  const look = createLook(opening, 'light', 'en')
  const { theme } = look
  const [from, to] = [parseDay(opening.opens.start) ?? -Infinity, parseDay(opening.opens.end) ?? Infinity]
  const spots = new Map<string, { x: number; y: number; colour: string; count: number }>()
  for (const { at, days, actor } of features) {
    const [start, end] = days
    if ((start ?? -Infinity) > to || (end ?? Infinity) < from) continue
    const [x, y] = placed(at, view)
    if (x < 0 || y < 0 || x > WIDTH || y > HEIGHT) continue
    const { colour } = look.actor(actor)
    const key = `${x},${y},${colour}`
    const spot = spots.get(key) ?? { x, y, colour, count: 0 }
    spots.set(key, { ...spot, count: spot.count + 1 })
  }
  const dots = [...spots.values()]
    .sort((a, b) => b.count - a.count)
    .map(
      ({ x, y, colour, count }) =>
        `<circle cx="${x}" cy="${y}" r="${rounded(3 + Math.sqrt(count))}" fill="${colour}"/>`,
    )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${theme.water}"/>`,
    `<path d="${pathOf(land, view)}" fill="${theme.land}" fill-rule="evenodd"/>`,
    `<path d="${pathOf(borders, view)}" fill="none" stroke="${theme.muted}" stroke-opacity=".5"/>`,
    `<g stroke="#fff" fill-opacity=".85">${dots.join('')}</g>`,
    '</svg>',
  ].join('\n')
}

const rounded = (n: number): number => Math.round(n * 10) / 10

function placed([lon = 0, lat = 0]: Position, { zoom, left, top }: Fitted): [number, number] {
  const world = worldPixels(zoom)
  const y = mercatorY(Math.min(POLE, Math.max(-POLE, lat)))
  return [rounded(mercatorX(lon) * world - left), rounded(y * world - top)]
}

function pathOf({ features }: FeatureCollection, view: Fitted): string {
  const line = (points: readonly Position[]) => {
    const all = points.map((point) => placed(point, view).map(Math.round) as [number, number])
    const isSeen =
      all.some(([x]) => x >= 0) &&
      all.some(([x]) => x <= WIDTH) &&
      all.some(([, y]) => y >= 0) &&
      all.some(([, y]) => y <= HEIGHT)
    const texts = all.map((point) => point.join(' '))
    return isSeen ? `M${texts.filter((text, i) => text !== texts[i - 1]).join('L')}` : ''
  }
  return features
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [line(geometry.coordinates)]
      if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon')
        return geometry.coordinates.map(line)
      return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat().map(line) : []
    })
    .join('')
}
