/** A feature and the sources behind it as citations: one line to read, and BibTeX. */
import type { Manifest } from '../../model/dataset.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { Source } from '../../model/source.ts'
import { safeUrl } from './sources.ts'

export interface Cited {
  feature: Pick<MapFeature, 'id'> & { properties: Pick<MapFeature['properties'], 'name' | 'when' | 'claims'> }
  /** Title of the dataset, in the reader's language. */
  title: string
  dataset: Pick<Manifest, 'release' | 'data'>
  /** All that the dataset knows; those that the feature's claims name are cited. */
  sources: ReadonlyMap<string, Source>
  /** Where the feature opens. */
  address: string
  /** Day on which it was read, ISO; null leaves it to the reader. */
  accessed: string | null
}

/** What the line says in the reader's language. */
export interface CitationWords {
  /** `release` is null where the dataset has none. */
  release: (release: string | null, data: string) => string
  accessed: (date: string) => string
  sources: string
}

/** As much of a checksum as people compare. */
const SHOWN = 8

/** Sources of a feature's claims, each once, in the order of the claims. */
export function sourcesOf({ feature, sources }: Pick<Cited, 'feature' | 'sources'>): Source[] {
  const ids = new Set(feature.properties.claims.map(({ source }) => source))
  return [...ids].flatMap((id) => sources.get(id) ?? [])
}

/** The feature in its dataset, and the sources behind it, in one paragraph. `when` writes EDTF in words. */
export function plainCitation(cited: Cited, words: CitationWords, when: (edtf: string) => string): string {
  const { feature, title, dataset, address, accessed } = cited
  const { name, when: date } = feature.properties
  const release = words.release(dataset.release, dataset.data.slice(0, SHOWN))
  const read = accessed === null ? '' : `, ${words.accessed(when(accessed))}`
  const own = `“${name}” (${when(date)}). ${title}, ${release}. ${address}${read}.`
  const behind = sourcesOf(cited).map(({ author, publisher, title: headline, published, url }) =>
    [
      ...(author === null ? [] : [author]),
      publisher,
      `“${headline}”`,
      ...(published === null ? [] : [when(published)]),
      ...[safeUrl(url) ?? []].flat(),
    ].join(', '),
  )
  return behind.length > 0 ? `${own} ${words.sources}: ${behind.join('; ')}.` : own
}

/** The same as BibTeX, UTF-8: the feature first, then one entry a source. Understood by BibTeX and biblatex. */
export function bibtex(cited: Cited): string {
  const { feature, title, dataset, address, accessed } = cited
  const behind = sourcesOf(cited)
  const [own, ...keys] = uniqueKeys([`map-${feature.id}`, ...behind.map(({ id }) => id)])
  const first = entry('misc', own ?? '', {
    title: whole(feature.properties.name),
    howpublished: escaped(
      [`In: ${title}`, ...releaseOf(dataset), `data ${dataset.data.slice(0, SHOWN)}`].join(', '),
    ),
    note: escaped(`Dated ${feature.properties.when}`),
    url: address,
    ...(accessed === null ? {} : { urldate: accessed }),
  })
  return [first, ...behind.map((source, i) => sourceEntry(source, keys[i] ?? ''))].join('\n\n')
}

const releaseOf = ({ release }: Cited['dataset']): string[] =>
  release === null ? [] : [`release ${release}`]

function sourceEntry({ title, publisher, author, published, url }: Source, key: string): string {
  const link = safeUrl(url)
  const year = /^-?\d{4}(?=\D|$)/.exec(published ?? '')?.[0]
  // what EDTF can say and BibTeX cannot stands as it is
  const isPlain = published === null || /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(published)
  return entry(link ? 'online' : 'misc', key, {
    // a person's name is taken apart, a publisher's is not
    author: author === null ? whole(publisher) : escaped(author),
    title: whole(title),
    ...(author === null ? {} : { [link ? 'organization' : 'howpublished']: escaped(publisher) }),
    ...(year === undefined ? {} : { year }),
    ...(isPlain && published ? { date: published } : {}),
    ...(isPlain ? {} : { note: escaped(`Published ${published}`) }),
    ...(link === null ? {} : { url: link }),
  })
}

function entry(type: 'misc' | 'online', key: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name} = {${name === 'url' ? plainAddress(value) : value}}`,
  )
  return `@${type}{${key},\n${lines.join(',\n')}\n}`
}

/** Twice braced: neither its capitals nor its "and" mean anything. */
const whole = (text: string): string => `{${escaped(text)}}`

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // a single brace would unbalance the entry even behind a backslash
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const escaped = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (sign) => SIGNS[sign] ?? sign).replace(/\s+/g, ' ')

/** Addresses are taken letter by letter; only what would end the field is written otherwise. */
const plainAddress = (url: string): string => url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))

/** Keys that BibTeX can read. Ids that come to the same are numbered. */
function uniqueKeys(ids: readonly string[]): string[] {
  const taken = new Set<string>()
  return ids.map((id) => {
    const base = id.replace(/[^A-Za-z0-9.:-]+/g, '-')
    let key = base
    for (let n = 2; taken.has(key); n++) key = `${base}-${n}`
    taken.add(key)
    return key
  })
}
