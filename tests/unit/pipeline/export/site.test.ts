import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { filesBelow } from '../../../../src/pipeline/export/copy.ts'
import { publishSite } from '../../../../src/pipeline/export/site.ts'

const FIRST = 'aaaaaaaa'.padEnd(64, '0')
const SECOND = 'bbbbbbbb'.padEnd(64, '0')
const views = [
  { id: 'spring', title: 'Spring', description: 'In spring.', address: 'from=2003-04&layers=events,bases' },
]

async function folder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'site-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** A built page with data of a version, and what else lies in `data/`. */
async function built(data: string, extra: Record<string, string> = {}): Promise<string> {
  const dir = await folder()
  const manifest = { title: 'A map', abstract: 'Of a river.', language: 'en', data, views }
  const files: Record<string, string> = {
    'index.html': '<!doctype html>\n<html>\n  <head>\n    <title>Map</title>\n  </head>\n</html>\n',
    'figure.html': '<p>figure</p>',
    'assets/main-1.js': `// ${data}`,
    'data/manifest.json': JSON.stringify(manifest),
    'data/events.geojson': `events of ${data}`,
    '.built-from': 'hidden',
    ...extra,
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  return dir
}

const asked: string[] = []
const still = (query: string) => {
  asked.push(query)
  return Promise.resolve({ file: new Uint8Array([137]), alt: 'A map of spring\n' })
}
const publish = (dist: string, out: string) =>
  publishSite(
    { dist, out, url: 'https://example.org/map/', provider: 'Example', author: 'Somebody' },
    null,
    still,
  )
const text = (out: string, path: string) => readFile(join(out, path), 'utf8')

test('a site is the built page, its data under their version too, and a page for each view', async () => {
  const out = join(await folder(), 'site')
  asked.length = 0
  const report = await publish(await built(FIRST), out)
  expect(report).toMatchObject({ views: 1, older: [] })
  expect(await filesBelow(out)).toEqual([
    'assets/main-1.js',
    'data/aaaaaaaa/events.geojson',
    'data/aaaaaaaa/manifest.json',
    'data/events.geojson',
    'data/manifest.json',
    'figure.html',
    'index.html',
    'oembed.json',
    'still.png',
    'views/open.js',
    'views/page.css',
    'views/spring/index.html',
    'views/spring/oembed.json',
    'views/spring/still.png',
  ])
  expect(asked[1]).toBe(
    'from=2003-04&layers=events,bases&lang=en&theme=light&size=1200x630&scale=1&home=https://example.org/map/&title=Spring',
  )
  const oembed = JSON.parse(await text(out, 'views/spring/oembed.json')) as { html: string }
  expect(oembed.html).toContain(
    'src="https://example.org/map/index.html?from=2003-04&amp;layers=events,bases&amp;data=aaaaaaaa&amp;ui=embed"',
  )
  const index = await text(out, 'index.html')
  expect(index).toContain('<title>A map</title>')
  expect(index).toContain('property="og:image" content="https://example.org/map/still.png"')
  const view = await text(out, 'views/spring/index.html')
  expect(view).toContain('href="https://example.org/map/views/spring/oembed.json"')
  expect(view).toContain('href="../../index.html?from=2003-04&amp;layers=events,bases"')
  expect(view).toContain('content="A map of spring"')
})

test('published anew with other data, the older stay, and what the newest has not goes', async () => {
  const out = await folder()
  await publish(await built(FIRST, { 'data/bases.geojson': 'bases' }), out)
  const report = await publish(await built(SECOND), out)
  expect(report.older).toEqual(['aaaaaaaa'])
  expect(await text(out, 'data/aaaaaaaa/events.geojson')).toBe(`events of ${FIRST}`)
  expect(await text(out, 'data/aaaaaaaa/bases.geojson')).toBe('bases')
  expect(await text(out, 'data/bbbbbbbb/events.geojson')).toBe(`events of ${SECOND}`)
  expect(await text(out, 'data/events.geojson')).toBe(`events of ${SECOND}`)
  expect(await filesBelow(join(out, 'data'))).not.toContain('bases.geojson')
  expect(await text(out, 'oembed.json')).toContain('data=bbbbbbbb')
})

test('data of a folder that was only copied before are kept too', async () => {
  const out = await built(FIRST)
  expect((await publish(await built(SECOND), out)).older).toEqual(['aaaaaaaa'])
  expect(await text(out, 'data/aaaaaaaa/events.geojson')).toBe(`events of ${FIRST}`)
})

test('where a file cannot be written the site is as it was', async () => {
  const out = await folder()
  await publish(await built(FIRST), out)
  const before = await filesBelow(out)
  // a file stands where a folder is wanted
  await rm(join(out, 'assets'), { recursive: true })
  await writeFile(join(out, 'assets'), 'in the way')
  await expect(publish(await built(SECOND), out)).rejects.toThrow()
  expect(await text(out, 'data/events.geojson')).toBe(`events of ${FIRST}`)
  expect(await filesBelow(join(out, 'data'))).toEqual(
    before.filter((path) => path.startsWith('data/')).map((path) => path.slice('data/'.length)),
  )
})

test('what is not built is told in a sentence', async () => {
  await expect(publish(await folder(), await folder())).rejects.toThrow(
    /^unbuilt page: no index\.html in .*; run npm run build/,
  )
  const dist = await built(FIRST)
  const layers = await folder()
  await writeFile(join(layers, 'manifest.json'), JSON.stringify({ data: SECOND }))
  const site = { dist, out: await folder(), url: 'https://example.org/', provider: 'E', author: 'E' }
  await expect(publishSite(site, layers, still)).rejects.toThrow(/^stale page: .*run npm run build/)
})
