import { inflateRawSync, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  blocks,
  fillOffline,
  gatherOffline,
  packOffline,
  type HeldFiles,
} from '../../../src/embed/offline.ts'
import { formatTemplate } from '../../../src/build/offline-template.ts'
import { unpack } from '../../../src/model/packed/unpack.ts'

const template = formatTemplate({
  script: 'const end = "</script><!--", tag = "<script>"',
  style:
    '@font-face{font-family:Noto Sans;font-weight:400;src:url(./noto.woff2) format("woff2");unicode-range:U+0-FF}.a{color:red}',
  fonts: { 'noto.woff2': 'AAAA' },
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  sha256: (text) => `sum of ${text.length}`,
})
const manifest = {
  title: 'Who & where </title><script>alert(1)</script>',
  abstract: 'Claims <b>only</b>.',
  translations: { ar: { title: 'من وأين', abstract: 'أقوال.' } },
  language: 'en',
  generated: '2023-02-16T00:00:00.000Z',
  data: '0123456789abcdef',
}

/** Files beside a page, as its build writes them. */
const data = {
  version: 1,
  data: '0123456789abcdef',
  layers: [{ id: 'event', file: 'events.geojson' }],
  records: [{ file: 'many.csv', source: 'a' }],
  reading: { sha256: '' },
  sources: [{ id: 'a' }, { id: 'b' }],
}
const files: Record<string, string> = {
  'data/manifest.json': JSON.stringify(data),
  'data/events.geojson': JSON.stringify({ type: 'FeatureCollection', features: [{ says: '</script>' }] }),
  'data/many.csv': 'id,lon\n1,2\n',
  'data/places.json': '{"places":[]}',
  'data/apart.json': '{"apart":[]}',
  'data/documents/a.json': '{"source":"a"}',
  'data/documents/b.json': '{"source":"b"}',
  'basemap/base.json': '{"packed":1,"of":["same",{"arcs":[]}]}',
  'basemap/water.json': '{}',
  'basemap/labels.json': '{}',
  'basemap/areas.json': '{}',
}
const read = async (path: string): Promise<string> => {
  if (!(path in files)) throw new Error(`missing ${path}`)
  return files[path]!
}

const textOf = (html: string, id: string) =>
  new RegExp(`<script type="text/plain" id="${id}">(.*?)</script>`, 's').exec(html)?.[1] ?? ''

test('the script stands in the page whatever texts are in it, and is known by its checksum', () => {
  const script = /<script type="module">(.*?)<\/script>/s.exec(template)?.[1] ?? ''
  expect(new Function(`${script}; return end + tag`)()).toBe('</script><!--<script>')
  expect(template).toContain(`script-src 'sha256-sum of ${script.length}'`)
  expect(template).toContain("default-src 'none'")
  expect(template).not.toMatch(/unsafe|https?:\/\/(?!www\.w3\.org)/)
})

test('fonts leave the style sheet for a block of their own', () => {
  expect(template).toContain('<style>.a{color:red}</style>')
  expect(JSON.parse(textOf(template, blocks.fonts))).toEqual({
    files: { 'noto.woff2': 'AAAA' },
    faces: [{ family: 'Noto Sans', weight: '400', unicodeRange: 'U+0-FF', file: 'noto.woff2' }],
  })
})

test('a font that is not in the file, and styles that would end their element, are told', () => {
  const parts = { script: '', fonts: {}, icon: '', sha256: () => '' }
  expect(() => formatTemplate({ ...parts, style: '@font-face{src:url(x.woff2)}' })).toThrow('x.woff2')
  expect(() => formatTemplate({ ...parts, style: '</style>' })).toThrow('</style')
  expect(() => formatTemplate({ ...parts, style: '', script: 'import.meta.url' })).toThrow('import.meta')
})

test('all that the manifest names comes in, and out again as it was', async () => {
  const { texts } = await gatherOffline(read, null)
  const { data: packed, hash } = await packOffline(texts, (bytes) => deflateRawSync(bytes))
  const held = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as HeldFiles[]
  const found = held.flatMap((one): [string, unknown][] =>
    'path' in one
      ? [[one.path, unpack(one.packed)]]
      : one.paths.map((path, i) => [path, (unpack(one.packed) as unknown[])[i]]),
  )
  const wanted = Object.entries(files).map(([path, text]) => [
    path,
    path.endsWith('.csv') ? text : unpack(JSON.parse(text)),
  ])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted))
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

test('another version of the data comes from its own folder', async () => {
  const older = { ...data, data: 'fedcba9876543210', records: [], layers: [] }
  const kept: Record<string, string> = { ...files, 'data/fedcba98/manifest.json': JSON.stringify(older) }
  for (const name of ['places.json', 'apart.json', 'documents/a.json', 'documents/b.json'])
    kept[`data/fedcba98/${name}`] = `{"of":"${name}"}`
  const { manifest: found, texts } = await gatherOffline(async (path) => kept[path] ?? read(path), 'fedcba98')
  expect(found.data).toBe(older.data)
  expect(texts.get('data/places.json')).toBe('{"of":"places.json"}')
  await expect(gatherOffline(read, 'aaaaaaaa')).rejects.toThrow('data/aaaaaaaa/manifest.json')
  expect((await gatherOffline(read, '01234567')).manifest.data).toBe(data.data)
})

test('broken data are told with their path', async () => {
  const texts = new Map([['data/places.json', '{']])
  await expect(packOffline(texts, (bytes) => bytes)).rejects.toThrow('data/places.json: broken JSON')
})

test('the view stands in the file, and no text of the dataset or the address ends an element', () => {
  const held = { data: 'QUJD', hash: 'a'.repeat(64) }
  const html = fillOffline(template, '?text=</script><b>&ui=embed&data=01234567', manifest, held)
  const view = JSON.parse(textOf(html, blocks.view)) as { query: string; hash: string }
  expect(new URLSearchParams(view.query).get('text')).toBe('</script><b>')
  expect(new URLSearchParams(view.query).has('data')).toBe(false)
  expect(textOf(html, blocks.data)).toBe('QUJD')
  expect(html).toContain(
    '<title>Who &#38; where &#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;</title>',
  )
  expect(html.match(/<\/script>/g)).toHaveLength(4)
  expect(html).toContain(
    'Claims &#60;b&#62;only&#60;/b&#62;. This file is a map that needs JavaScript. Data of 2023-02-16, version 01234567.',
  )
  expect(fillOffline(template, '?lang=ar', manifest, held)).toContain('<title>من وأين</title>')
  expect(fillOffline(template, '?lang=ar', manifest, held)).toContain('<html lang="ar">')
})

test('a filled file is a template too, and the same view gives the same bytes', () => {
  const held = { data: 'QUJD', hash: null }
  const once = fillOffline(template, '?from=2014', manifest, held)
  const other = fillOffline(once, '?from=2016', manifest, held)
  expect(other).not.toBe(once)
  expect(fillOffline(other, '?from=2014', manifest, held)).toBe(once)
  expect(() => fillOffline('<html></html>', '', manifest, held)).toThrow('offline.html')
})
