/** The map as one file, opened from disk by a browser without a network. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../src/pipeline/chromium.ts'
import { writeOffline } from '../../src/pipeline/export/html.ts'
import { blocks } from '../../src/embed/offline.ts'
import { themes } from '../../src/map/themes.ts'
import { ARGS, mapPicture, mostApart, settle, shown, startSession } from './browser.ts'

const dist = process.env['INFLUENCE_MAP_DIST'] ?? join(import.meta.dirname, '../../dist')
const folder = mkdtempSync(join(tmpdir(), 'one-file-'))
const file = join(folder, 'map.html')
const viewport = { width: 960, height: 600 }

/** The page online, which makes such files too. */
const online = startSession(undefined, 0.5)

let browser: Browser
let context: BrowserContext
let hash = ''
const faults: string[] = []
beforeAll(async () => {
  ;({ hash } = await writeOffline(dist, '', file))
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ARGS })
  context = await browser.newContext({
    viewport,
    deviceScaleFactor: 0.5,
    offline: true,
    locale: 'en-GB',
    acceptDownloads: true,
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`violation of ${violatedDirective}: ${blockedURI}`),
    )
  })
  context.on('request', (request) => {
    // what is within the file itself
    if (!/^(?:data|blob):|^file:.*\.html/.test(request.url())) faults.push(`request to ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  context.on('weberror', (error) => faults.push(error.error().message))
})
afterEach(() => expect(faults.splice(0)).toEqual([]))
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

async function open(path: string, query = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${pathToFileURL(path).href}${query}`)
  await page.locator('.map[aria-busy="false"]').waitFor()
  return page
}

let first: Page
/** One page for all tests that leave it nearly as it was. */
const shared = async (): Promise<Page> => (first ??= await open(file))

/** Share of the map's pixels that have one of these colours, by CSS hex codes. */
async function share(page: Page, ...colours: string[]): Promise<number> {
  const { data } = PNG.sync.read(Buffer.from(await mapPicture(page), 'base64'))
  const wanted = colours.map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)))
  let count = 0
  for (let i = 0; i < data.length; i += 4)
    if (wanted.some((rgb) => rgb.every((part, k) => Math.abs(part - (data[i + k] ?? 0)) <= 6))) count += 1
  return count / (data.length / 4)
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const heldIn = (html: string, id: string): string =>
  new RegExp(`<script type="text/plain" id="${id}">([^<]*)`).exec(html)?.[1] ?? ''

/** Saves the file from the share dialog and gives its text. */
async function save(page: Page, level: string): Promise<{ path: string; html: string }> {
  await page.getByRole('button', { name: 'Share' }).first().click()
  await page.getByRole('tab', { name: 'One file' }).click()
  await page.getByLabel('Round the map').selectOption({ label: level })
  const coming = page.waitForEvent('download')
  await page.getByRole('tabpanel').getByRole('button', { name: 'Save' }).click()
  const path = join(folder, `saved-${level.length}.html`)
  await (await coming).saveAs(path)
  await page.getByText(/^Saved: influence-map-[0-9a-f]{8}\.html/).waitFor()
  await page.keyboard.press('Escape')
  return { path, html: readFileSync(path, 'utf8') }
}

test('it is small enough to be sent', () => {
  const { size } = statSync(file)
  const packed = gzipSync(readFileSync(file), { level: 9 }).length
  expect(size).toBeLessThan(5_000_000)
  expect(packed).toBeLessThan(1_700_000)
})

test('it draws land, water and marks, and says of when its data are', async () => {
  const page = await shared()
  await settle(page)
  const { land, water } = themes.light
  expect(await share(page, land)).toBeGreaterThan(0.1)
  expect(await share(page, water)).toBeGreaterThan(0.02)
  const marked = await mapPicture(page)
  expect((await shown(page))[0]).toBeGreaterThan(10)
  // MapLibre, the page and the influence of nobody: all without the network
  const foot = page.getByRole('contentinfo')
  expect(await foot.innerText()).toMatch(/Data of \d+ \w+ \d{4}, version [^ ]+ \([0-9a-f]{8}\)\./)
  expect(await foot.innerText()).toContain(hash)
  await page.emulateMedia({ media: 'print' })
  expect(await foot.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  // the slider moves the marks
  await page.getByRole('slider', { name: 'Window end' }).press('Home')
  await expect.poll(async () => mostApart(page, marked, await mapPicture(page))).toBeGreaterThan(60)
  await page.getByRole('slider', { name: 'Window end' }).press('End')
})

test('it searches, opens a document at its sentence, and weighs influence', async () => {
  const page = await shared()
  await page.getByRole('combobox', { name: /^Search places/ }).fill('battle')
  await page.getByRole('group', { name: 'Features' }).getByRole('option').first().click()
  await region(page, 'Details').getByRole('button', { name: 'Read it in the document' }).first().click()
  await region(page, 'Document').locator('[data-marked]:focus').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await settle(page)
  const without = await mapPicture(page)
  await page.getByRole('radio', { name: 'Provinces' }).first().check({ force: true })
  await expect
    .poll(async () => mostApart(page, without, await mapPicture(page)), { timeout: 15_000 })
    .toBeGreaterThan(60)
  await page.getByRole('radio', { name: 'Off' }).first().check({ force: true })
})

test('it saves itself again, to open in another way', async () => {
  const page = await shared()
  const { path, html } = await save(page, 'Nothing: the map alone')
  expect(heldIn(html, blocks.data)).toBe(heldIn(readFileSync(file, 'utf8'), blocks.data))
  const bare = await open(path)
  expect(await bare.getByRole('slider').count()).toBe(0)
  expect(await bare.getByRole('contentinfo').innerText()).toContain(hash)
  await bare.close()
})

test('it speaks Arabic, with letters of its own', async () => {
  const page = await open(file, '?lang=ar&ui=embed')
  await settle(page)
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  expect(await page.getByRole('contentinfo').innerText()).toContain('الخريطة كلها في ملف واحد')
  const fonts = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status, unicodeRange }) => status === 'loaded' && /U\+6/i.test(unicodeRange))
      .map(({ family }) => family.replaceAll('"', '')),
  )
  expect(fonts).toContain('Noto Sans')
  expect(await share(page, themes.light.land)).toBeGreaterThan(0.1)
  await page.close()
})

test('without script it says what it is', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const page = await plain.newPage()
  await page.goto(pathToFileURL(file).href)
  expect(await page.locator('body').innerText()).toMatch(
    /needs JavaScript\. Data of \d{4}-\d\d-\d\d, version/,
  )
  await plain.close()
})

test('the page online saves the same file', async () => {
  const page = await online.open('?basemap=none&coverage=0', { viewport })
  const { html } = await save(page, 'Everything: the whole page')
  const view = JSON.parse(heldIn(html, blocks.view)) as { hash: string; query: string }
  expect(view.hash).toBe(hash)
  expect(new URLSearchParams(view.query).get('basemap')).toBe('none')
  const rest = (text: string) =>
    [blocks.data, blocks.view].reduce((left, id) => left.replace(heldIn(text, id), ''), text)
  expect(rest(html)).toBe(rest(readFileSync(file, 'utf8')))
})
