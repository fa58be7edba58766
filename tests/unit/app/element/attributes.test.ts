import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { attributes, folderOf, keyOf, textOf } from '../../../../src/app/element/attributes.ts'

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')

/** Keys of the address, as its docs list them. Who may steer a frame is the element's own matter. */
const keys = [...read('docs/address.md').matchAll(/^\| (`[a-z`, ]+`) /gm)]
  .flatMap(([, cell = '']) => [...cell.matchAll(/[a-z]+/g)].map(([key]) => key))
  .filter((key) => key !== 'origins')

test('an attribute for each key of the address', () => {
  expect(keys.length).toBeGreaterThan(30)
  expect(attributes.map(keyOf).sort()).toEqual([...keys].sort())
})

test('the manifest of custom elements lists exactly these, and where the map lies', () => {
  const { modules } = JSON.parse(read('custom-elements.json')) as {
    modules: { declarations: { attributes: { name: string; description: string }[] }[] }[]
  }
  const listed = modules[0]?.declarations[0]?.attributes ?? []
  expect(listed.map(({ name }) => name).sort()).toEqual(['src', ...attributes].sort())
  expect(listed.filter(({ description }) => description === '')).toEqual([])
})

test('so do the types', () => {
  const [, body = ''] =
    /interface InfluenceMapAttributes \{(.*?)\n\}/s.exec(read('src/app/element/influence-map.d.ts')) ?? []
  const named = [...body.matchAll(/^ {2}'?([a-z-]+)'?\?: string$/gm)].map(([, name]) => name)
  expect(named.sort()).toEqual(['src', ...attributes].sort())
})

test('a switch without a value is on; an empty list is empty', () => {
  expect(textOf('play', '')).toBe('1')
  expect(textOf('play', '0')).toBe('0')
  expect(textOf('layers', '')).toBe('')
  expect(textOf('layers', null)).toBeNull()
})

test.each([
  ['https://a.example/map/', 'https://a.example/map/'],
  ['https://a.example/map', 'https://a.example/map/'],
  ['https://a.example/map/index.html?from=2014', 'https://a.example/map/'],
  ['https://a.example/?from=2014', 'https://a.example/'],
])('the folder of %s', (src, folder) => {
  expect(folderOf(new URL(src))).toBe(folder)
})
