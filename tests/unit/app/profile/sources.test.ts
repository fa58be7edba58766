import { expect, test } from 'vitest'
import { publishersOf, stancesOf } from '../../../../src/app/profile/publishers.ts'
import { langOf, nameBridge } from '../../../../src/app/profile/spellings.ts'
import type { Source } from '../../../../src/model/source.ts'
import { claim, dated } from './sample.ts'

const source = (
  id: string,
  publisher: string,
  published: string | null,
  more: Partial<Source> = {},
): Source => ({
  id,
  title: id,
  publisher,
  author: null,
  published,
  url: null,
  stance: 'academic',
  language: 'en',
  licence: 'CC-BY-4.0',
  ...more,
})
const sources = new Map(
  [
    source('one', 'Paper', '2014-06-10'),
    source('two', 'Paper', '2016', { stance: 'official' }),
    source('three', 'Review', null, { language: 'ar' }),
  ].map((each) => [each.id, each]),
)
const features = [
  dated('a', '2014', { claims: [claim('one'), claim('two'), claim('one')] }),
  dated('b', '2014', { claims: [claim('three')] }),
  dated('c', '2014', { claims: [claim('two')] }),
]

test('a publisher counts a feature once, however many of its documents tell of it', () => {
  expect(publishersOf(features, new Set(['c']), sources)).toEqual([
    {
      id: 'Paper',
      all: 2,
      now: 1,
      stances: ['official', 'academic'],
      documents: [
        { id: 'two', all: 2, now: 1 },
        { id: 'one', all: 1, now: 0 },
      ],
    },
    { id: 'Review', all: 1, now: 0, stances: ['academic'], documents: [{ id: 'three', all: 1, now: 0 }] },
  ])
})
test('a document that is not listed stands for itself', () => {
  const [row] = publishersOf([dated('a', '2014', { claims: [claim('lost')] })], new Set(), sources)
  expect(row).toMatchObject({ id: 'lost', stances: [] })
})
test('features are counted to each stance of their documents', () => {
  expect(stancesOf(features, new Set(), sources)).toEqual([
    { id: 'academic', all: 2, now: 0 },
    { id: 'official', all: 2, now: 0 },
  ])
})

test('the name bridge counts spellings by year and publisher; what is undated stands last', () => {
  const rows = nameBridge(
    [
      { text: 'Kairo', source: 'three', n: 4 },
      { text: 'Kairo', source: 'two', n: 1 },
      { text: 'Kairo', source: 'one', n: 2 },
      { text: 'Cairo', source: 'one', n: 1 },
    ],
    sources,
  )
  expect(rows).toEqual([
    {
      text: 'Kairo',
      lang: 'en',
      n: 7,
      years: [
        { year: '2014', n: 2 },
        { year: '2016', n: 1 },
        { year: null, n: 4 },
      ],
      publishers: [
        { name: 'Review', n: 4 },
        { name: 'Paper', n: 3 },
      ],
    },
    expect.objectContaining({ text: 'Cairo', n: 1 }),
  ])
})
test('spellings of the same letters are one, however they are encoded', () => {
  const rows = nameBridge(
    [
      { text: 'e\u0301', source: 'one', n: 1 },
      { text: '\u00e9', source: 'two', n: 1 },
    ],
    sources,
  )
  expect(rows.map(({ n }) => n)).toEqual([2])
})
test.each([
  ['القاهرة', ['en', 'ar'], 'ar'],
  ['قاهره', ['en', 'fa'], 'fa'],
  ['القاهرة', ['en'], null],
  ['Cairo', ['ar', 'tr'], 'tr'],
  ['Каир', ['en', 'ru'], 'ru'],
  ['123', ['en'], null],
])('%s in documents in %j is in %s', (text, languages, lang) => {
  expect(langOf(text, languages)).toBe(lang)
})
