import { describe, expect, test } from 'vitest'
import { labels } from '../../../src/map/basemap-labels.ts'
import { ground, lines } from '../../../src/map/basemap-style.ts'
import { contrast } from '../../../src/map/colour.ts'
import { themes } from '../../../src/map/themes.ts'

const drawn = lines(themes.light)
const layer = (id: string) => drawn.find((each) => each.id === id)!
const part = (id: string, key: 'paint' | 'layout') =>
  (layer(id) as unknown as Record<string, Record<string, unknown>>)[key] ?? {}

/** Whether a filter lets properties through; the few operators that lines have. */
function passes(filter: unknown, properties: Record<string, unknown>): boolean {
  const [operator, ...rest] = filter as [string, ...unknown[]]
  if (operator === 'all') return rest.every((each) => passes(each, properties))
  const equal = properties[(rest[0] as [string, string])[1]] === rest[1]
  return operator === '==' ? equal : !equal
}
const linesOf = (properties: Record<string, unknown>) =>
  ['borders', 'disputed', 'claims'].filter((id) =>
    passes((layer(id) as { filter?: unknown }).filter, properties),
  )

describe('borders', () => {
  test.each([
    ['agreed', { kind: 'border' }, ['borders']],
    ['disputed', { kind: 'disputed' }, ['disputed']],
    ['claimed by one side', { kind: 'disputed', claim: true }, ['claims']],
  ])('%s is drawn by one layer', (_, properties, ids) => expect(linesOf(properties)).toEqual(ids))

  test('solid where agreed, dashed where disputed, dotted where only one side claims them', () => {
    expect(part('borders', 'paint')).not.toHaveProperty('line-dasharray')
    const [dash] = part('disputed', 'paint')['line-dasharray'] as [number, number]
    expect(dash).toBeGreaterThan(2)
    const [dot, gap] = part('claims', 'paint')['line-dasharray'] as [number, number]
    expect(dot).toBe(0)
    expect(gap).toBeGreaterThan(1.5)
    expect(part('claims', 'layout')['line-cap']).toBe('round')
  })
})

test('a river looks the same as a line and as an area, on every theme', () => {
  for (const theme of Object.values(themes)) {
    const lakes = lines(theme).find(({ id }) => id === 'lakes')
    expect(JSON.stringify(lakes?.paint)).toContain(theme.wideRiver)
    expect(contrast(theme.river, theme.wideRiver)).toBeLessThan(1.35)
    // Lighter or darker than land, as the line is: in the dark a lake is not.
    expect(contrast(theme.wideRiver, theme.land)).toBeGreaterThan(1.4)
    expect(contrast(theme.wideRiver, '#000000') > contrast(theme.land, '#000000')).toBe(
      contrast(theme.river, '#000000') > contrast(theme.land, '#000000'),
    )
  }
})

test('ground of towns lies on the land, under data and rivers', () => {
  expect(ground(themes.light).map(({ id }) => id)).toEqual(['sea', 'land', 'urban'])
})

test('a capital’s name wins over its country’s, and that over other towns’', () => {
  const ids = labels(themes.light).map(({ id }) => id)
  expect(ids.indexOf('capitals-label')).toBeGreaterThan(ids.indexOf('countries-label'))
  expect(ids.indexOf('countries-label')).toBeGreaterThan(ids.indexOf('places-label'))
  expect(ids.indexOf('places-label')).toBeGreaterThan(ids.indexOf('places-9-label'))
})
