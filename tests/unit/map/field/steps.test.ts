import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ActorsFile } from '../../../../src/model/actor.ts'
import { mix } from '../../../../src/map/colour.ts'
import { apart, fromLab, toLab } from '../../../../src/map/field/oklab.ts'
import { sizeAt, stepColour, stepOf, STEPS, TILE_OPACITY } from '../../../../src/map/field/steps.ts'
import { createLook } from '../../../../src/map/look.ts'
import { themeIds, themes } from '../../../../src/map/themes.ts'

const cast = JSON.parse(readFileSync('geodata/actors.json', 'utf8')) as ActorsFile
const steps = Array.from({ length: STEPS }, (_, step) => step)

test.each([
  [0, 0],
  [0.0199, 0],
  [0.02, 1],
  [0.1, 2],
  [0.5, 3],
  [2.5, 4],
  [1e6, 4],
])('density %d is step %d', (density, step) => {
  expect(stepOf(density)).toBe(step)
})

test('a stronger step is never drawn smaller', () => {
  expect(steps.map(sizeAt)).toEqual(steps.map(sizeAt).toSorted((a, b) => a - b))
})

test('colours come back from Oklab as they were', () => {
  for (const colour of ['#000000', '#ffffff', '#386f3c', '#fc8a02', '#8050fc'])
    expect(fromLab(toLab(colour))).toBe(colour)
})

test('what no screen shows keeps its lightness', () => {
  expect(toLab(fromLab([0.9, 0.3, 0]))[0]).toBeCloseTo(0.9, 1)
})

describe.each(themeIds)('in the theme %s', (id) => {
  const look = createLook(cast, id, 'en')
  const { land } = themes[id]
  const seen = (bloc: string, step: number) =>
    mix(land, stepColour(look.blocColour(bloc), step, id), TILE_OPACITY)

  test.each(cast.blocs.map((bloc) => bloc.id))(
    '%s is seen on land, and stands out more with each step',
    (bloc) => {
      const far = steps.map((step) => apart(seen(bloc, step), land))
      expect(far[0]).toBeGreaterThan(0.06)
      expect(far).toEqual(far.toSorted((a, b) => a - b))
      const light = steps.map((step) => Math.abs(toLab(seen(bloc, step))[0] - toLab(land)[0]))
      for (const step of steps.slice(1)) expect(light[step]! - light[step - 1]!).toBeGreaterThan(0.02)
    },
  )

  test.each(steps)('sides are told apart at step %d', (step) => {
    for (const [i, one] of cast.blocs.entries())
      for (const other of cast.blocs.slice(i + 1))
        expect(apart(seen(one.id, step), seen(other.id, step)), `${one.id} ${other.id}`).toBeGreaterThan(
          step === 0 ? 0.025 : 0.04,
        )
  })
})
