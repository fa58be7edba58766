import { fileURLToPath } from 'node:url'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { findChromium } from '../../src/pipeline/chromium.ts'

export interface Session {
  /** Address of the page, with a slash at the end. */
  url: string
  /** Opens the page with this query and waits for the map, though not for it to be drawn. `before` runs first, to break or watch something. */
  open: (query?: string, options?: Visit) => Promise<Page>
  /**
   * For a file or a `describe`, one at a time: gives one page, which its tests have in common and leave as they would find it. It
   * is opened by the first that asks, closed after the last, and after one that failed, so that the next begins afresh.
   */
  share: (query?: string, options?: Visit) => () => Promise<Page>
}

interface Visit extends BrowserContextOptions {
  before?: (page: Page) => Promise<unknown>
  /** False where no map is expected. */
  map?: boolean
  /** Errors in the console that the test provokes. */
  expected?: RegExp
  /** A visitor who was never here: nothing is kept from before, and the page's first hint shows. */
  first?: boolean
}

/** The background and the hatch over it: more than half of what a map costs where no card draws. */
export const withoutBackground = { basemap: 'none', coverage: '0' } as const

/**
 * What the browser does without: the first are those that Playwright switches off, whose list this one takes the place of.
 * The last two load a page of the browser's own into every window, a fifth of what opening a page costs.
 */
const WITHOUT = [
  'AimEnabled',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

/** Software GL, as machines without a graphics card draw; what lies round the map is put together without it. */
export const ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  `--disable-features=${WITHOUT.join(',')}`,
]

export const config = fileURLToPath(new URL('../../src/build/vite.config.ts', import.meta.url))

/** Serves `dist`, or the folder that INFLUENCE_MAP_DIST names, on a free port. */
const serveDist = (): Promise<PreviewServer> =>
  preview({
    configFile: config,
    ...(process.env['INFLUENCE_MAP_DIST'] ? { build: { outDir: process.env['INFLUENCE_MAP_DIST'] } } : {}),
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  })

/**
 * Serves the page, `dist` unless told otherwise, and opens pages in one browser for a test file. After each test every
 * page of it must have kept to this machine and stayed silent. Visits with the same options are one
 * reader's: what the browser has compiled and kept serves the next, a third faster than a stranger's visit each time. `scale`: device pixels of a CSS pixel; half are a
 * quarter of the work where no card draws, and enough where a test reads words and numbers. `always`: keys of the address that each visit has, unless it has them
 * itself.
 */
