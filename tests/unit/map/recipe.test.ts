import { expect, test } from 'vitest'
import { formatRecipe, parseRecipe, toShares, type Recipe } from '../../../src/map/recipe.ts'

test('a recipe survives its id', () => {
  const recipe: Recipe = { theme: 'dark', draw: 'hatch', colours: ['#112233', '#445566'], solid: false }
  expect(parseRecipe(formatRecipe(recipe))).toEqual(recipe)
})

test.each(['airport', '', '{}', '"text"', 'null', '12'])('the id %j is not ours', (id) => {
  expect(parseRecipe(id)).toBeNull()
})

test('shares are twelfths, the largest first', () => {
  expect(toShares(['#bb0000', '#aa0000', '#aa0000', '#aa0000'])).toEqual([
    ['#aa0000', 9],
    ['#bb0000', 3],
  ])
})

test('the smallest share can still be seen', () => {
  const shares = toShares([...Array<string>(99).fill('#aa0000'), '#bb0000'])
  expect(shares[1]).toEqual(['#bb0000', 1])
})

test('the same mixture in another order gives the same shares', () => {
  expect(toShares(['#bb0000', '#aa0000'])).toEqual(toShares(['#aa0000', '#bb0000']))
})
