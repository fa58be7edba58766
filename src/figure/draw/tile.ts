/** Pictures of the live map as tiles of a pen. */
import { paint, pictureSize } from '../../map/draw-picture.ts'
import type { Stamp, Tile } from '../../map/pen.ts'
import { parseRecipe } from '../../map/recipe.ts'

/** By the id that it has in the live map; null for ids that are not ours. */
export function tileOf(id: string): Tile | null {
  const recipe = parseRecipe(id)
  if (!recipe) return null
  const [width, height] = pictureSize(recipe)
  const isRepeated = recipe.draw === 'hatch' || recipe.draw === 'veil'
  return {
    key: id,
    width,
    height,
    draw(pen) {
      pen.save()
      if (!isRepeated) pen.translate(width / 2, height / 2)
      paint(pen, recipe)
      pen.restore()
    },
  }
}

/** A tile with its middle at a point, in tenths of a pixel. */
export const stampAt = (tile: Tile, x: number, y: number, opacity = 1): Stamp => ({
  tile,
  x: Math.round((x - tile.width / 2) * 10) / 10,
  y: Math.round((y - tile.height / 2) * 10) / 10,
  opacity,
})
