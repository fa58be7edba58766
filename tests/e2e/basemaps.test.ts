import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { FeatureCollection, Polygon } from 'geojson'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { themes } from '../../src/map/themes.ts'
import { build as buildDataset } from '../../src/pipeline/build.ts'
import { goodDocument } from '../unit/pipeline/theatre.ts'
import { config, startSession } from './browser.ts'
import { makeArchive, startTileHost, type TileHost } from './tile-host.ts'

/** A made-up theatre on land; the maps made here have water in its east, which the embedded one has not. */
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'basemaps-'))
const outDir = join(folder, 'dist')
/** Offered by the dataset; the other one is only in links. */
let tiles: TileHost
let stranger: TileHost
afterAll(async () => {
  await Promise.all([tiles?.close(), stranger?.close()])
  rmSync(folder, { recursive: true, force: true })
})

const box = (west: number, south: number, east: number, north: number): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { kind: 'lake' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    },
  ],
})
const earth = box(-179, -80, 179, 80)
const water = box(11, 40, 40, 60)
const GREEN = '#12a05c'
/** With a source and a layer that are called as some of ours are. */
const style = {
  version: 8,
  sources: { events: { type: 'geojson', data: './water.json', attribution: 'Test style' } },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': '#e8e0c8' } },
    { id: 'events', type: 'fill', source: 'events', paint: { 'fill-color': GREEN } },
  ],
}

/** What cannot be drawn: id of the row that offers it, why as the page says it, type, file at the host that is asked. */
const faulty = [
  ['a file that is none', 'broken', 'no PMTiles archive', 'pmtiles', 'broken.pmtiles'],
  ['an archive cut short', 'cut', 'no PMTiles archive', 'pmtiles', 'cut.pmtiles'],
  ['a missing archive', 'lost', '404', 'pmtiles', 'gone.pmtiles'],
  ['an older schema', 'old', 'version 3.1.0', 'pmtiles', 'old.pmtiles'],
  ['another schema', 'other', 'earth', 'pmtiles', 'other.pmtiles'],
  ['a missing style', 'gone', '404', 'style', 'gone.json'],
  ['a style that MapLibre cannot draw', 'wrong', 'not one that MapLibre can draw', 'style', 'wrong.json'],
  ['a page instead of a style', 'page', 'not one that MapLibre can draw', 'style', 'page.json'],
  ['a style of a third host', 'scattered', 'it would also load from 127.0.0.1', 'style', 'scattered.json'],
] as const

async function serve(): Promise<PreviewServer> {
  ;[tiles, stranger] = await Promise.all([startTileHost(), startTileHost()])
  const archive = await makeArchive({ earth, water, boundaries: box(9, 40, 9.5, 60) })
  for (const { files } of [tiles, stranger]) {
    files.set('/world.pmtiles', archive)
    files.set('/style.json', JSON.stringify(style))
    files.set('/water.json', JSON.stringify(water))
  }
  tiles.files.set('/broken.pmtiles', 'This is not an archive. '.repeat(50))
  tiles.files.set('/cut.pmtiles', archive.subarray(0, 300))
  tiles.files.set('/old.pmtiles', await makeArchive({ earth, water }, '3.1.0'))
  tiles.files.set('/other.pmtiles', await makeArchive({ transportation: earth }))
  tiles.files.set('/wrong.json', JSON.stringify({ ...style, layers: [{ id: 'a', type: 'cloud' }] }))
  tiles.files.set('/page.json', '<!doctype html>')
  const afar = { ...style.sources.events, data: `${stranger.origin}/water.json` }
  tiles.files.set('/scattered.json', JSON.stringify({ ...style, sources: { events: afar } }))

  const dataset = join(folder, 'theatre')
  cpSync(join(root, 'tests/stories/theatre'), dataset, { recursive: true })
  mkdirSync(join(dataset, 'documents'))
  writeFileSync(join(dataset, 'documents', 'gazette.md'), goodDocument)
  const told = JSON.parse(readFileSync(join(dataset, 'dataset.json'), 'utf8')) as object
  const row = (id: string, type: string, url: string) => ({
    id,
    name: { en: `Map ${id}` },
    type,
    url,
    attribution: `By ${id}`,
  })
  const basemaps = [
    row('plan', 'pmtiles', `${tiles.origin}/world.pmtiles`),
    row('drawn', 'style', `${tiles.origin}/style.json`),
    row('own', 'pmtiles', 'tiles/world.pmtiles'),
    ...faulty.map(([, id, , type, file]) => row(id, type, `${tiles.origin}/${file}`)),
  ]
  writeFileSync(join(dataset, 'dataset.json'), JSON.stringify({ ...told, basemaps }))
  const { written, issues } = await buildDataset(dataset, null)
  if (!written) throw new Error(JSON.stringify(issues))
  process.env['GEODATA_LAYERS'] = join(dataset, 'layers')
  const common = { configFile: config, logLevel: 'error' } as const
  await build({ ...common, build: { outDir, emptyOutDir: true } })
  delete process.env['GEODATA_LAYERS']
  mkdirSync(join(outDir, 'tiles'))
  writeFileSync(join(outDir, 'tiles/world.pmtiles'), archive)
  return preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
}
const session = startSession(serve, 0.5)

