import { expect, test } from 'vitest'
import { cssColours } from '../../../src/app/css-colours.ts'
import { covered, MARGIN, PANEL_WIDTH, sheetHeight, sideWidth, type Layout } from '../../../src/app/layout.ts'
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
  expect(sheetHeight(300)).toBeLessThan(300)
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
