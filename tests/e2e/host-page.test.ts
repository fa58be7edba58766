import { execFileSync } from 'node:child_process'
import type { Frame, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { startSession } from './browser.ts'
import { startOtherHost } from './other-host.ts'

/** A page of somebody else, on another port of this machine, with maps in it. */
const session = startSession(undefined, 0.5)

/** Its HTML, by its path; it sends no headers that matter. */
const pages = new Map<string, string>()
const host = startOtherHost(({ pathname }) => pages.get(pathname) ?? null)

const text = '<p>Words of an article round the map.</p>'.repeat(12)
const frame = (name: string, query: string) =>
  `<iframe name="${name}" title="Map" width="100%" height="300" src="${session.url}?${query}"></iframe>`

/** Puts a page there and opens it as a stranger. */
async function article(path: string, body: string, height = 500): Promise<Page> {
  const html = `<!doctype html><title>An article</title><link rel="icon" href="data:,"><body>${body}`
  pages.set(path, html)
  return session.open(`${host.origin}${path}`, { map: false, first: true, viewport: { width: 640, height } })
}

/** The page in a frame, once its map is drawn. */
async function framed(page: Page, name: string): Promise<Frame> {
  const place = page.locator(`iframe[name="${name}"]`)
  await place.scrollIntoViewIfNeeded()
  const inside = await (await place.elementHandle())?.contentFrame()
  if (!inside) throw new Error(`no page in the frame ${name}`)
  await inside.locator('.map[aria-busy="false"]').waitFor()
  return inside
}

function coloursIn(pixels: Buffer): number {
  const found = new Set<number>()
  for (let i = 0; i < pixels.length; i += 4) found.add(pixels.readUInt32BE(i))
  return found.size
}

/** The first page of a PDF as its reader sees it; null on machines that cannot draw one. */
function pixelsOf(pdf: Buffer): Buffer | null {
  try {
    const asked = ['-png', '-r', '60', '-f', '1', '-l', '1', '-']
    return PNG.sync.read(execFileSync('pdftoppm', asked, { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] }))
      .data
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    console.log('pdftoppm is not installed: the PDF is not looked at')
    return null
  }
}

const plain = 'basemap=none&coverage=0&lang=en'

describe('a frame between paragraphs', () => {
  test('wheel and keys stay with the article: it scrolls over the map, and Tab comes out at the other end', async () => {
    const body = `<a href="#before">before</a>${text}${frame('map', `${plain}&ui=bare`)}<a href="#after">after</a>${text}`
    const page = await article('/scroll', body)
    const inside = await framed(page, 'map')
    const shown = () => inside.evaluate(() => location.search)
    const view = await shown()

    const map = page.locator('iframe')
    await map.scrollIntoViewIfNeeded()
    const box = await map.boundingBox()
    if (!box) throw new Error('missing frame')
    const from = await page.evaluate(() => scrollY)
    await page.mouse.move(box.x + box.width / 2, Math.min(box.y + box.height / 2, 440))
    await page.mouse.wheel(0, -200)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(from)
    expect(await shown()).toBe(view)

    await page.getByRole('link', { name: 'before' }).focus()
    const where = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName)
    let stops = 0
    do await page.keyboard.press('Tab')
    while ((await where()) === 'IFRAME' && ++stops < 60)
    expect(stops).toBeGreaterThan(0)
    expect(await where()).toBe('after')
    // and back
    await page.keyboard.press('Shift+Tab')
    expect(await where()).toBe('IFRAME')
    for (let back = 0; back < 60 && (await where()) === 'IFRAME'; back++)
      await page.keyboard.press('Shift+Tab')
    expect(await where()).toBe('before')
  })
})

test('on paper the frame is a picture with its date, and no button', async () => {
  const page = await article('/paper', frame('map', `${plain}&ui=embed&from=2014-06&to=2014-12`))
  const inside = await framed(page, 'map')
  await page.emulateMedia({ media: 'print' })
  const picture = inside.locator('.paper img')
  await picture.waitFor()
  const found = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
    pen?.drawImage(image, 0, 0)
    return new Set(new Uint32Array(pen?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0)))
      .size
  })
  expect(found).toBeGreaterThan(20)
  await inside.locator('.paper').getByText('June – December 2014').first().waitFor()
  expect(await inside.getByRole('button').count()).toBe(0)
  const pdf = await page.pdf({ width: '640px', height: '600px' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const drawn = pixelsOf(pdf)
  if (drawn) expect(coloursIn(drawn)).toBeGreaterThan(60)
})

test('three frames and an element share a page: all drawn, no cookie, nobody else asked', async () => {
  const years = [2012, 2014, 2016]
  const body =
    years.map((year) => frame(`map${year}`, `${plain}&ui=bare&date=${year}`)).join('') +
    `<script type="module" src="${session.url}element.js"></script>` +
    `<influence-map src="${session.url}" date="2019" ui="bare" basemap="none" coverage="0" lang="en" style="display:block;height:300px"></influence-map>`
  const page = await article('/many', body, 1300)
  for (const year of years) await framed(page, `map${year}`)
  const drawn = async (place: string) =>
    coloursIn(PNG.sync.read(await page.locator(place).screenshot({ caret: 'initial' })).data)
  for (const place of [...years.map((year) => `iframe[name="map${year}"]`), 'influence-map'])
    await expect.poll(() => drawn(place), { timeout: 20_000, message: place }).toBeGreaterThan(20)
  expect(await page.context().cookies()).toEqual([])
})
