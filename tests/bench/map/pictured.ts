/** Whether a frame shows what makes a first map, by its colours: the mark in the page's timeline is checked by its pixels. */
import { themes } from '../../../src/map/themes.ts'

/** Most by which a part of a colour may be off: lines are drawn half over what lies under them. */
const OFF = 12
/** Colours whose greatest and least part are farther apart than this are the actors': land, water and lines are pale. */
const STRONG = 60
/** Fewest pixels of each. The bare page has none, a map at its home view several times as many. */
const LEAST = { land: 50_000, border: 200, marks: 100 }

/** True where land, borders and marks are seen; `colours` are numbers of pixels by `#rrggbb`. */
export function isPictured(colours: Record<string, number>): boolean {
  const { land, border } = themes.light
  const sum = (is: (parts: number[]) => boolean) =>
    Object.entries(colours).reduce((all, [colour, pixels]) => all + (is(partsOf(colour)) ? pixels : 0), 0)
  const like = (colour: string) => {
    const wanted = partsOf(colour)
    return (parts: number[]) => parts.every((part, i) => Math.abs(part - wanted[i]!) <= OFF)
  }
  const isStrong = (parts: number[]) => Math.max(...parts) - Math.min(...parts) > STRONG
  return sum(like(land)) >= LEAST.land && sum(like(border)) >= LEAST.border && sum(isStrong) >= LEAST.marks
}

const partsOf = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
