/** Samples of the map's marks, drawn by the map's own pen. */
import { drawPicture, pictureSize } from '../map/draw-picture.ts'
import type { Look } from '../map/look.ts'
import type { Recipe, Upright } from '../map/recipe.ts'
import { FADING_OPACITY } from '../map/strength.ts'
import type { Status } from '../model/feature.ts'
import type { Exactness } from '../time/filter.ts'
import type { ReadingKey } from './words/words.ts'

export interface Sample {
  key: ReadingKey
  recipe: Recipe
  /** 0 to 1. */
  opacity: number
}

/** A mark in a colour that stands for no actor. */
const mark = ({ themeId, theme }: Look, more: Partial<Upright> = {}): Recipe => ({
  theme: themeId,
  draw: 'symbol',
  symbol: 'circle',
  colour: theme.neutral,
  status: 'confirmed',
  radius: 6,
  frame: 'event',
  ...more,
})

/** What is known to an area only. */
const area = ({ themeId, theme }: Look, width: number): Recipe => ({
  theme: themeId,
  draw: 'badge',
  frame: 'lozenge',
  colour: theme.neutral,
  width,
})

/** How marks of a status are drawn. */
export const statusSign = (look: Look, status: Status): Recipe => mark(look, { status })

/** How a mark says how exact its place is. */
export const exactnessSign = (look: Look, exact: Exactness): Recipe =>
  exact === 'site' || exact === 'settlement' || exact === 'near' ? mark(look, { exact }) : area(look, 22)

/** One sample of each way of drawing that no switch of the legend shows; `fades`: what is over is drawn too. */
export function samples(look: Look, fades: boolean): Sample[] {
  const { themeId, theme } = look
  const shares: [string, number][] = [
    [theme.neutral, 7],
    [theme.accent, 5],
  ]
  const list: [ReadingKey, Recipe, number?][] = [
    ['stack', mark(look, { radius: 9 })],
    ['ring', { theme: themeId, draw: 'ring', shares, status: 'confirmed', radius: 9, frame: 'event' }],
    ['base', mark(look, { frame: 'base' })],
    ['area', area(look, 26)],
    ['wide', { theme: themeId, draw: 'badge', frame: 'patch', colour: theme.neutral, width: 26 }],
    ['contested', mark(look, { contested: true })],
    ['faint', mark(look), 0.5],
  ]
  if (fades) list.push(['fading', mark(look), FADING_OPACITY / 2])
  return list.map(([key, recipe, opacity = 1]) => ({ key, recipe, opacity }))
}

/** Paints a recipe on a canvas of the page, in the middle. */
export function paint(canvas: HTMLCanvasElement, recipe: Recipe): void {
  const picture = drawPicture(recipe)
  canvas.width = picture.width
  canvas.height = picture.height
  const [width, height] = pictureSize(recipe)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  canvas.getContext('2d')?.putImageData(picture, 0, 0)
}
