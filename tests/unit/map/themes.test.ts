import { describe, expect, test } from 'vitest'
import { contrast } from '../../../src/map/colour.ts'
import { themeIds, themes, type Theme } from '../../../src/map/themes.ts'

type Slot = keyof Theme

/** Where names may stand: on land, on a town's ground, on the sea beside a port, on their own halo. */
const grounds: Slot[] = ['land', 'urban', 'water', 'labelHalo']

describe.each(themeIds)('theme %s', (id) => {
  const theme: Theme = themes[id]

  test.each(['placeLabel', 'minorLabel', 'countryLabel'] as const)(
    '%s is read wherever it stands',
    (label) => {
      for (const ground of grounds)
        expect(contrast(theme[label], theme[ground]), ground).toBeGreaterThanOrEqual(4.5)
    },
  )

  // Secondary: provinces are named in the details too, seas in large letters.
  test.each(['admin1Label', 'seaLabel'] as const)('%s, which is secondary, can be read', (label) => {
    for (const ground of grounds)
      expect(contrast(theme[label], theme[ground]), ground).toBeGreaterThanOrEqual(3)
  })

  test.each(['ink', 'muted'] as const)('%s is read on the page', (text) => {
    expect(contrast(theme[text], theme.surface)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme[text], theme.raised)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['land', 'water', 1.15],
    ['land', 'urban', 1.1],
    ['river', 'land', 1.5],
    ['river', 'water', 1.3],
    ['coast', 'land', 1.5],
    ['coast', 'water', 1.5],
    ['admin1', 'land', 1.4],
    ['admin1', 'urban', 1.3],
    // Borders must be seen: 3 to 1, as WCAG asks of graphics.
    ['border', 'land', 3],
    ['disputed', 'land', 3],
    ['border', 'admin1', 2],
    ['border', 'borderCasing', 2],
    ['neutral', 'land', 4.5],
  ] as const)('%s differs from %s', (one, other, ratio) => {
    expect(contrast(theme[one], theme[other])).toBeGreaterThanOrEqual(ratio)
  })
})

test('the theme for print is grey throughout', () => {
  for (const [slot, colour] of Object.entries(themes.print))
    expect(colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5, 7), slot).toBe(
      true,
    )
})
