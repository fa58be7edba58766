/** Where everything of a figure stands. Nothing overlaps and nothing is cut off, from 640 × 400 up. */
import type { Bbox } from '../../map/view.ts'
import { mercatorDegrees } from '../../map/mercator.ts'
import type { FigureContent, Foot } from './content.ts'
import { placeLegend, type Placed } from './legend-layout.ts'
import { cut, wrapped, type Measure } from './lines.ts'
import { LINE, sizesOf, type Box, type Sizes } from './sizes.ts'

export interface FootLine extends Box {
  text: string
  address?: string
}

export interface Layout {
  width: number
  height: number
  sizes: Sizes
  title: { lines: string[]; y: number } | null
  /** Line of the date, and of what is told beside it; on one line where that fits. */
  stampY: number
  aboutY: number
  /** Whole maps, each under its stamp, which is `stampHeight` high. */
  panels: Box[]
  stampHeight: number
  legend: Placed[]
  foot: FootLine[]
}

/** Share of the figure that the lines under the map may take. */
const MOST_FOOT = 0.24

export interface Wanted {
  width: number
  height: number
  /** How many maps. */
  panels: number
  /** What each shows at least. */
  bbox: Bbox
}

/** Lays out a figure; `abouts` are all that may stand beside a date. */
export function layOut(
  content: FigureContent,
  abouts: readonly string[],
  { width, height, panels, bbox }: Wanted,
  measure: Measure,
): Layout {
  const sizes = sizesOf(width, height, content.theme)
  const { margin, gap, unit } = sizes
  const room = width - 2 * margin
  let y = margin

  let title: Layout['title'] = null
  if (content.title) {
    const lines = wrapped(content.title, room, sizes.title, measure, 2)
    title = { lines, y }
    y += lines.length * sizes.title.size * LINE
  }
  const widest = (texts: readonly string[], look: Sizes['stamp']) =>
    Math.max(0, ...texts.map((text) => measure(text, look).width))
  const beside = widest(content.stamps, sizes.stamp) + gap * 1.5 + widest(abouts, sizes.about) <= room
  const stampY = y
  y += sizes.stamp.size * LINE
  const aboutY = beside ? stampY : y
  if (!beside && abouts.some((about) => about !== '')) y += sizes.about.size * LINE
  y += gap * 0.4

  const foot = layFoot(content.foot, room, height * MOST_FOOT, sizes, measure)
  const footHeight = foot.reduce((sum, line) => sum + line.height, 0)
  const footTop = height - margin - footHeight
  let at = footTop
  const lines = foot.map((line): FootLine => {
    const box = { ...line, x: margin, y: at }
    at += line.height
    return box
  })

  const body: Box = { x: margin, y, width: room, height: footTop - gap * 0.6 - y }
  const stampHeight = panels > 1 ? Math.round(unit * 1.9) : 0
  const { map, legend } = layBody(content, body, panels, bbox, sizes, measure)
  return {
    width,
    height,
    sizes,
    title,
    stampY,
    aboutY,
    panels: layPanels(map, panels, bbox, stampHeight, gap, content.dir),
    stampHeight,
    legend,
    foot: lines,
  }
}

/** Map and legend side by side on wide figures, one over the other on tall ones. */
function layBody(
  content: FigureContent,
  body: Box,
  panels: number,
  bbox: Bbox,
  sizes: Sizes,
  measure: Measure,
): { map: Box; legend: Placed[] } {
  const { legend: groups, more, dir } = content
  const { gap, unit } = sizes
  if (groups.length === 0) return { map: body, legend: [] }
  const put = (parts: readonly Placed[], x: number, y: number) =>
    parts.map((part) => ({ ...part, x: part.x + x, y: part.y + y }))

  const aspect = aspectOf(bbox)
  const side = Math.round(Math.min(body.width * 0.34, Math.max(unit * 12.5, body.width * 0.19)))
  const { placed, height } = placeLegend(
    groups,
    more,
    1,
    { width: side, height: body.height },
    dir,
    sizes,
    measure,
  )
  const columns = Math.max(1, Math.floor((body.width + gap) / (unit * 15)))
  const below = placeLegend(
    groups,
    more,
    columns,
    { width: body.width, height: body.height * 0.34 },
    dir,
    sizes,
    measure,
  )
  const beside = body.width - side - gap * 1.3
  const rest = body.height - below.height - gap
  const scaleOf = (width: number, high: number) => bestGrid(width, high, panels, aspect).scale
  const isTall = scaleOf(body.width, rest) > scaleOf(beside, body.height) * 1.05 || body.width < unit * 34
  if (isTall && height > 0)
    return {
      map: { ...body, height: rest },
      legend: put(below.placed, body.x, body.y + rest + gap),
    }
  return {
    map: { ...body, width: beside, x: dir === 'rtl' ? body.x + side + gap * 1.3 : body.x },
    legend: put(placed, dir === 'rtl' ? body.x : body.x + body.width - side, body.y),
  }
}

