/** The first picture stands in the map's place until the map does. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { timelineHeight } from '../../src/app/layout.ts'
import { FIRST_MAP, LIVE_MAP } from '../../src/map/first-map.ts'
import { startSession } from './browser.ts'

const session = startSession()

const marked = (page: Page, name: string) =>
  page.waitForFunction((of) => performance.getEntriesByName(of).length > 0, name, { timeout: 40_000 })
const pictures = (page: Page) => page.locator('.first-map').count()

/** Opens the page with its map held back; gives what lets it come. */
async function held(query = '', size = { width: 1280, height: 800 }) {
  let go = () => {}
  const gate = new Promise<void>((resolve) => (go = resolve))
  const page = await session.open(query, {
    map: false,
    viewport: size,
    before: (one) =>
      one.route(/\/mount-[^/]*\.js$/, async (route) => {
        await gate
        await route.continue()
      }),
  })
  return { page, go }
}

/** Pixels of a strong colour on the picture, which only marks have. */
const strong = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.first-map')!
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let count = 0
    for (let i = 0; i < data.length; i += 4) {
      const parts = [data[i]!, data[i + 1]!, data[i + 2]!]
      if (Math.max(...parts) - Math.min(...parts) > 60) count += 1
    }
    return count
  })

/** Keeps where strong colours stand in the frame in which the map first draws marks. Runs in the page. */
function keepStrong(name: string): void {
  const mark = performance.mark.bind(performance)
  performance.mark = (...args: Parameters<typeof mark>) => {
    const gl = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')?.getContext('webgl2')
    if (args[0] !== name || !gl) return mark(...args)
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    const pixels = new Uint8Array(width * height * 4)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
    Object.assign(window, { live: { width, height, pixels } })
    return mark(...args)
  }
}

test('while the map is on its way, land and marks are there, each within a pixel of the map’s; then the picture is gone', async () => {
  const { page, go } = await held()
  await page.evaluate(keepStrong, LIVE_MAP)
  await marked(page, FIRST_MAP)
  expect(await page.locator('.maplibregl-map').count()).toBe(0)
  expect(await strong(page)).toBeGreaterThan(100)
  expect(await page.locator('.first-map').getAttribute('aria-hidden')).toBe('true')
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.first-map')!
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    Object.assign(window, { picture: data })
  })
  go()
  await marked(page, LIVE_MAP)
  const { all, met } = await page.evaluate(() => {
    const { live, picture } = window as never as {
      live: { width: number; height: number; pixels: Uint8Array }
      picture: Uint8ClampedArray
    }
    const isStrong = (data: ArrayLike<number>, i: number) => {
      const parts = [data[i]!, data[i + 1]!, data[i + 2]!]
      return Math.max(...parts) - Math.min(...parts) > 60
    }
    const { width, height, pixels } = live
    let [all, met] = [0, 0]
    for (let y = 1; y < height - 1; y++)
      for (let x = 1; x < width - 1; x++) {
        if (!isStrong(picture, (y * width + x) * 4)) continue
        all += 1
        const near = [-1, 0, 1].some((down) =>
          // the card's lines run from the bottom
          [-1, 0, 1].some((right) => isStrong(pixels, ((height - 1 - y - down) * width + x + right) * 4)),
        )
        if (near) met += 1
      }
    return { all, met }
  })
  expect(all).toBeGreaterThan(100)
  expect(met / all).toBeGreaterThan(0.97)
  await expect.poll(() => pictures(page), { timeout: 5000 }).toBe(0)
})

test.each([
  ['', { width: 1280, height: 800 }],
  ['?lang=ar', { width: 700, height: 800 }],
  ['?ui=embed', { width: 390, height: 844 }],
  ['?ui=bare', { width: 640, height: 400 }],
])('the picture is as large as the map that follows: %s', async (query, size) => {
  const { page, go } = await held(query, size)
  await marked(page, FIRST_MAP)
  const before = await page.locator('.first-map').boundingBox()
  go()
  await marked(page, LIVE_MAP)
  expect(await page.locator('.stage').boundingBox()).toEqual(before)
  expect(before?.height).toBe(
    size.height - timelineHeight(query === '?ui=bare' ? 'bare' : 'full', size.width),
  )
})

test.each([404, 200])('without a good file of the picture the map comes all the same: %i', async (status) => {
  const page = await session.open('', {
    expected: /404/,
    before: (one) => one.route('**/data/first.json', (route) => route.fulfill({ status, body: '{' })),
  })
  await marked(page, LIVE_MAP)
  expect(await pictures(page)).toBe(0)
})

test.each(['?projection=globe', '?basemap=none', '?bbox=44,33,44.6,33.6'])(
  'where the file cannot serve the view there is no picture: %s',
  async (query) => {
    const { page, go } = await held(query)
    await page.waitForTimeout(1500)
    expect(await pictures(page)).toBe(0)
    go()
    await page.waitForSelector('.maplibregl-map')
  },
)
