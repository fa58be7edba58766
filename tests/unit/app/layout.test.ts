import { expect, test } from 'vitest'
import { cssColours } from '../../../src/app/css-colours.ts'
import {
  covered,
  MARGIN,
  isWholePage,
  PANEL_WIDTH,
  sheetHeights,
  sideWidth,
  type Layout,
} from '../../../src/app/layout.ts'
import { stepsOf } from '../../../src/app/thumb-keys.ts'
import { themes } from '../../../src/map/themes.ts'

const wide: Layout = { ui: 'full', rtl: false, side: false, panel: true, width: 1280, height: 600 }

test('the panel covers the side where lines begin, the details the other', () => {
  const panel = PANEL_WIDTH + MARGIN
  const side = sideWidth(1280) + MARGIN
  expect(covered({ ...wide, side: true })).toEqual({ top: 0, bottom: 0, left: panel, right: side })
  expect(covered({ ...wide, side: true, rtl: true })).toEqual({ top: 0, bottom: 0, left: side, right: panel })
})
test('without furniture nothing is covered', () => {
  expect(covered({ ...wide, ui: 'embed' })).toEqual({ top: 0, bottom: 0, left: 0, right: 0 })
})
test('a sheet covers the lower part', () => {
  expect(covered({ ...wide, width: 390, side: true }).bottom).toBeGreaterThan(250)
})

test('the side panel leaves half of a middling map, a sheet the upper part of a small one', () => {
  expect(sideWidth(640)).toBe(320)
  expect(sheetHeights('embed', 300).half).toBeLessThan(300)
})

test.each([
  ['full', 485],
  ['full', 689],
  ['embed', 260],
  ['full', 140],
] as const)(
  'a sheet rests at three heights, each no lower than the one before and within the map: %s, %d px',
  (ui, height) => {
    const { low, half, full } = sheetHeights(ui, height)
    expect(low).toBeGreaterThan(0)
    expect(half).toBeGreaterThanOrEqual(low)
    expect(full).toBeGreaterThanOrEqual(half)
    expect(full).toBeLessThan(height)
  },
)

test('what a sheet covers follows its rest, but always leaves the map a part', () => {
  const phone: Layout = { ...wide, width: 390, height: 689, side: true }
  const bottom = (rest: Layout['rest'] & {}) => covered({ ...phone, rest }).bottom
  expect(bottom('low')).toBeLessThan(bottom('half'))
  expect(bottom('full')).toBe(bottom('half'))
  expect(covered(phone).bottom).toBe(bottom('half'))
})

test('the table takes the place of the map, the list does not', () => {
  expect([isWholePage('table'), isWholePage('list'), isWholePage(null)]).toEqual([true, false, false])
})

test.each([
  ['ArrowRight', false, 1],
  ['ArrowRight', true, -1],
  ['ArrowLeft', true, 1],
  ['ArrowUp', true, 1],
  ['PageUp', false, 12],
  ['PageDown', false, -12],
  ['Home', false, -Infinity],
  ['End', false, Infinity],
  ['a', false, null],
  ['toString', false, null],
])('%s (right to left: %s) moves by %s', (key, rtl, steps) => {
  expect(stepsOf(key, 12, rtl)).toBe(steps)
})

test('colour slots become custom properties', () => {
  expect(cssColours(themes.dark, 'dark')).toContain(`--mark-rim:${themes.dark.markRim}`)
  expect(cssColours(themes.dark, 'dark')).toMatch(/^color-scheme:dark;/)
})
