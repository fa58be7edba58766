import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { complete, languageIds, languages, said, wordsIn } from '../../../src/app/words/index.ts'
import type { Kind } from '../../../src/app/words/words.ts'
import { layerKinds } from '../../../src/model/layer.ts'

/** Distinct texts in place of arguments, so that one left out is seen; a list where a function asks for one. */
const marks = ['⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦4⟧', '⟦5⟧']

type Said = (...args: unknown[]) => string

/** What a function of words says; numbers for the grammar are 3 (or another), lists hold two names. */
function call(path: string, said: Said, n = 3): string {
  const names = ['⟦a⟧', '⟦b⟧']
  const given: Record<string, unknown[]> = {
    'twin.counts': [marks[0], names],
    'twin.mostIn': [marks[0], marks[1], n, marks[2]],
    'twin.presence': [marks[0], n],
    'twin.presenceIn': [marks[0], n, marks[1], n, 'place'],
    'twin.fresh': [marks[0], names, marks[1], n],
    'twin.disputed': [names, marks[0], n],
    'listing.saved': [marks[0], marks[1], n],
    'filters.hiddenOf': [marks[0], marks[1], n],
  }
  const usual = said.length === 2 && counts.has(path) ? [marks[0], n] : marks
  return String(said(...(given[path] ?? usual)))
}

/** Functions whose second argument is the number that the first one tells: those in which any language looks at it. */
const counts = new Set<string>()
const isText = (value: unknown): value is string | Said =>
  typeof value === 'string' || typeof value === 'function'

/** All texts and functions by their dotted paths. */
function leaves(value: unknown, path = ''): [string, string | Said][] {
  if (isText(value)) return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key),
  )
}

const source = readFileSync(new URL('../../../src/app/words/words.ts', import.meta.url), 'utf8')
for (const [path] of leaves(languages.en)) {
  const key = path.split('.').at(-1) ?? ''
  if (new RegExp(`\\b${key.replace(/\W/g, '.')}: \\(\\w+: string, n: number\\) =>`).test(source))
    counts.add(path)
}

const texts = (value: unknown): [string, string][] =>
  leaves(value).map(([path, one]) => [path, typeof one === 'string' ? one : call(path, one)])

const english = new Map(texts(languages.en))
/** Facts about a language, which no other has to say. */
const heads = /^(?:locale|dir|name|review|partial|formats(?:\..*)?)$/
const words = (id: string) => texts(said(id)).filter(([path]) => !heads.test(path))
const needed = words('en').map(([path]) => path)

test('each language is a file of its own', () => {
  const files = readdirSync(new URL('../../../src/app/words', import.meta.url))
  expect(files.filter((name) => /^\w{2,3}\.ts$/.test(name))).toEqual(languageIds.map((id) => `${id}.ts`))
})

test('the page does not import all languages at once', () => {
  const importsAll = /import (?!type)[^'"]*['"][^'"]*words\/(?:index|en|ar|fa|tr|ckb)\.ts['"]/
  const root = new URL('../../../src/', import.meta.url)
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:ts|svelte)$/.test(name),
  )
  const found = sources.filter((name) => importsAll.test(readFileSync(new URL(name, root), 'utf8')))
  expect(found).toEqual([])
})

describe.each(languageIds)('%s', (id) => {
  const own = words(id)
  const has = new Set(own.map(([path]) => path))
  test('says nothing that English does not say, and nothing empty', () => {
    expect([...has].filter((path) => !english.has(path))).toEqual([])
    for (const [path, text] of own) expect(text.trim(), path).not.toBe('')
  })
  test('drops no argument that English tells', () => {
    const dropped = own.filter(([path, text]) =>
      [...new Set((english.get(path) ?? '').match(/⟦\w⟧/g))].some((mark) => !text.includes(mark)),
    )
    expect(dropped.map(([path]) => path)).toEqual([])
  })
  test('is whole where English stands in', () => {
    expect(texts(wordsIn(id)).map(([path]) => path)).toEqual(expect.arrayContaining(needed))
  })
  test('has a locale that this machine knows', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(wordsIn(id).locale)).toEqual([wordsIn(id).locale])
  })
  test('names every kind of every layer', () => {
    const kinds: Kind[] = layerKinds.flatMap((layer) => [...layer.kinds])
    for (const kind of kinds) expect(wordsIn(id).kinds[kind], kind).toBeTruthy()
  })
})

test.each(complete)('%s lacks no word', (id) => {
  const has = new Set(words(id).map(([path]) => path))
  expect(needed.filter((path) => !has.has(path))).toEqual([])
  expect(said(id)).not.toHaveProperty('partial')
})

test.each(languageIds.filter((id) => id !== 'en'))('%s repeats no English', (id) => {
  const alike = words(id).filter(([path, text]) => text === english.get(path) && /\p{L}{2}/u.test(text))
  // names of formats
  const meant = new Set(['listing.csv', 'listing.geojson', 'detail.bibtexOf'])
  expect(alike.map(([path]) => path).filter((path) => !meant.has(path))).toEqual(sameWord[id] ?? [])
})

/** Words that a language has in common with English. */
const sameWord: Record<string, string[]> = {}

test('languages that nobody has reviewed are known', () => {
  expect(languageIds.filter((id) => said(id).review === 'unreviewed')).toEqual(['ar', 'ckb', 'fa', 'tr'])
})

test.each(['ar', 'fa', 'ckb'])(
  '%s: nothing but names of products, keys and forms is left in Latin script',
  (id) => {
    const latin = words(id).filter(([, text]) => /[A-Za-z]{2}/.test(text))
    const names =
      /Natural Earth|WebGL|dataset\.json|data|Ctrl|PMTiles|Protomaps|MapLibre|HTTP Range|CORS|Content-Security-Policy|basemaps|MVT|gzip|Enter|CSV|GeoJSON|BibTeX|influence-map|build/g
    for (const [path, text] of latin) expect(text.replace(names, ''), path).not.toMatch(/[A-Za-z]{2}/)
  },
)

test.each(['fa', 'ckb'])('%s: letters and digits are its own, not the Arabic ones', (id) => {
  // Arabic kaf and yeh; Arabic figures are Kurdish ones too
  const foreign = id === 'fa' ? /[كي٠-٩]/ : /[كي]/
  expect(words(id).filter(([, text]) => foreign.test(text))).toEqual([])
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