beforeEach(() => {
  tiles.asked.length = 0
  stranger.asked.length = 0
})

const VIEW = 'bbox=9.5,49.5,12.5,51.5&theme=light&coverage=0'

/** The map's colour in the east of the view, away from all that is drawn over it. */
async function eastern(page: Page): Promise<string> {
  const box = await page.locator('.maplibregl-canvas').boundingBox()
  if (!box) throw new Error('missing map')
  // one of its pixels, at half a screen's
  const clip = { x: box.x + box.width * 0.72, y: box.y + box.height * 0.3, width: 2, height: 2 }
  const { data } = PNG.sync.read(await page.screenshot({ clip, caret: 'initial' }))
  return `#${[...data.subarray(0, 3)].map((n) => n.toString(16).padStart(2, '0')).join('')}`
}
const isDrawn = (page: Page, colour: string) =>
  expect.poll(() => eastern(page), { timeout: 20_000 }).toBe(colour)
/** Opens the settings, does something with the choice of a background, and closes them: they lie over the map. */
async function choice<T>(page: Page, name: string, act: (radio: Locator) => Promise<T>): Promise<T> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const group = page.getByRole('group', { name: 'Background map' })
  const done = await act(group.getByRole('radio', { name }))
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Settings' }).waitFor({ state: 'detached' })
  return done
}
const choose = (page: Page, name: string) => choice(page, name, (radio) => radio.check())
const isChosen = (page: Page, name: string) => choice(page, name, (radio) => radio.isChecked())
const warning = (page: Page) => page.getByRole('alert')
const ask = (page: Page) => page.getByRole('region', { name: /The link asks for a background map/ })

describe('a map of another host that the link asks for', () => {
  test.each([
    ['an archive that the dataset offers', () => 'plan', themes.light.water],
    ['a style that the dataset offers', () => 'drawn', GREEN],
    ['an archive by its address', () => `pmtiles://${tiles.origin}/world.pmtiles`, themes.light.water],
    ['a style by its address', () => `${tiles.origin}/style.json`, GREEN],
  ])('%s: nothing is asked of the host until the reader agrees', async (_, link, colour) => {
    const page = await session.open(`?${VIEW}&basemap=${link()}`)
    await isDrawn(page, themes.light.land)
    expect(await ask(page).textContent()).toContain(tiles.host)
    expect(tiles.asked).toEqual([])
    await page.getByRole('button', { name: 'Load it' }).click()
    await isDrawn(page, colour)
    expect(await ask(page).count()).toBe(0)
    expect(await warning(page).count()).toBe(0)
    expect(new URL(page.url()).searchParams.get('basemap')).toBe(link())
  })

  test('in a frame of an article it is asked as well', async () => {
    const page = await session.open(`?${VIEW}&ui=bare&basemap=plan`, {
      viewport: { width: 640, height: 400 },
    })
    await page.getByRole('button', { name: 'Load it' }).click()
    await isDrawn(page, themes.light.water)
  })
})

