import { describe, expect, test } from 'vitest'
import { languageIds, languages, wordsIn } from '../../../src/app/words/index.ts'
import type { Kind } from '../../../src/app/words/words.ts'
import { layerKinds } from '../../../src/model/layer.ts'

/** Dotted paths of all texts; functions are called with plain arguments. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function')
    return [[path, String((value as (...args: string[]) => unknown)('1', '2', '3', '4'))]]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    texts(inner, path ? `${path}.${key}` : key),
  )
}

describe.each(languageIds)('%s', (id) => {
  const words = wordsIn(id)
  test('says everything that English says', () => {
    expect(texts(words).map(([path]) => path)).toEqual(texts(languages.en).map(([path]) => path))
    for (const [path, text] of texts(words)) expect(text.trim(), path).not.toBe('')
  })
  test('has a locale that this machine knows', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(words.locale)).toEqual([words.locale])
  })
  test('names every kind of every layer', () => {
    const kinds: Kind[] = layerKinds.flatMap((layer) => [...layer.kinds])
    for (const kind of kinds) expect(words.kinds[kind], kind).toBeTruthy()
  })
})

test('Arabic is Arabic: nothing but names of products and keys is left in Latin script', () => {
  const latin = texts(languages.ar).filter(
    ([path, text]) => path !== 'locale' && path !== 'dir' && /[A-Za-z]{2}/.test(text),
  )
  for (const [path, text] of latin)
    expect(
      text.replace(
        /Natural Earth|WebGL|dataset\.json|data|Ctrl|PMTiles|Protomaps|MapLibre|HTTP Range|CORS|Content-Security-Policy|basemaps|MVT|gzip|Enter/g,
        '',
      ),
      path,
    ).not.toMatch(/[A-Za-z]{2}/)
})

test('the names that the page is known by do not change', () => {
  const { layers, windowStart, windowEnd, play, pause, list, pages, shown } = languages.en
  expect(Object.values(layers)).toEqual(['Events', 'Bases', 'Presence'])
  expect([windowStart, windowEnd, play, pause, list, pages.details]).toEqual([
    'Window start',
    'Window end',
    'Play',
    'Pause',
    'List',
    'Details',
  ])
  expect(shown('37', '152')).toBe('37 of 152 shown')
})
