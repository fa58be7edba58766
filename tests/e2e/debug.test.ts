import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { build, createServer, preview } from 'vite'
import { afterAll, describe, expect, test } from 'vitest'
import { findDates } from '../../src/geoparse/dates/dates.ts'
import { geoparse } from '../../src/geoparse/geoparse.ts'
import type { Mention } from '../../src/geoparse/mention.ts'
import { packs, readGazetteer } from '../../src/pipeline/read-gazetteer.ts'
import { config, startSession } from './browser.ts'

const root = resolve(import.meta.dirname, '../..')
const outDir = mkdtempSync(join(tmpdir(), 'debug-page-'))
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

const session = startSession(async () => {
  const common = { configFile: config, mode: 'debug', logLevel: 'error', build: { outDir } } as const
  await build({ ...common, build: { outDir, emptyOutDir: true } })
  return preview({ ...common, preview: { host: '127.0.0.1', port: 0 } })
})

/** Made up: spellings, scripts, namesakes, governments, places inside other names, dates. */
const text = `The caravan left Irbil on 3 March 2021 and reached Al-Hillah, Tuz Khurmatu and Basrah before the rain. “Baghdad will wait,” Tehran’s envoy said; the Basra Oil Company kept silent.

Traders from Paris, Texas, met others from Paris, and a Norwegian went on from Oslo to Springfield, Illinois, by way of Münster, São Paulo and the Euphrates 🙂. Ten were hurt in the village of Upper Nowhereby on 12 May 2020.

وصل الوفد إلى بغداد قادما من دمشق، ثم زار البصرة. قافله‌ای از تهران به اربیل رفت.`

const region = ['Countries', 'World (13 MB)'].map((name) => [name, false] as const)
const world = ['Countries', 'World (13 MB)'].map((name) => [name, true] as const)

async function ask(page: Page, words: string, boxes: readonly (readonly [string, boolean])[] = []) {
  for (const [name, checked] of boxes) await page.getByRole('checkbox', { name }).setChecked(checked)
  await page.getByRole('textbox', { name: 'Text' }).fill(words)
  await page.getByRole('button', { name: 'Find places' }).click()
}

const patient = { timeout: 15_000 }
/** Small, and without moves of the map: drawing is what takes the time. */
const still = { viewport: { width: 960, height: 600 }, reducedMotion: 'reduce' } as const

/** The worker's mentions as the page has them; undefined until they are there. */
async function answered(page: Page): Promise<string | undefined> {
  const json = page.locator('[data-json]')
  if ((await json.count()) === 0)
    await page
      .getByText('Mentions as JSON')
      .click({ timeout: 1000 })
      .catch(() => {})
  return (await json.count()) ? ((await json.textContent()) ?? undefined) : undefined
}

const rows = (page: Page) => page.locator('[data-row]')
const mark = (page: Page, i: number) => page.locator(`[data-text="${i}"]`)

test('the worker finds byte for byte what Node finds, and loads no pack before it is asked for', async () => {
  const asked: string[] = []
  const page = await session.open('debug.html', {
    ...still,
    before: async (opened) => opened.on('request', (r) => void asked.push(new URL(r.url()).pathname)),
  })
  const loaded = () => asked.filter((path) => path.startsWith('/geodata/')).map((path) => path.slice(9))
  expect(loaded()).toEqual([])

  const own = await readGazetteer(join(root, 'geodata'), ['region'])
  await ask(page, text, region)
  await expect.poll(() => answered(page), patient).toBe(JSON.stringify(geoparse(text, own.gazetteer)))
  expect(loaded()).toContain('dataset/gazetteer/places.csv')
  expect(loaded().filter((path) => /countries|features|world\.bin/.test(path))).toEqual([])

  const { gazetteer, issues } = await readGazetteer(join(root, 'geodata'), packs)
  expect(issues).toEqual([])
  await ask(page, text, world)
  const mentions = geoparse(text, gazetteer)
  await expect.poll(() => answered(page), patient).toBe(JSON.stringify(mentions))
  expect(new Set(loaded()).size).toBe(loaded().length)
  await page.getByRole('checkbox', { name: 'Peoples' }).check()
  const withPeoples = geoparse(text, gazetteer, { demonyms: true })
  expect(withPeoples.length).toBeGreaterThan(mentions.length)
  await expect.poll(() => answered(page), patient).toBe(JSON.stringify(withPeoples))

  await expectShown(page, withPeoples)
  expect(await page.getByRole('alert').count()).toBe(0)
})

