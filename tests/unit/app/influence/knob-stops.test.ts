import { describe, expect, test } from 'vitest'
import { knobStops, nearestStop, typedSetting } from '../../../../src/app/influence/knob-stops.ts'
import { knobs, type Settings } from '../../../../src/influence/settings.ts'

const names = Object.keys(knobs) as (keyof Settings)[]

describe.each(names)('the slider of %s', (name) => {
  const stops = knobStops[name]
  test('reaches from the least to the most, upwards', () => {
    expect([stops[0], stops.at(-1)]).toEqual([knobs[name].least, knobs[name].most])
    expect(stops).toEqual(stops.toSorted((a, b) => a - b))
  })
  test('stops at the usual', () => {
    expect(stops[nearestStop(name, knobs[name].usual)]).toBe(knobs[name].usual)
  })
  test('stands at the stop whose value it has', () => {
    for (const [i, stop] of stops.entries()) expect(nearestStop(name, stop)).toBe(i)
  })
})

test('what lies between two stops shows at the nearer one, by proportion', () => {
  expect(knobStops.radius[nearestStop('radius', 222)]).toBe(200)
  expect(knobStops.radius[nearestStop('radius', 260)]).toBe(250)
})

test.each([
  ['200', 200],
  ['200.4', 200],
  ['1', 7],
  ['99999', 3650],
  ['', null],
  ['abc', null],
])('a half-life typed as “%s” is %s', (text, value) => {
  expect(typedSetting('halfLife', text)).toBe(value)
})