export function startSession(
  serve: () => Promise<PreviewServer> = serveDist,
  scale = 1,
  always: Readonly<Record<string, string>> = {},
): Session {
  const session = { url: '' } as Session
  let browser: Browser | undefined
  const readers = new Map<string, Promise<BrowserContext>>()
  const shared = new Set<Page>()
  let close: () => Promise<void> = async () => {}
  let faults: string[] = []

  beforeAll(async () => {
    const server = await serve()
    session.url = server.resolvedUrls?.local[0] ?? ''
    const executablePath = findChromium()
    if (!executablePath) throw new Error('no Chrome or Chromium found: set CHROME_PATH')
    browser = await chromium.launch({ executablePath, args: ARGS })
    close = async () => {
      await browser?.close()
      await server.close()
    }
  })
  afterAll(() => close())
  afterEach(async () => {
    const kept = new Set(await Promise.all(readers.values()))
    for (const context of browser?.contexts() ?? [])
      if (!kept.has(context)) await context.close()
      else await Promise.all(context.pages().map((page) => (shared.has(page) ? null : page.close())))
    const found = faults
    faults = []
    expect(found).toEqual([])
  })

  async function newContext(options: BrowserContextOptions, first: boolean): Promise<BrowserContext> {
    if (!browser) throw new Error('no browser: startSession() belongs at the top of the test file')
    const defaults = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: scale, locale: 'en-GB' }
    const context = await browser.newContext({ ...defaults, ...options })
    if (!first) await context.addInitScript(() => localStorage.setItem('influence-map:hint-seen', '1'))
    return context
  }

  /** `reader`: pages of two readers stand beside each other; one of the same reader lies over those before, which then hear no wheel. */
  async function open(query: string, visit: Visit, reader: 'visitor' | 'shared'): Promise<Page> {
    const { before, map = true, expected, first = false, ...options } = visit
    const { viewport, ...rest } = options
    const key = reader + JSON.stringify(rest)
    if (!first && !readers.has(key)) readers.set(key, newContext(rest, false))
    const context = await (first ? newContext(rest, true) : readers.get(key)!)
    const page = await context.newPage()
    if (viewport) await page.setViewportSize(viewport)
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (protocol !== 'data:' && hostname !== '127.0.0.1') faults.push(`request to ${request.url()}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected?.test(message.text())) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    await before?.(page)
    const address = new URL(query, session.url)
    for (const [key, value] of Object.entries(always))
      if (!address.searchParams.has(key)) address.search += `${address.search ? '&' : '?'}${key}=${value}`
    await page.goto(address.href)
    if (map) await page.locator('.maplibregl-canvas').waitFor()
    return page
  }

  session.open = (query = '', visit = {}) => open(query, visit, 'visitor')
  session.share = (query = '', visit = {}) => {
    let opened: Promise<Page> | undefined
    const drop = async () => {
      const page = await opened?.catch(() => null)
      opened = undefined
      if (!page) return
      shared.delete(page)
      await page.close()
    }
    afterEach(({ task }) => (task.result?.state === 'fail' ? drop() : undefined))
    afterAll(drop)
    return async () => {
      opened ??= open(query, visit, 'shared')
      const page = await opened
      shared.add(page)
      return page
    }
  }
  return session
}

/** Waits until the map has drawn and draws no more: the same picture twice. */
export async function settle(page: Page): Promise<void> {
  await page.locator('.map[aria-busy="false"]').waitFor()
  let last = ''
  for (let i = 0; i < 60; i++) {
    await page.waitForTimeout(200)
    const picture = await mapPicture(page)
    if (picture === last) return
    last = picture
  }
  throw new Error('the map does not come to rest')
}

/** A picture once it is the same twice: of what `take` gives, as text. */
export async function stilled(take: () => Promise<Buffer>): Promise<string> {
  let last = ''
  await expect
    .poll(
      async () => {
        const picture = (await take()).toString('base64')
        const same = picture === last
        last = picture
        return same
      },
      { timeout: 10_000, interval: 200 },
    )
    .toBe(true)
  return last
}

/**
 * The map's pixels as text, right of where the panel may stand and above MapLibre's controls. Nothing is hidden for the
 * picture: Playwright would do so with inline styles, which the page's policy forbids.
 */
export async function mapPicture(page: Page): Promise<string> {
  const box = await page.locator('.maplibregl-canvas').boundingBox()
  if (!box) throw new Error('missing map')
  const left = box.width > 900 ? 340 : 0
  const clip = { x: box.x + left, y: box.y, width: box.width - left - 64, height: box.height - 48 }
  return (await page.screenshot({ clip, caret: 'initial' })).toString('base64')
}

/** The most by which two pictures of `mapPicture` differ in any colour of any pixel, of 255. */
export async function mostApart(page: Page, one: string, other: string): Promise<number> {
  // an empty page: the policy of ours allows no pictures as text
  const empty = await page.context().browser()?.newPage()
  if (!empty) throw new Error('missing browser')
  const most = await empty.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image()
          image.src = `data:image/png;base64,${picture}`
          await image.decode()
          const { width, height } = image
          const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
          pen?.drawImage(image, 0, 0)
          return pen?.getImageData(0, 0, width, height).data ?? []
        }),
      )
      if (!a || !b || a.length !== b.length) return 255
      let apart = 0
      for (let i = 0; i < a.length; i++) apart = Math.max(apart, Math.abs((a[i] ?? 0) - (b[i] ?? 0)))
      return apart
    },
    [one, other],
  )
  await empty.context().close()
  return most
}

/** Numbers of the status line: what is shown, of how many. */
export async function shown(page: Page): Promise<[shown: number, total: number]> {
  const text = (await page.getByRole('status').textContent()) ?? ''
  const [, count, total] = /^\s*(\d+) of (\d+) shown\s*$/.exec(text) ?? []
  if (count === undefined) throw new Error(`unexpected status line: "${text}"`)
  return [Number(count), Number(total)]
}
