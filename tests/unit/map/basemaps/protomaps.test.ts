import { describe, expect, test } from 'vitest'
import { flavorOf, protomapsParts } from '../../../../src/map/basemaps/protomaps.ts'
import { themeIds, themes, type Theme } from '../../../../src/map/themes.ts'

const all = (theme: Theme = themes.light, language = 'en') => {
  const { ground, lines, labels } = protomapsParts('tiles', theme, language)
  return [...ground, ...lines, ...labels]
}

describe.each(themeIds)('theme %s', (id) => {
  const theme: Theme = themes[id]
  test('every colour is one of the theme’s', () => {
    const ours = new Set<unknown>(Object.values(theme))
    const { landcover, ...texts } = flavorOf(theme)
    const colours = Object.values(texts).filter((text) => !String(text).startsWith('Noto'))
    for (const colour of [...colours, ...Object.values(landcover ?? {})]) expect(ours).toContain(colour)
    const inLayers = JSON.stringify(all(theme)).match(/#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/gi) ?? []
    expect(inLayers.filter((colour) => !ours.has(colour))).toEqual([])
  })
  test('land and water are those of the embedded basemap', () => {
    const paint = (name: string) => all(theme).find((layer) => layer.id === `background:${name}`)?.paint
    expect(paint('earth')).toMatchObject({ 'fill-color': theme.land })
    expect(paint('water')).toMatchObject({ 'fill-color': theme.water })
  })
})

test('nothing asks for pictures, and all letters are in our own fonts', () => {
  const text = JSON.stringify(all())
  expect(text).not.toContain('icon-image')
  const fonts = new Set(text.match(/Noto Sans [A-Za-z0-9 ]+/g))
  expect([...fonts].sort()).toEqual(['Noto Sans Italic', 'Noto Sans Regular', 'Noto Sans Semibold'])
})

test('ids are none of ours, and each is there once', () => {
  const ids = all().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^background:/)
})

test('roads and borders lie over what the data paint, names over both', () => {
  const { ground, lines, labels } = protomapsParts('tiles', themes.light, 'en')
  expect(lines.map(({ id }) => id)).toContain('background:boundaries_country')
  expect(ground.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['background:background', 'background:earth', 'background:water']),
  )
  expect(labels.length).toBeGreaterThan(3)
  expect(new Set(labels.map(({ type }) => type))).toEqual(new Set(['symbol']))
})

test.each([
  ['ar', ['coalesce', ['get', 'name:ar'], ['get', 'name:en'], ['get', 'name']]],
  ['local', ['coalesce', ['get', 'name'], ['get', 'name:en']]],
])('names in %s', (language, field) => {
  for (const layer of protomapsParts('tiles', themes.dark, language).labels)
    expect(layer.layout).toMatchObject({ 'text-field': field })
})
