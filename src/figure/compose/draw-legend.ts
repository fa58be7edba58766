/** Signs and rows of a figure's legend. */
import { patterns, type SampleLook } from '../../map/field/paint.ts'
import { paint, pictureSize } from '../../map/draw-picture.ts'
import { boxPath, roundedBox } from '../../map/paths.ts'
import type { Pen } from '../../map/pen.ts'
import { symbolPath } from '../../map/symbols.ts'
import type { FigureContent, Ramp, Sign } from './content.ts'
import { SIGN, rowLine, type Placed } from './legend-layout.ts'
import { directed } from './lines.ts'
import { LINE, type Box, type Sizes } from './sizes.ts'

/** A tile of a field as the map draws it, its middle at the pen's origin; `reach` from there to a corner. */
function drawTile(
  pen: Pen,
  { fill, second, opacity, pattern, size }: SampleLook,
  round: boolean,
  reach: number,
): void {
  const r = reach * size
  if (pattern === patterns.nobody)
    return pen.stroke(symbolPath('circle', 0, 0, reach * 0.34), fill, reach * 0.13)
  const corner = (i: number) => {
    const turn = (i / 6) * 2 * Math.PI
    return `${Math.sin(turn) * r} ${-Math.cos(turn) * r}`
  }
  const shape = round
    ? symbolPath('circle', 0, 0, r)
    : `M${Array.from({ length: 6 }, (_, i) => corner(i)).join('L')}Z`
  pen.save()
  if (pattern === patterns.loss) {
    pen.save()
    pen.alpha(0.14)
    pen.fill(shape, fill)
    pen.restore()
    pen.stroke(shape, fill, 2)
    return pen.restore()
  }
  pen.alpha(opacity)
  pen.fill(shape, fill)
  if (pattern === patterns.thin || pattern === patterns.wide) {
    pen.clip(shape)
    pen.rotate(-Math.PI / 4)
    // of a dot one stripe, or its half; of a hexagon as many as there is room for
    const period = round ? r * 4 : r * 0.9
    const stripe = period * (pattern === patterns.thin ? (round ? 0.135 : 0.36) : 0.5)
    const from = round && pattern === patterns.wide ? 0 : -stripe / 2
    for (let at = round ? 0 : -2; at <= (round ? 0 : 2); at++)
      pen.fill(boxPath(from + at * period, -r * 1.5, stripe, r * 3), second)
  }
  pen.restore()
}

/** A sign in the middle of a box. */
function drawSign(
  pen: Pen,
  sign: Sign,
  { x, y, width, height }: Box,
  content: FigureContent,
  unit: number,
): void {
  const { theme, themeId } = content
  pen.save()
  pen.translate(x + width / 2, y + height / 2)
  const size = unit / 12
  if (sign.sign === 'symbol') pen.fill(symbolPath(sign.symbol, 0, 0, unit * 0.5), sign.colour)
  else if (sign.sign === 'mark') {
    // badges are wider than the room
    const most = width / Math.max(...pictureSize(sign.recipe))
    pen.scale(Math.min(size, most), Math.min(size, most))
    paint(pen, sign.recipe)
  } else {
    const [w, h] = [width * 0.92, height * 0.98]
    pen.fill(roundedBox(-w / 2, -h / 2, w, h, 3), theme.land)
    if (sign.sign === 'tile') drawTile(pen, sign.look, sign.round, unit * 0.7)
    else {
      const recipe = { theme: themeId, draw: 'veil' } as const
      const [side] = pictureSize(recipe)
      const tile = {
        key: `veil ${themeId}`,
        width: side,
        height: side,
        draw: (own: Pen) => paint(own, recipe),
      }
      pen.translate(-w / 2, -h / 2)
      // twice: a small piece of so fine a hatch would not be seen
      for (let i = 0; i < 2; i++) pen.fill(boxPath(0, 0, w, h), tile)
    }
  }
  pen.restore()
}

/** Tiles of the steps side by side, where each ends, and what first and last are called. */
function drawRamp(pen: Pen, ramp: Ramp, { x, y, width }: Box, content: FigureContent, sizes: Sizes): void {
  const { unit, tick } = sizes
  const rtl = content.dir === 'rtl'
  const each = width / ramp.looks.length
  const left = (at: number) => (rtl ? x + width - at : x + at)
  for (const [i, look] of ramp.looks.entries()) {
    pen.save()
    pen.translate(left((i + 0.5) * each), y + unit)
    pen.fill(boxPath(-each / 2, -unit, each, unit * 2), content.theme.land)
    drawTile(pen, look, ramp.round, Math.min(unit * 0.8, each * 0.5))
    pen.restore()
  }
  for (const [i, bound] of ramp.bounds.entries())
    pen.text(bound, left((i + 1) * each), y + unit * 2 + tick.size * 1.15, { ...tick, anchor: 'middle' })
  if (!ramp.ends) return
  const line = y + unit * 2 + tick.size * 2.45
  const muted = { ...tick, colour: content.theme.muted }
  pen.text(directed(ramp.ends[0], content.dir), left(0), line, { ...muted, anchor: rtl ? 'right' : 'left' })
  pen.text(directed(ramp.ends[1], content.dir), left(width), line, {
    ...muted,
    anchor: rtl ? 'left' : 'right',
  })
}

export function drawLegend(pen: Pen, placed: readonly Placed[], content: FigureContent, sizes: Sizes): void {
  const { dir } = content
  const rtl = dir === 'rtl'
  const { unit } = sizes
  for (const part of placed) {
    const { x, y, width, height } = part
    const start = rtl ? x + width : x
    const anchor = rtl ? ('right' as const) : ('left' as const)
    if (part.part === 'ramp') drawRamp(pen, part.ramp, part, content, sizes)
    else if (part.part === 'row') {
      const { row, lines } = part
      const sign = SIGN * unit - unit * 0.5
      drawSign(
        pen,
        row.sign,
        { x: rtl ? start - sign : start, y, width: sign, height: unit * 1.5 },
        content,
        unit,
      )
      const from = start + (rtl ? -SIGN : SIGN) * unit
      for (const [i, text] of lines.entries())
        pen.text(directed(text, dir), from, y + unit * 1.1 + i * rowLine(sizes), { ...sizes.row, anchor })
      if (row.count !== undefined)
        pen.text(row.count, rtl ? x : x + width, y + unit * 1.1, {
          ...sizes.count,
          anchor: rtl ? 'left' : 'right',
        })
    } else {
      const look = part.part === 'heading' ? sizes.heading : sizes.count
      const first = part.part === 'heading' ? unit * 0.9 : height * 0.68
      for (const [i, text] of part.lines.entries())
        pen.text(directed(text, dir), start, y + first + i * look.size * LINE, { ...look, anchor })
    }
  }
}
