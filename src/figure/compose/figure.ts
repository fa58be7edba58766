/** A figure: maps with title, date, legend, scale and sources, drawn with any pen. */
import { boxPath, roundedBox } from '../../map/paths.ts'
import { pixelsPerKm } from '../../map/mercator.ts'
import type { Pen, TextLook } from '../../map/pen.ts'
import { roundKm } from '../../map/scale-bar.ts'
import type { Bbox } from '../../map/view.ts'
import { createDrawing, type DrawnView, type Drawing } from '../draw/drawing.ts'
import type { PageLink } from '../encode/pdf.ts'
import type { FigureContent, FrameContent } from './content.ts'
import { drawLegend } from './draw-legend.ts'
import { layOut, type Layout, type Wanted } from './layout.ts'
import { cut, directed, type Measure } from './lines.ts'
import { LINE, type Box } from './sizes.ts'

export interface Figure {
  readonly layout: Layout
  /** What of the world each map shows. */
  readonly bbox: Bbox
  /** MapLibre's. */
  readonly zoom: number
  /** Places that lead somewhere. */
  readonly links: readonly PageLink[]
  draw: (pen: Pen, frame: FrameContent) => void
}

/** Widest the scale gets, of the map. */
const SCALE_SHARE = 0.24

/** Lays a figure out once for all its frames; `abouts` are what they tell beside their dates. */
export function createFigure(
  content: FigureContent,
  abouts: readonly string[],
  wanted: Wanted,
  view: Omit<DrawnView, 'width' | 'height' | 'bbox'>,
  measure: Measure,
): Figure {
  const layout = layOut(content, abouts, wanted, measure)
  const [first] = layout.panels
  if (!first || first.width < 60 || first.height < 60)
    throw new Error(`no room for a map in ${wanted.width} × ${wanted.height} pixels; choose a larger size`)
  const drawing = createDrawing({ ...view, width: first.width, height: first.height, bbox: wanted.bbox })
  return {
    layout,
    bbox: drawing.bbox,
    zoom: drawing.view.zoom,
    links: layout.foot.flatMap(({ x, y, width, height, address }) =>
      address ? [{ x: content.dir === 'rtl' ? wanted.width - x - width : x, y, width, height, address }] : [],
    ),
    draw: (pen, frame) => drawAll(pen, content, layout, drawing, frame),
  }
}

function drawAll(
  pen: Pen,
  content: FigureContent,
  layout: Layout,
  drawing: Drawing,
  frame: FrameContent,
): void {
  const { width, height, sizes, title, panels } = layout
  const { theme, dir } = content
  const rtl = dir === 'rtl'
  const start = rtl ? width - sizes.margin : sizes.margin
  const end = width - start
  const write = (text: string, x: number, top: number, look: TextLook, atEnd = false) =>
    pen.text(directed(text, dir), x, top + look.size * 1.05, {
      ...look,
      anchor: rtl !== atEnd ? 'right' : 'left',
    })

  pen.fill(boxPath(0, 0, width, height), theme.surface)
  pen.group('title', () => {
    for (const [i, line] of (title?.lines ?? []).entries())
      write(line, start, title!.y + i * sizes.title.size * LINE, sizes.title)
    write(frame.stamp, start, layout.stampY, sizes.stamp)
    const isBeside = layout.aboutY === layout.stampY
    const drop = isBeside ? sizes.stamp.size - sizes.about.size : 0
    write(frame.about, isBeside ? end : start, layout.aboutY + drop, sizes.about, isBeside)
  })
  for (const [i, box] of panels.entries()) {
    const panel = frame.panels[i]
    if (!panel) continue
    if (panel.stamp !== null)
      write(
        cut(panel.stamp, box.width, sizes.panel, pen.measure),
        rtl ? box.x + box.width : box.x,
        box.y - layout.stampHeight + sizes.unit * 0.4,
        sizes.panel,
      )
    pen.group('map', () => {
      pen.save()
      pen.clip(boxPath(box.x, box.y, box.width, box.height))
      pen.translate(box.x, box.y)
      drawing.draw(pen, panel.things)
      pen.restore()
      pen.stroke(boxPath(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1), theme.line, 1)
    })
    if (panel.halves) drawHalves(pen, panel.halves, box, content, layout)
    if (i === 0) drawScale(pen, box, drawing, content, layout)
  }
  pen.group('legend', () => drawLegend(pen, layout.legend, content, sizes))
  pen.group('sources', () => {
    for (const { text, y, address } of layout.foot)
      if (address) write(directed(text, 'ltr'), start, y, sizes.link)
      else write(text, start, y, sizes.foot)
  })
}

/** A text on the map, on a plate that parts it from what lies under it. */
function drawPlate(
  pen: Pen,
  text: string,
  left: number,
  top: number,
  width: number,
  look: TextLook,
  ground: string,
): void {
  pen.save()
  pen.alpha(0.88)
  pen.fill(roundedBox(left, top, width, look.size * 1.7, 4), ground)
  pen.restore()
  pen.text(text, left + width / 2, top + look.size * 1.18, { ...look, anchor: 'middle' })
}

/** The dates of a swipe's halves, in the upper corners. */
function drawHalves(
  pen: Pen,
  halves: readonly [string, string],
  { x, y, width }: Box,
  { theme, dir }: FigureContent,
  { sizes }: Layout,
): void {
  for (const [i, half] of halves.entries()) {
    const text = directed(half, dir)
    const own = pen.measure(text, sizes.about).width + sizes.unit
    const left = i === 0 ? x + sizes.unit * 0.5 : x + width - own - sizes.unit * 0.5
    drawPlate(
      pen,
      text,
      left,
      y + sizes.unit * 0.5,
      own,
      { ...sizes.about, colour: theme.ink },
      theme.surface,
    )
  }
}

/** How long a distance is in the middle of the map, in its lower corner at the start. */
function drawScale(
  pen: Pen,
  { x, y, width, height }: Box,
  { view, bbox }: Drawing,
  { theme, dir, scale }: FigureContent,
  { sizes }: Layout,
): void {
  const perKm = pixelsPerKm((bbox[1] + bbox[3]) / 2, view.zoom)
  const km = roundKm(Math.min(width * SCALE_SHARE, sizes.unit * 9) / perKm)
  const length = km * perKm
  const text = directed(scale(km), dir)
  const { unit, tick } = sizes
  const inner = Math.max(length, pen.measure(text, tick).width)
  const own = inner + unit
  const left = dir === 'rtl' ? x + width - own - unit * 0.5 : x + unit * 0.5
  const top = y + height - unit * 2.9
  pen.group('scale', () => {
    pen.save()
    pen.alpha(0.85)
    pen.fill(roundedBox(left, top, own, unit * 2.4, 4), theme.surface)
    pen.restore()
    pen.text(text, left + own / 2, top + unit * 1.15, { ...tick, anchor: 'middle' })
    const from = left + (own - length) / 2
    const line = top + unit * 1.85
    pen.stroke(
      `M${from} ${line - unit * 0.35}V${line}H${from + length}V${line - unit * 0.35}`,
      theme.ink,
      Math.max(1.2, unit * 0.1),
    )
  })
}
