/** `<influence-map>` on pages of others: what it shows, says and is told, and what it shares. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { InfluenceMapElement, InfluenceMapView } from '../../src/app/element/influence-map.d.ts'
import { drawnShares } from './blank.ts'
import { startSession } from './browser.ts'
import { startOtherHost } from './other-host.ts'

const session = startSession(undefined, 0.5)

/** An article in another language than the map's, with styles that would spoil a page without a root of its own. */
const article = (body: string): string => `<!doctype html>
  <html lang="de" dir="rtl"><title>Article</title>
  <style>
    body { margin: 0; direction: rtl } button, p, div { color: red; float: right } h1 { font-size: 99px }
    influence-map { width: 320px; height: 200px; min-height: 0; margin: 4px; float: left; direction: ltr }
  </style>
  <script type="module" src="./element.js"></script><body>${body}</body></html>`

const serve = (body: string) => (page: Page) =>
  page.route('**/article.html', (route) => route.fulfill({ contentType: 'text/html', body: article(body) }))

/** Loaded machines take their time. */
const PATIENCE = { timeout: 60_000 }

const QUIET = 'basemap="none" coverage="0"'

describe('one', () => {
  const shared = session.share('article.html', {
    map: false,
    viewport: { width: 700, height: 500 },
    before: async (page) => {
      await page.addInitScript(() => {
        Object.assign(window, { told: [] })
        for (const type of ['ready', 'change', 'select'])
          addEventListener(
            type,
            (event) =>
              event instanceof CustomEvent &&
              (window as never as { told: unknown[] }).told.push([type, event.detail]),
            true,
          )
      })
      await serve(
        `<influence-map src="./" from="2014" to="2014" ${QUIET} style="width:640px;height:440px"><p id="still">A still</p></influence-map>`,
      )(page)
    },
  })
  type Told = [type: string, detail: InfluenceMapView & { id: string | null }][]
  const told = (page: Page) => page.evaluate(() => (window as never as { told: Told }).told)
  const element = (page: Page) => page.locator('influence-map')

  test('it shows what its attributes say, and then its own content no more', async () => {
    const page = await shared()
    await expect.poll(async () => (await told(page)).map(([type]) => type), PATIENCE).toContain('ready')
    const [, detail] = (await told(page)).find(([type]) => type === 'ready')!
    expect(detail).toMatchObject({
      from: '2014-01-01',
      to: '2014-12-31',
      layers: ['events', 'bases', 'presence'],
    })
    expect(await page.locator('#still').isVisible()).toBe(false)
    const box = await element(page).boundingBox()
    expect((await drawnShares(page, [{ ...box!, height: 300 }]))[0]).toBeGreaterThan(0.01)
  })

  test('it speaks its own language beside a page of another, which it leaves alone', async () => {
    const page = await shared()
    const { lang, dir } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    }))
    expect([lang, dir, await page.title()]).toEqual(['de', 'rtl', 'Article'])
    await element(page).evaluate((one) => one.setAttribute('lang', 'ar'))
    await expect
      .poll(() => page.locator('influence-map .influence-map').getAttribute('dir'), PATIENCE)
      .toBe('rtl')
    await element(page).evaluate((one) => one.setAttribute('lang', 'en'))
    await expect
      .poll(() => page.locator('influence-map .influence-map').getAttribute('dir'), PATIENCE)
      .toBe('ltr')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
  })

  test('a changed attribute moves the map, which tells of it', async () => {
    const page = await shared()
    await element(page).evaluate((one) => {
      one.setAttribute('from', '2013')
      one.setAttribute('layers', 'events')
    })
    await expect
      .poll(async () => (await told(page)).filter(([type]) => type === 'change').at(-1)?.[1], PATIENCE)
      .toMatchObject({ from: '2013-01-01', layers: ['events'] })
    expect(await page.getByText('2013 – 2014').first().isVisible()).toBe(true)
  })

  test('set and get speak the keys of an address; what is none is refused', async () => {
    const page = await shared()
    const shown = await element(page).evaluate(async (one: InfluenceMapElement) => {
      await one.set({ date: '2016', layers: null, theme: 'dark' })
      return one.get()
    })
    expect(shown).toMatchObject({
      from: '2016-01-01',
      to: '2016-12-31',
      layers: ['events', 'bases', 'presence'],
    })
    expect(await page.locator('influence-map .influence-map').getAttribute('data-theme')).toBe('dark')
    const refused = await element(page).evaluate((one: InfluenceMapElement) =>
      one.set({ onclick: 'alert(1)' }).catch((error: unknown) => String(error)),
    )
    expect(refused).toContain('TypeError: invalid keys')
  })
})

