/** Whether a frame shows what makes a first map, by its colours: the mark in the page's timeline is checked by its pixels. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { legible } from '../../../src/map/colour.ts'
import { themes } from '../../../src/map/themes.ts'
import type { Manifest } from '../../../src/model/dataset.ts'

/** Most by which a part of a colour may be off: lines are drawn half over what lies under them. */
const OFF = 8
/** Fewest pixels of each. The bare page has none, a map at its home view many times as many. */
const LEAST = { land: 50_000, border: 200, marks: 100 }

/** True where land, borders and marks are seen; `colours` are numbers of pixels by `#rrggbb`. */
export function isPictured(colours: Record<string, number>): boolean {
  const { land, border } = themes.light
  const sum = (wanted: readonly string[]) =>
    Object.entries(colours).reduce(
      (all, [one, pixels]) => all + (wanted.some((other) => areClose(one, other)) ? pixels : 0),
      0,
    )
  return sum([land]) >= LEAST.land && sum([border]) >= LEAST.border && sum(actorColours()) >= LEAST.marks
}

/** Colours of the shipped dataset's marks, but for those that could be a border's. */
function actorColours(): string[] {
  const path = resolve(import.meta.dirname, '../../../geodata/layers/manifest.json')
  const { actors, blocs } = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const drawn = [...actors, ...blocs].map(({ colour }) => legible(colour, themes.light.land))
  const isStrong = (colour: string) => {
    const parts = partsOf(colour)
    return Math.max(...parts) - Math.min(...parts) > 60
  }
  return [...new Set(drawn)].filter(isStrong)
}

const partsOf = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

function areClose(one: string, other: string): boolean {
  const parts = partsOf(other)
  return partsOf(one).every((part, i) => Math.abs(part - parts[i]!) <= OFF)
}
