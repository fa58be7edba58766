/** Samples of the map's marks, drawn by the map's own pen. */
import { drawPicture, pictureSize } from '../map/draw-picture.ts'
import type { Look } from '../map/look.ts'
import type { Recipe } from '../map/recipe.ts'
import { FADING_OPACITY } from '../map/strength.ts'
import type { ReadingKey } from './words/words.ts'

export interface Sample {
  key: ReadingKey
  recipe: Recipe
  /** 0 to 1. */
  opacity: number
}

/** One sample of each way of drawing, in colours that stand for no actor; `fades`: what is over is drawn too. */
export function samples({ themeId, theme }: Look, fades: boolean): Sample[] {
  const [one, other] = [theme.neutral, theme.accent]
  const symbol = (
    status: 'confirmed' | 'alleged' | 'disputed' | 'denied',
    radius = 6,
    plate = false,
  ): Recipe => ({
    theme: themeId,
    draw: 'symbol',
    symbol: 'circle',
    colour: one,
    status,
    radius,
    plate,
  })
  const shares: [string, number][] = [
    [one, 7],
    [other, 5],
  ]
  const list: [ReadingKey, Recipe, number?][] = [
    ['stack', symbol('confirmed', 9)],
    ['ring', { theme: themeId, draw: 'ring', shares, status: 'confirmed', radius: 9, plate: false }],
    ['base', symbol('confirmed', 6, true)],
    ['area', { theme: themeId, draw: 'badge', frame: 'lozenge', colour: one, width: 26 }],
    ['wide', { theme: themeId, draw: 'badge', frame: 'patch', colour: one, width: 26 }],
    ['alleged', symbol('alleged')],
    ['disputed', symbol('disputed')],
    ['denied', symbol('denied')],
    ['faint', symbol('confirmed'), 0.5],
  ]
  if (fades) list.push(['fading', symbol('confirmed'), FADING_OPACITY / 2])
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