const elsewhere = startOtherHost(
  () => `<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">
    <body><script type="module" src="${session.url}element.js"></script>
    <influence-map src="${session.url}" from="2014" to="2014" ${QUIET} style="width:640px;height:440px"></influence-map>`,
)

test('from another host it is a frame, steered and told all the same', async () => {
  const page = await session.open(elsewhere.origin, { map: false, viewport: { width: 700, height: 500 } })
  const element = page.locator('influence-map')
  const show = () =>
    element.evaluate((one: InfluenceMapElement) => one.get().then(({ from, layers }) => ({ from, layers })))
  expect(await show()).toEqual({ from: '2014-01-01', layers: ['events', 'bases', 'presence'] })
  await element.evaluate((one) => one.setAttribute('layers', 'events'))
  await expect.poll(show, PATIENCE).toEqual({ from: '2014-01-01', layers: ['events'] })
  await page.frameLocator('influence-map iframe').locator('.map[aria-busy="false"]').waitFor()
  const box = await element.boundingBox()
  expect((await drawnShares(page, [{ ...box!, height: 300 }]))[0]).toBeGreaterThan(0.01)
})

test('without script, and where the map does not come, the content stays', async () => {
  const body = '<influence-map src="./none/"><p id="still">A still</p></influence-map>'
  const page = await session.open('article.html', {
    map: false,
    before: serve(body),
    javaScriptEnabled: false,
  })
  expect(await page.locator('#still').isVisible()).toBe(true)
  const other = await session.open('article.html', {
    map: false,
    before: serve(body),
    expected: /404|did not come|JSON/,
  })
  await other.waitForEvent('console', (message) => message.text().includes('did not come'))
  expect(await other.locator('#still').isVisible()).toBe(true)
})

test('twelve on a page are all there to look at, and load the data once', async () => {
  const asked = new Map<string, number>()
  const page = await session.open('article.html', {
    map: false,
    viewport: { width: 1320, height: 640 },
    before: async (opened) => {
      await serve(
        Array.from(
          { length: 12 },
          (_, i) => `<influence-map from="${2005 + i}" ui="bare" ${QUIET}></influence-map>`,
        ).join(''),
      )(opened)
      opened.context().on('request', (request) => {
        const { pathname } = new URL(request.url())
        if (/\/(?:data|basemap)\//.test(pathname) && !pathname.endsWith('/first.json'))
          asked.set(pathname, (asked.get(pathname) ?? 0) + 1)
      })
    },
  })
  // live, or a picture with a button that makes it so
  await expect
    .poll(
      () =>
        page
          .locator('influence-map')
          .evaluateAll(
            (all) =>
              all.filter(({ shadowRoot }) =>
                shadowRoot?.querySelector('.map[aria-busy="false"], .cover:not([aria-busy])'),
              ).length,
          ),
      PATIENCE,
    )
    .toBe(12)
  const boxes = await Promise.all((await page.locator('influence-map').all()).map((one) => one.boundingBox()))
  const shares = await drawnShares(
    page,
    boxes.map((box) => box!),
  )
  expect(Math.min(...shares)).toBeGreaterThan(0.005)
  expect(await page.locator('influence-map .maplibregl-canvas').count()).toBe(8)
  expect(await page.getByRole('button', { name: 'Show the live map' }).count()).toBe(4)
  expect([...asked].filter(([, times]) => times > 1)).toEqual([])
  // one reads the data, one cuts tiles
  expect(page.workers().length).toBe(2)
  const still = await page
    .locator('influence-map')
    .evaluateAll((all) => all.findIndex(({ shadowRoot }) => shadowRoot?.querySelector('.cover')))
  await page.getByRole('button', { name: 'Show the live map' }).first().focus()
  await page.keyboard.press('Enter')
  const pressed = page.locator('influence-map').nth(still)
  await expect.poll(() => pressed.locator('.map[aria-busy="false"]').count(), PATIENCE).toBe(1)
  expect(await page.locator('influence-map .maplibregl-canvas').count()).toBeLessThanOrEqual(8)
}, 180_000)
