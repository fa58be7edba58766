import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PNG } from 'pngjs'
import { preview } from 'vite'
import { afterAll, describe, expect, test } from 'vitest'
import type { OEmbed } from '../../src/embed/oembed.ts'
import type { Manifest } from '../../src/model/dataset.ts'
import { publishSite } from '../../src/pipeline/export/site.ts'
import { config, startSession } from './browser.ts'

const repository = join(import.meta.dirname, '../..')
const dist = process.env['INFLUENCE_MAP_DIST'] ?? join(repository, 'dist')
const HOME = 'https://example.org/map/'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))
async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'export-'))
  folders.push(made)
  return made
}

const cli = async (...words: string[]) =>
  (await promisify(execFile)(process.execPath, [join(repository, 'src/build/bin.mjs'), ...words])).stdout

/** A copy of the built page with another manifest. */
async function pageWith(change: (manifest: Manifest) => Partial<Manifest>): Promise<string> {
  const copy = await folder()
  await cp(dist, copy, { recursive: true })
  const path = join(copy, 'data/manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest
  await writeFile(path, JSON.stringify({ ...manifest, ...change(manifest) }))
  return copy
}

const colours = ({ data }: PNG): Set<number> => {
  const found = new Set<number>()
  for (let i = 0; i < data.length; i += 4) found.add(data.readUInt32BE(i))
  return found
}

describe('figures by the command line', () => {
  test('all formats of a view, with the words beside it; drawn again the bytes are the same', async () => {
    const out = await folder()
    const view = ['--dist', dist, '--bbox', '40.5,32.5,46.5,37.5', '--size', '480x360', '--scale', '1']
    const file = (name: string) => readFile(join(out, name))
    const formats = ['png', 'svg', 'pdf', 'gif'].flatMap((one) => [`--${one}`, join(out, `a.${one}`)])
    await Promise.all([
      cli(
        'export',
        ...view,
        ...formats,
        '--from',
        '2014-06',
        '--to',
        '2014-08',
        '--range',
        '2014-06/2014-08',
        '--beside',
        '--url',
        HOME,
      ),
      cli('export', ...view, '--png', join(out, 'b.png'), '--view', 'from=2014-06&to=2014-08', '--url', HOME),
    ])

    const png = PNG.sync.read(await file('a.png'))
    expect([png.width, png.height]).toEqual([480, 360])
    expect(colours(png).size).toBeGreaterThan(200)
    expect(Buffer.compare(await file('a.png'), await file('b.png'))).toBe(0)

    const svg = await file('a.svg').then(String)
    expect(svg).toMatch(/<svg[^>]*\swidth="480"/)
    expect(svg).toMatch(/<text[^>]*>[^<]*2014/)
    expect(svg).toContain(`${HOME}?from=2014-06&amp;to=2014-08`)

    const pdf = (await file('a.pdf')).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(pdf).toContain('/MediaBox [0 0 360 270]')
    // letters, not a picture of them
    expect(pdf).toContain('NotoSans')

    const gif = await file('a.gif')
    expect(gif.subarray(0, 6).toString('latin1')).toBe('GIF89a')
    // a graphic control block before each picture
    expect(gif.toString('latin1').match(/\x21\xf9\x04/g)?.length).toBeGreaterThan(1)

    expect(String(await file('a.txt'))).toContain('2014')
    expect(String(await file('a.alt.txt'))).toMatch(/\S{3}/)
    expect(String(await file('a.csv')).split('\n').length).toBeGreaterThan(5)
  })
})

/** Data of a year before, under another hash and title. */
const OLDER = 'aaaaaaaa'
let newest = ''

const session = startSession(async () => {
  const out = await folder()
  const older = await pageWith(({ data, views }) => ({
    data: OLDER + data.slice(OLDER.length),
    title: 'The map of a year before',
    translations: {},
    release: '0.9.0',
    generated: '2022-03-01T00:00:00.000Z',
    views: views?.slice(0, 1) ?? [],
  }))
  const pixel = { file: new Uint8Array(), alt: '' }
  const site = { dist: older, out, url: HOME, provider: 'Example', author: 'Example' }
  await publishSite(site, null, () => Promise.resolve(pixel))
  const page = await pageWith(({ data, views }) => {
    newest = data.slice(0, OLDER.length)
    return { views: views?.slice(0, 1) ?? [] }
  })
  await cli('publish', out, '--dist', page, '--url', HOME, '--provider', 'Example')
  return preview({
    configFile: config,
    build: { outDir: out },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  })
})

describe('a published site', () => {
  const plain = 'basemap=none&coverage=0'

  test('the page of a view tells previews of it, and opens the map with the view', async () => {
    const text = await (await fetch(`${session.url}views/summer-2014/index.html`)).text()
    const [, image = ''] = /property="og:image" content="([^"]+)"/.exec(text) ?? []
    expect(image).toBe(`${HOME}views/summer-2014/still.png`)
    const still = await fetch(image.replace(HOME, session.url))
    const png = PNG.sync.read(Buffer.from(await still.arrayBuffer()))
    expect([png.width, png.height]).toEqual([1200, 630])
    expect(colours(png).size).toBeGreaterThan(200)

    const page = await session.open(`views/summer-2014/index.html?${plain}`)
    expect(page.url()).toMatch(/\/index\.html\?from=2014-06&to=2014-08&layers=events,presence/)
    await expect.poll(() => page.locator('main').innerText()).toMatch(/June – August 2014/)
  })

  test('without a script it shows the still and the way to the map', async () => {
    const page = await session.open('views/summer-2014/index.html', { javaScriptEnabled: false, map: false })
    const picture = page.getByRole('link').getByRole('img')
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
    expect(await picture.getAttribute('alt')).toContain('2014')
    expect(await page.getByRole('link').getAttribute('href')).toMatch(
      /^\.\.\/\.\.\/index\.html\?from=2014-06/,
    )
  })

  test('the frame of its oEmbed file shows the view, pinned to the data of now', async () => {
    const oembed = (await (await fetch(`${session.url}views/summer-2014/oembed.json`)).json()) as OEmbed
    expect(oembed).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Example',
      thumbnail_width: 1200,
    })
    expect(oembed.html).toContain(`data=${newest}`)
    const page = await session.open('host.html', {
      map: false,
      before: (one) =>
        one.route('**/host.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><title>Host</title>${oembed.html.replaceAll(HOME, session.url)}`,
          }),
        ),
    })
    const frame = page.frameLocator('iframe')
    await frame.locator('.maplibregl-canvas').waitFor()
    expect(await frame.locator('main').innerText()).toMatch(/June – August 2014/)
    expect(await frame.getByText('newer data').count()).toBe(0)
  })

  test('a link of older data shows them, says so, and leads to the newest', async () => {
    const asked: string[] = []
    const page = await session.open(`index.html?data=${OLDER}&from=2016&to=2016&${plain}`, {
      before: async (one) => void one.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    })
    await page.getByText('This view shows data of 1 March 2022').waitFor()
    expect(await page.title()).toBe('The map of a year before')
    // what tells of the newest, and what the page asks for before it knows
    const elsewhere = asked.filter((path) => path.startsWith('/data/') && !path.startsWith(`/data/${OLDER}/`))
    expect(new Set(elsewhere)).toEqual(new Set(['/data/manifest.json', '/data/first.json']))
    await page.getByRole('button', { name: 'Show the newest' }).click()
    await page.getByText('This view shows data of').waitFor({ state: 'detached' })
    await page.locator('.maplibregl-canvas').waitFor()
    await expect.poll(() => page.locator('main').innerText()).not.toContain('a year before')
    await expect.poll(() => page.url()).not.toContain('data=')
    expect(page.url()).toContain('from=2016')
  })

  test('a link of data that are gone shows the newest and says so; one of the newest says nothing', async () => {
    const gone = await session.open(`index.html?data=cccccccc&ui=embed&${plain}`, { expected: /404/ })
    await gone.getByText('not kept here').waitFor()
    await gone.getByRole('button', { name: 'Close' }).first().click()
    await gone.getByText('not kept here').waitFor({ state: 'detached' })
    const now = await session.open(`index.html?data=${newest}&${plain}`)
    await now.getByRole('status').first().waitFor()
    expect(await now.getByText(/kept here|newer data/).count()).toBe(0)
  })
})