/** Marks, rows, dates and dots are those of the mentions. */
async function expectShown(page: Page, mentions: Mention[]): Promise<void> {
  expect(await page.locator('.text .mark').allTextContents()).toEqual(mentions.map((m) => m.text))
  expect(await rows(page).count()).toBe(mentions.length)
  for (const use of new Set(mentions.filter((m) => m.place).map((m) => m.use)))
    expect(await page.locator(`.text .${use}`).count()).toBe(
      mentions.filter((m) => m.place && m.use === use).length,
    )
  const dates = page.getByRole('table', { name: 'Dates' }).getByRole('row')
  expect(await dates.count()).toBe(findDates(text, null).length + 1)
  const places = new Set(mentions.flatMap((m) => m.place ?? []))
  expect(await page.getByRole('region', { name: 'Map of the places' }).getAttribute('data-dots')).toBe(
    String(places.size),
  )
}

test('a mention is chosen in the text, by arrow keys, in the table and on the map, on wide and narrow pages', async () => {
  const page = await session.open('debug.html', still)
  const chosen = async () => [
    await page.locator('.text [aria-pressed=true]').allTextContents(),
    await page.locator('tr.selected .name').allInnerTexts(),
  ]
  await ask(page, 'The fair went from Mosul to Basra, then to Erbil.')
  await rows(page).nth(2).waitFor()
  await mark(page, 0).click()
  expect(await chosen()).toEqual([['Mosul'], ['Mosul']])
  await page.keyboard.press('ArrowRight')
  expect(await chosen()).toEqual([['Basra'], ['Basra']])
  await page.keyboard.press('End')
  expect(await chosen()).toEqual([['Erbil'], ['Erbil']])
  await rows(page).nth(1).getByRole('button').press('Enter')
  expect(await chosen()).toEqual([['Basra'], ['Basra']])

  // one place, so that its dot stands in the middle of what the buttons leave of the map
  await page.getByRole('textbox', { name: 'Text' }).fill('The fair is in Mosul.')
  await expect.poll(() => rows(page).count(), patient).toBe(1)
  expect(await chosen()).toEqual([[], []])
  const map = await page.locator('.maplibregl-canvas').boundingBox()
  if (!map) throw new Error('missing map')
  await expect
    .poll(async () => {
      await page.mouse.click(map.x + map.width / 2 - 20, map.y + map.height / 2)
      return chosen()
    }, patient)
    .toEqual([['Mosul'], ['Mosul']])

  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await ask(page, text)
  await mark(page, 4).click()
  await expectFits(page)
})

/** Nothing is wider than a phone, and axe finds nothing. */
async function expectFits(page: Page): Promise<void> {
  expect(await page.locator('main').evaluate((node) => node.scrollWidth)).toBeLessThanOrEqual(320)
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`)
  })
  expect(found).toEqual([])
}

describe('the debug page is for developers', () => {
  test('`npm run dev` serves it with the packs, and says where there is none', async () => {
    const cacheDir = join(outDir, 'cache')
    const server = await createServer({
      configFile: config,
      cacheDir,
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true },
      server: { host: '127.0.0.1', port: 0 },
    })
    try {
      await server.listen()
      const get = (path: string) => fetch(`${server.resolvedUrls?.local[0]}${path}`)
      expect(await (await get('debug.html')).text()).toContain('debug/main.ts')
      const own = await get('geodata/dataset/gazetteer/places.csv')
      expect(await own.text()).toBe(readFileSync(join(root, 'geodata/gazetteer/places.csv'), 'utf8'))
      expect((await get('geodata/world/world.bin')).status).toBe(200)
      for (const path of ['world/none.csv', 'constructor/x.csv', 'world/..%2F..%2Fpackage.json'])
        expect((await get(`geodata/${path}`)).status, path).toBe(404)
    } finally {
      await server.close()
    }
  })
  test('the page that is shipped holds neither it nor the gazetteer', () => {
    const dist = join(root, 'dist')
    expect(existsSync(join(dist, 'index.html'))).toBe(true)
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    expect(files.filter((f) => /debug|geoparse|\.csv$|\.bin$|given-names|common-words/.test(f))).toEqual([])
    for (const file of files.filter((f) => /\.(js|html)$/.test(f)))
      expect(readFileSync(join(dist, file), 'utf8').includes('Find places'), file).toBe(false)
  })
})
