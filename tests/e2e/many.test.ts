/** Many maps on one page, and maps without what they are drawn with: none is blank, and none loses what it was told. */
import { chromium, type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findChromium } from '../../src/pipeline/chromium.ts'
import { drawnShare, drawnShares } from './blank.ts'
import { mostApart, settle, mapPicture, startSession, withoutBackground } from './browser.ts'

const session = startSession(undefined, 0.5)

/** Loaded machines take their time. */
const PATIENCE = { timeout: 60_000 }

const quiet = new URLSearchParams({ bbox: '38,30,50,38', ...withoutBackground }).toString()

const FRAMES = 100
const [WIDE, HIGH] = [320, 200]

/** What the frames in sight show, and how many maps there are. */
const census = (page: Page) =>
  page.evaluate(() => {
    const frames = [...document.querySelectorAll('iframe')]
    const has = (frame: HTMLIFrameElement, what: string) =>
      Boolean(frame.contentDocument?.querySelector(what))
    const inSight = frames.filter((frame) => {
      const { top, bottom } = frame.getBoundingClientRect()
      return bottom > 8 && top < innerHeight - 8
    })
    return {
      live: frames.filter((frame) => has(frame, '.maplibregl-canvas')).length,
      waiting: inSight.filter((frame) => !has(frame, '.map[aria-busy="false"], .cover:not([aria-busy])'))
        .length,
      boxes: inSight.map((frame) => frame.getBoundingClientRect().toJSON() as DOMRect),
    }
  })

test('of a hundred frames none in sight is blank, and eight at most are live', async () => {
  const frame = `<iframe title="Map" src="./?${quiet}&ui=bare" width="${WIDE}" height="${HIGH}"></iframe>`
  const page = await session.open('many.html', {
    map: false,
    viewport: { width: 2 * WIDE, height: 2 * HIGH },
    before: (opened) =>
      opened.route('**/many.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>Many</title><style>body{margin:0}iframe{display:block;float:left;border:0}</style>${frame.repeat(FRAMES)}`,
        }),
      ),
  })
  let most = 0
  const height = (FRAMES / 2) * HIGH
  for (const part of [0, 0.33, 0.66, 1, 0]) {
    await page.evaluate((top) => scrollTo(0, top), part * (height - 2 * HIGH))
    await expect
      .poll(async () => {
        const { live, waiting } = await census(page)
        most = Math.max(most, live)
        return waiting
      }, PATIENCE)
      .toBe(0)
    const { boxes } = await census(page)
    expect(boxes.length).toBeGreaterThanOrEqual(4)
    // a cover stands a moment before its picture, and a map before the browser has put it on the screen
    await expect
      .poll(async () => Math.min(...(await drawnShares(page, boxes))), PATIENCE)
      .toBeGreaterThan(0.005)
  }
  expect(most).toBeGreaterThan(4)
  expect(most).toBeLessThanOrEqual(8)
  const probe = await page.context().newCDPSession(page)
  await probe.send('HeapProfiler.collectGarbage')
  const { usedSize } = await probe.send('Runtime.getHeapUsage')
  // of the whole process that all frames are in; a live map is about ten, the rest of a frame one and a half
  expect(usedSize / 1e6).toBeLessThan(400)
}, 180_000)

test('twenty times the graphics context is lost while time and layers change: nothing of it is', async () => {
  const page = await session.open(`?${quiet}&ui=embed&legend=1&from=2014-01&to=2014-02`, {
    viewport: { width: 700, height: 420 },
    expected: /context/i,
    before: (opened) => opened.addInitScript(() => localStorage.clear()),
  })
  await settle(page)
  const end = page.getByRole('slider').last()
  const events = page.getByRole('checkbox', { name: /^Events/ }).first()
  for (let i = 0; i < 20; i++) {
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')
      const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      Object.assign(window, { lost: canvas, context })
      context?.loseContext()
    })
    if (i === 10) await events.uncheck()
    else await end.press('ArrowRight')
    await page.evaluate(() => (window as never as { context: WEBGL_lose_context }).context.restoreContext())
    await page.waitForFunction(() => {
      const canvas = document.querySelector('.maplibregl-canvas')
      return canvas && canvas !== (window as never as { lost: Element }).lost
    })
    await page.locator('.map[aria-busy="false"]').waitFor()
  }
  await expect.poll(() => new URL(page.url()).searchParams.get('to'), PATIENCE).toBe('2015-09')
  expect(new URL(page.url()).searchParams.get('layers')).toBe('bases,presence')
  await settle(page)
  const fresh = await session.open(new URL(page.url()).search, { viewport: { width: 700, height: 420 } })
  await settle(fresh)
  expect(await mostApart(page, await mapPicture(page), await mapPicture(fresh))).toBeLessThan(48)
}, 180_000)

test('without WebGL there is a picture that follows the slider, the same in words, and the list', async () => {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-3d-apis', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 700, height: 700 }, deviceScaleFactor: 1 })
    await page.goto(`${session.url}?ui=embed&from=2014-01&to=2014-03`)
    const still = page.locator('.still canvas')
    await still.waitFor()
    await expect.poll(() => drawnShare(still), PATIENCE).toBeGreaterThan(0.02)
    const picture = () => still.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    const before = await picture()
    await page.getByRole('slider').last().press('PageDown')
    await page.getByRole('slider').last().press('End')
    await expect.poll(async () => (await picture()) === before, PATIENCE).toBe(false)
    expect(await page.locator('.twin .text').textContent()).toMatch(/\d/)
    expect(await page.locator('.without button').count()).toBeGreaterThan(3)
  } finally {
    await browser.close()
  }
})

test('without script there is a picture, and ways to the data', async () => {
  const page = await session.open('', {
    map: false,
    javaScriptEnabled: false,
    viewport: { width: 700, height: 600 },
  })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\w/)
  const still = page.getByRole('img')
  expect(await still.getAttribute('alt')).toMatch(/\d{4}/)
  await expect.poll(() => drawnShare(still), PATIENCE).toBeGreaterThan(0.1)
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(links.length).toBeGreaterThan(2)
  for (const link of links) expect((await page.request.head(link)).ok()).toBe(true)
})