/** Width to height of bounds on the map. */
const aspectOf = ([west, south, east, north]: Bbox): number =>
  (east - west) / (mercatorDegrees(north) - mercatorDegrees(south))

/** The grid in which that many maps of a shape are largest. */
function bestGrid(
  width: number,
  height: number,
  count: number,
  aspect: number,
): { columns: number; rows: number; scale: number } {
  const grids = Array.from({ length: count }, (_, i) => {
    const columns = i + 1
    const rows = Math.ceil(count / columns)
    return { columns, rows, scale: Math.min(width / columns / aspect, height / rows) }
  })
  // a gap is room lost, and looks as if something were missing
  const worth = ({ columns, scale }: (typeof grids)[number]) => scale * (count % columns ? GAP : 1)
  return grids.reduce((best, next) => (worth(next) > worth(best) ? next : best))
}

/** What a grid with a gap is worth, of one without. */
const GAP = 0.72

function layPanels(
  map: Box,
  count: number,
  bbox: Bbox,
  stampHeight: number,
  gap: number,
  dir: 'ltr' | 'rtl',
): Box[] {
  const { columns, rows } = bestGrid(map.width, map.height, count, aspectOf(bbox))
  const width = Math.floor((map.width - (columns - 1) * gap) / columns)
  const height = Math.floor((map.height - (rows - 1) * gap * 0.6) / rows - stampHeight)
  return Array.from({ length: count }, (_, i) => {
    const column = dir === 'rtl' ? columns - 1 - (i % columns) : i % columns
    return {
      x: Math.round(map.x + column * (width + gap)),
      y: Math.round(map.y + Math.floor(i / columns) * (height + stampHeight + gap * 0.6) + stampHeight),
      width,
      height,
    }
  })
}

type FlatLine = Omit<FootLine, 'x' | 'y'>

/** How many lines names may take, and how many any text, from the most generous on. */
const GENEROSITY = [
  [2, Infinity],
  [1, Infinity],
  [1, 2],
  [1, 1],
] as const

/** Lines under the map: names are left out, then lines cut, until they take no more than their share. */
function layFoot(
  foot: readonly Foot[],
  width: number,
  most: number,
  sizes: Sizes,
  measure: Measure,
): FlatLine[] {
  const line = (text: string, address?: string): FlatLine => {
    const look = address ? sizes.link : sizes.foot
    const own = Math.min(width, measure(text, look).width)
    return { text, width: own, height: look.size * LINE, ...(address ? { address } : {}) }
  }
  const wrap = (text: string, lines?: number) => wrapped(text, width, sizes.foot, measure, lines)
  const named = ({ text, shorter, names = 0 }: Foot, lines: number): string => {
    let told = text
    if (!shorter) return text
    for (let left = names - 1; left > 0 && wrap(told).length > lines; left--) told = shorter(left)
    return told
  }
  const lay = (ofNames: number, ofAll: number): FlatLine[] =>
    foot.flatMap((one) =>
      one.address
        ? line(cut(one.text, width, sizes.link, measure), one.address)
        : wrap(named(one, ofNames), ofAll).map((text) => line(text)),
    )
  const tries = GENEROSITY.map(
    ([names, all]) =>
      () =>
        lay(names, all),
  )
  const fits = (lines: readonly FlatLine[]) => lines.reduce((sum, { height }) => sum + height, 0) <= most
  let lines: FlatLine[] = []
  for (const attempt of tries) {
    lines = attempt()
    if (fits(lines)) break
  }
  return lines
}
