import { describe, expect, test } from 'vitest'
import { contrast, inkOn, legible, mix, withAlpha } from '../../../src/map/colour.ts'
import { themeIds, themes } from '../../../src/map/themes.ts'

test('black on white is 21 to 1, grey on itself 1 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#808080', '#808080')).toBeCloseTo(1)
})

test('mixing goes from one colour to the other', () => {
  expect([
    mix('#000000', '#ffffff', 0),
    mix('#000000', '#ffffff', 0.5),
    mix('#000000', '#ffffff', 1),
  ]).toEqual(['#000000', '#808080', '#ffffff'])
})

test('what is not #rrggbb is refused by name', () => {
  expect(() => withAlpha('red', 1)).toThrow('invalid colour: "red"; allowed: #rrggbb')
})

test('a readable colour stays as it is', () => {
  expect(legible('#1d4d5e', '#ffffff')).toBe('#1d4d5e')
})

test.each(['#ffff00', '#3a3a3a', '#9b3a2f', '#ffffff', '#000000'])(
  '%s can be seen on every theme’s land',
  (colour) => {
    for (const id of themeIds)
      expect(contrast(legible(colour, themes[id].land), themes[id].land)).toBeGreaterThanOrEqual(3)
  },
)

test('numbers on marks are read', () => {
  for (const colour of ['#ffffff', '#000000', '#d9c24a', '#1d4d5e', '#9b3a2f', '#777777', '#7a7a7a'])
    expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5)
})

describe.each(themeIds)('theme %s', (id) => {
  const theme = themes[id]
  test('has every slot filled with a colour', () => {
    expect(Object.keys(theme).sort()).toEqual(Object.keys(themes.light).sort())
    for (const colour of Object.values(theme)) expect(colour).toMatch(/^#[\da-f]{6}$/)
  })
  test.each([
    ['ink', 'surface', 4.5],
    ['muted', 'surface', 4.5],
    ['muted', 'raised', 4.5],
    ['warning', 'raised', 4.5],
    ['warning', 'surface', 4.5],
    ['onAccent', 'accent', 4.5],
    ['accent', 'surface', 3],
    ['eventBar', 'surface', 3],
    ['baseBar', 'surface', 3],
    ['presenceBar', 'surface', 3],
    ['focus', 'surface', 3],
    ['placeLabel', 'land', 4.5],
    ['minorLabel', 'land', 4.5],
    ['countryLabel', 'land', 3],
    ['seaLabel', 'water', 2.5],
  ] as const)('%s is read on %s', (text, ground, ratio) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(ratio)
  })
})