test('declined, the host is never asked, and the address forgets it; the control names the host, and choosing there loads at once; data, theme and way back stay', async () => {
  const page = await session.open(`?${VIEW}&from=2003&to=2003&basemap=plan`)
  await page.getByRole('button', { name: 'Keep the embedded one' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('basemap')).toBeNull()
  await isDrawn(page, themes.light.land)
  expect(tiles.asked).toEqual([])
  const label = await choice(page, 'Map plan', (radio) =>
    radio.page().locator('label').filter({ hasText: 'Map plan' }).textContent(),
  )
  expect(label).toContain(tiles.host)
  await choose(page, 'Map plan')
  await isDrawn(page, themes.light.water)
  expect(await page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('By plan')

  await choose(page, 'Map drawn')
  await isDrawn(page, GREEN)
  const told = page.locator('.maplibregl-ctrl-attrib')
  expect(await told.textContent()).toContain('By drawn')
  expect(await told.textContent()).not.toContain('By plan')
  // a mark that was drawn before still answers
  await page.getByRole('button', { name: 'List' }).click()
  await page
    .getByRole('button', { name: /Milford/ })
    .first()
    .click()
  await expect.poll(() => page.getByRole('heading', { name: /Milford/ }).count()).toBeGreaterThan(0)
  // the details give way to the list, and the list to the map
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await choose(page, 'Embedded')
  await isDrawn(page, themes.light.land)
  expect(await told.textContent()).toContain('Natural Earth')
  await choose(page, 'None')
  await expect.poll(() => new URL(page.url()).searchParams.get('basemap')).toBe('none')
})

describe('an archive of the page’s own host needs no asking', () => {
  const needsNone = async (page: Page) => {
    expect(await ask(page).count()).toBe(0)
    expect(tiles.asked).toEqual([])
  }
  test('named by the dataset, it is drawn in the theme of the address', async () => {
    const page = await session.open(`?${VIEW.replace('light', 'print')}&basemap=own`)
    await isDrawn(page, themes.print.water)
    await needsNone(page)
  })

  test('by its address, it is drawn in the reader’s theme, which may change under it', async () => {
    const page = await session.open(
      `?${VIEW.replace('light', 'auto')}&basemap=pmtiles://tiles/world.pmtiles`,
      { before: (opened) => opened.emulateMedia({ colorScheme: 'dark' }) },
    )
    await isDrawn(page, themes.dark.water)
    await needsNone(page)
    await page.emulateMedia({ colorScheme: 'light' })
    await isDrawn(page, themes.light.water)
  })
})

describe('what fails gives way to the embedded map, and says why', () => {
  const noise = /Failed to load resource|Content Security Policy/
  const small = { width: 960, height: 600 }
  /** The page says all of this, asks no third host, and draws the embedded map. */
  async function says(page: Page, ...words: string[]): Promise<void> {
    for (const word of words) await expect.poll(() => warning(page).textContent()).toContain(word)
    await isDrawn(page, themes.light.land)
    expect(await page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('Natural Earth')
    expect(stranger.asked).toEqual([])
  }
  const close = (page: Page) => warning(page).getByRole('button', { name: 'Close' }).click()

  const shared = session.share(`?${VIEW}&basemap=unknown`, { expected: noise })
  test('an id that nobody offers', async () => {
    const page = await shared()
    await says(page, 'unknown')
    await close(page)
  })

  test.each(faulty)('%s', async (_, id, reason) => {
    const page = await shared()
    await choose(page, `Map ${id}`)
    await says(page, tiles.host, reason)
    await close(page)
  })

  test('what the link asks for', async () => {
    const address = `pmtiles://${tiles.origin}/cut.pmtiles`
    const page = await session.open(`?${VIEW}&basemap=${address}`, { expected: noise, viewport: small })
    await page.getByRole('button', { name: 'Load it' }).click()
    await says(page, tiles.host, 'no PMTiles archive')
  })

  test.each(['pmtiles://', ''])('a host that the page’s policy forbids (%s)', async (protocol) => {
    const file = protocol ? '/world.pmtiles' : '/style.json'
    const page = await session.open(`?${VIEW}&basemap=${protocol}${stranger.origin}${file}`, {
      expected: noise,
      viewport: small,
    })
    await page.getByRole('button', { name: 'Load it' }).click()
    await says(page, 'dataset.json')
  })

  test('a host that is gone, before and while its map is drawn', async () => {
    const page = await shared()
    await page.route(`${tiles.origin}/**`, (route) => route.abort())
    await choose(page, 'Map plan')
    await warning(page).waitFor()
    expect(await warning(page).textContent()).toContain(
      `${tiles.host} cannot be drawn: the host does not answer`,
    )
    await close(page)
    await page.unrouteAll()
    await choose(page, 'Map plan')
    await isDrawn(page, themes.light.water)
    await page.route(`${tiles.origin}/**`, (route) => route.abort())
    await page.locator('.maplibregl-canvas').focus()
    for (let i = 0; i < 3; i++) await page.keyboard.press('-')
    await warning(page).waitFor()
    expect(await warning(page).textContent()).toContain(tiles.host)
    expect(await isChosen(page, 'Embedded')).toBe(true)
  })
})
