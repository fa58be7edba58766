/** Soft discs. */
import { withAlpha } from '../../map/colour.ts'
import { symbolPath } from '../../map/symbols.ts'
import type { Drawn } from './drawn.ts'
import { reader, type Layer, type Shape } from './shape.ts'
import type { Sheet } from './sheet.ts'

/** A disc, soft at its rim. */
export function discOf(layer: Layer<'circle'>, shape: Shape, sheet: Sheet): Drawn[] {
  if (shape.geometry.type !== 'Point') return []
  const { number, text } = reader(layer.paint, shape, sheet.zoom)
  const own = number('circle-radius', 5)
  const rim = number('circle-stroke-width', 0)
  const radius = round(own + rim)
  const soft: Soft = {
    fill: number('circle-opacity', 1),
    rim: rim === 0 ? 0 : number('circle-stroke-opacity', 1),
    from: own / (own + rim),
    blur: number('circle-blur', 0),
  }
  if (Math.max(soft.fill, soft.rim) === 0) return []
  const colour = text('circle-color')
  const stops = GLOW_AT.map((part) => {
    const share = part === 0 ? 0 : 1 - Math.min(1, soft.blur * 2) * (1 - part)
    return [Math.round(share * 1000) / 1000, withAlpha(colour, glowAt(share, soft))] as const
  })
  const [lon = 0, lat = 0] = shape.geometry.coordinates
  const [left, top] = sheet.spot(lon, lat)
  const y = round(top)
  return sheet.worlds.flatMap((by): Drawn[] => {
    const x = round(left + by)
    const isOut = x < -radius || x > sheet.width + radius || y < -radius || y > sheet.height + radius
    if (isOut) return []
    return [
      { do: 'fill', path: symbolPath('circle', x, y, radius), paint: { x, y, radius, stops }, alpha: 1 },
    ]
  })
}

/** Where the strength of a soft disc is told: in the middle, and on the way to its edge. */
const GLOW_AT = [0, 0.01, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Strength of a disc and of its rim, which begins at a share of the radius, and how much of the radius is blurred. */
interface Soft {
  fill: number
  rim: number
  from: number
  blur: number
}

/** Strength at a share of the radius, as MapLibre's shader has it: the rim is blurred too, and so goes in the glow. */
function glowAt(share: number, { fill, rim, from, blur }: Soft): number {
  const soft = Math.max(blur, 0.02)
  const inRim = rim === 0 ? 0 : smooth((share - from + soft) / soft)
  const left = 1 - smooth((share - 1 + soft) / soft)
  return Math.round((fill * (1 - inRim) + rim * inRim) * left * 1000) / 1000
}

/** 0 to 1, softly at both ends. */
function smooth(n: number): number {
  const t = Math.min(1, Math.max(0, n))
  return t * t * (3 - 2 * t)
}

const round = (n: number): number => Math.round(n * 10) / 10
