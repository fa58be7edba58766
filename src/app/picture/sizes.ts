/** Sizes of figures, CSS pixels. */

/** For a column of a report (16 cm at 300 dots per inch are twice it), slides, squares, and paper. */
export const presets = {
  column: [960, 640],
  slide: [1280, 720],
  square: [1000, 1000],
  page: [794, 1123],
} as const satisfies Record<string, readonly [number, number]>

export type SizeId = keyof typeof presets | 'own'

/** Shortest and longest side. */
export const SHORTEST = 320
export const LONGEST = 4000

export const isSide = (side: number): boolean => Number.isInteger(side) && side >= SHORTEST && side <= LONGEST

/** The preset of a size; `own` for any other. */
export const presetOf = (width: number, height: number): SizeId =>
  (Object.keys(presets) as (keyof typeof presets)[]).find(
    (id) => presets[id][0] === width && presets[id][1] === height,
  ) ?? 'own'
