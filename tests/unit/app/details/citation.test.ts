import { describe, expect, test } from 'vitest'
import { bibtex, plainCitation, sourcesOf, type Cited } from '../../../../src/app/details/citation.ts'
import { permanentLink } from '../../../../src/app/details/permanent-link.ts'
import { languages } from '../../../../src/app/words/index.ts'
import type { Source } from '../../../../src/model/source.ts'
import { sampleFeature } from '../../map/sample.ts'

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: 'A title',
  publisher: 'The Paper',
  author: null,
  published: '2019-11-18',
  url: null,
  stance: 'other',
  language: 'en',
  licence: 'CC0-1.0',
  ...more,
})
const claim = (id: string) =>
  ({ source: id, by: 'x', says: 'so', start: 0, end: 2, stance: 'supports' }) as const

function cited(sources: Source[], name = 'A battle'): Cited {
  return {
    feature: sampleFeature('battle-1', { name, when: '2014-06', claims: sources.map(({ id }) => claim(id)) }),
    title: 'The dataset',
    dataset: { release: '1.2.0', data: 'abcdef0123456789' },
    sources: new Map([...sources, source('not-cited')].map((one) => [one.id, one])),
    address: 'https://example.org/map/?id=battle-1&lang=ar',
    accessed: '2026-01-02',
  }
}
/** Fields of an entry, as a reader of BibTeX takes them: braces must balance. */
function entriesOf(text: string): { type: string; key: string; fields: Record<string, string> }[] {
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    expect(depth).toBeGreaterThanOrEqual(0)
  }
  expect(depth).toBe(0)
  return text.split('\n\n').map((entry) => {
    const [, type = '', key = ''] = /^@(\w+)\{([^,\s]+),\n/.exec(entry) ?? []
    const fields = [...entry.matchAll(/^ {2}(\w+) = \{(.*)\},?$/gm)].map((m) => [m[1], m[2]])
    return { type, key, fields: Object.fromEntries(fields) as Record<string, string> }
  })
}

test('a source is cited once, in the order of the claims', () => {
  const [a, b] = [source('a'), source('b')]
  const twice = cited([b, a, b])
  expect(sourcesOf(twice).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('the line names feature, dataset, release, checksum, address and sources', () => {
  const line = plainCitation(
    cited([source('a', { author: 'A. Writer', url: 'https://example.org/a' })]),
    languages.en.detail.citation,
    (edtf) => `<${edtf}>`,
  )
  expect(line).toBe(
    '“A battle” (<2014-06>). The dataset, release 1.2.0, data abcdef01. ' +
      'https://example.org/map/?id=battle-1&lang=ar, accessed <2026-01-02>. ' +
      'Sources: A. Writer, The Paper, “A title”, <2019-11-18>, https://example.org/a.',
  )
})

describe('BibTeX', () => {
  test('the feature comes first, then its sources', () => {
    const [first, second, ...more] = entriesOf(bibtex(cited([source('a', { url: 'https://example.org/a' })])))
    expect(first).toEqual({
      type: 'misc',
      key: 'map-battle-1',
      fields: {
        title: '{A battle}',
        howpublished: 'In: The dataset, release 1.2.0, data abcdef01',
        note: 'Dated 2014-06',
        url: 'https://example.org/map/?id=battle-1&lang=ar',
        urldate: '2026-01-02',
      },
    })
    expect(second).toEqual({
      type: 'online',
      key: 'a',
      fields: {
        author: '{The Paper}',
        title: '{A title}',
        year: '2019',
        date: '2019-11-18',
        url: 'https://example.org/a',
      },
    })
    expect(more).toEqual([])
  })
  test.each([
    ['50 % of A & B', '50 \\% of A \\& B'],
    ['C# and under_score', 'C\\# and under\\_score'],
    ['$5 ~ ^', '\\$5 \\textasciitilde{} \\textasciicircum{}'],
    ['back\\slash', 'back\\textbackslash{}slash'],
    ['only an { opens', 'only an \\textbraceleft{} opens'],
    ['closed } first {', 'closed \\textbraceright{} first \\textbraceleft{}'],
    ['two\nlines', 'two lines'],
    ['سقوط الموصل – مێژوو', 'سقوط الموصل – مێژوو'],
  ])('%s', (name, written) => {
    expect(entriesOf(bibtex(cited([], name)))[0]?.fields['title']).toBe(`{${written}}`)
  })
  test('a person is an author, a publisher without one as well', () => {
    const [, person] = entriesOf(bibtex(cited([source('a', { author: 'A. Writer' })])))
    expect(person?.fields).toMatchObject({ author: 'A. Writer', howpublished: 'The Paper' })
  })
  test.each([
    ['2019', '2019', '2019', undefined],
    ['2019-11?', '2019', undefined, 'Published 2019-11?'],
    ['2019-21', '2019', undefined, 'Published 2019-21'],
    ['201X', undefined, undefined, 'Published 201X'],
    [null, undefined, undefined, undefined],
  ])('of a publication on %s the year is %s', (published, year, date, note) => {
    const [, one] = entriesOf(bibtex(cited([source('a', { published })])))
    expect([one?.fields['year'], one?.fields['date'], one?.fields['note']]).toEqual([year, date, note])
  })
  test('an address cannot end its field, and code is no address', () => {
    const [, one, other] = entriesOf(
      bibtex(
        cited([
          source('a', { url: 'https://example.org/{a}_b%20c#d' }),
          source('b', { url: 'javascript:alert(1)' }),
        ]),
      ),
    )
    expect(one?.fields['url']).toBe('https://example.org/%7Ba%7D_b%20c#d')
    expect(other?.fields['url']).toBeUndefined()
  })
  test('keys are those of the dataset, each once, and the same every time', () => {
    const some = cited([source('a b'), source('a,b'), source('map-battle-1')])
    const keys = entriesOf(bibtex(some)).map(({ key }) => key)
    expect(keys).toEqual(['map-battle-1', 'a-b', 'a-b-2', 'map-battle-1-2'])
    expect(bibtex(some)).toBe(bibtex(some))
  })
})

test.each([
  ['https://example.org', '/map/', 'ar', 'https://example.org/map/?id=a&lang=ar'],
  ['https://example.org', '/', null, 'https://example.org/?id=a'],
  ['null', '/map.html', null, '/map.html?id=a'],
] as const)(
  'on %s%s a link that stays names only the feature and the language',
  (origin, pathname, lang, link) => {
    expect(permanentLink({ origin, pathname }, 'a', lang)).toBe(link)
  },
)
