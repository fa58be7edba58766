/** Where panels stand, in CSS pixels, so that the map knows what they cover. */
import type { Padding } from '../map/view.ts'
import type { Ui } from './options.ts'
import type { Rest } from './shell/sheet.ts'
import type { SideName } from './side-pages.ts'

/** Below this width the title becomes a bar, and layers and legend open beside it on demand. */
export const NARROW = 720
/** Below this width the side panel becomes a sheet above the timeline. */
const SHEET_BELOW = 560
export const PANEL_WIDTH = 288
const SIDE_WIDTH = 368
/** On wide pages claims that disagree stand beside each other in it. */
const WIDE = 1200
const WIDE_SIDE = 448
export const MARGIN = 16
/** Title and buttons on narrow pages. */
const BAR_HEIGHT = 54

/** The side panel leaves at least half of the map. */
export const sideWidth = (width: number): number =>
  Math.min(width >= WIDE ? WIDE_SIDE : SIDE_WIDTH, Math.round(width / 2))

export const isSheet = (width: number): boolean => width < SHEET_BELOW

/** The table covers the map: it is as wide as the page. */
export const isWholePage = (side: SideName | null): boolean => side === 'table'

/** Least height of a sheet: its handle, its title and a line, CSS pixels. */
const LEAST_SHEET = 112
/** What a sheet leaves of a map without a bar above it. */
const PEEK = 24

/** Height of a sheet at each of its rests over a map of this height; a bar above the map stays in sight. */
export function sheetHeights(ui: Ui, height: number): Record<Rest, number> {
  const full = Math.max(0, height - (ui === 'full' ? BAR_HEIGHT : PEEK))
  const half = Math.min(Math.round(height * (height < 420 ? 0.74 : 0.56)), full)
  return { low: Math.min(Math.max(LEAST_SHEET, Math.round(height * 0.3)), half), half, full }
}

export interface Layout {
  ui: Ui
  rtl: boolean
  /** Something stands in the side panel. */
  side: boolean
  /** The panel of layers is open; it stands always where there is room. */
  panel: boolean
  /** Of the map. */
  width: number
  height: number
  /** Where the sheet rests; at half, unless it has been moved. */
  rest?: Rest
}

/** What panels cover now. A sheet at its full height counts as half: the map goes on for when it is lowered. */
export function covered({ ui, rtl, side, panel, width, height, rest = 'half' }: Layout): Padding {
  const narrow = width < NARROW
  const top = ui === 'full' && narrow ? BAR_HEIGHT : 0
  const start = ui === 'full' && panel && !narrow ? PANEL_WIDTH + MARGIN : 0
  if (side && isSheet(width)) {
    const bottom = sheetHeights(ui, height)[rest === 'full' ? 'half' : rest]
    return { top, bottom, left: 0, right: 0 }
  }
  const end = side ? sideWidth(width) + MARGIN : 0
  return { top, bottom: 0, left: rtl ? end : start, right: rtl ? start : end }
}

/** Room round what the map fits at the start. A view from an address was as wide as the map: it gets none. */
export function fitPadding(covers: Padding, exact: boolean): Padding {
  if (exact) return { top: 0, right: 0, bottom: 0, left: 0 }
  return { ...covers, top: covers.top + MARGIN, bottom: covers.bottom + MARGIN }
}

/** Height of the timeline under the map, before it stands: what comes out of its parts, `tests/e2e/first-map.test.ts` compares. */
export function timelineHeight(ui: Ui, width: number): number {
  if (ui === 'bare') return 0
  if (width > NARROW) return 135
  return width < SHEET_BELOW ? 155 : 123
}
