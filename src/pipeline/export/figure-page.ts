/** Figures, drawn by the built page in an installed Chromium: the same pixels for the same input. */
import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findChromium, NO_BROWSER } from '../chromium.ts'
import type { FigureFormat } from './figure-options.ts'
import { serveFolder, type Served } from './serve.ts'

export interface DrawnFigure {
  file: Uint8Array
  caption: string
  /** For those who do not see it: a line, and the same at length under it. */
  alt: string
  /** What it shows, as a table. */
  csv: string
}

export interface FigurePage {
  /**
   * Draws a figure: `query` as in the map's address, with the keys of figures. `told` hears how far it is, in the page's
   * words. Throws an Error of one sentence, the page's own where it cannot draw it.
   */
  draw: (format: FigureFormat, query: string, told?: (text: string) => void) => Promise<DrawnFigure>
  close: () => Promise<void>
}

/** A film of many years takes minutes where no card draws. */
const PATIENCE_MS = 15 * 60_000
/** How often the page is asked how far it is. */
const ASK_EVERY_MS = 500

/** Opens a browser on a built page. Throws an Error of one line where there is none. */
export async function openFigurePage(dist: string): Promise<FigurePage> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(NO_BROWSER)
  const served = await serveFolder(dist)
  let browser: Browser
  try {
    browser = await chromium.launch({
      executablePath,
      // colours and letters of no one machine
      args: ['--force-color-profile=srgb', '--font-render-hinting=none', '--disable-lcd-text'],
    })
  } catch (e) {
    await served.close()
    throw new Error(`${executablePath} does not start: ${firstLine(e)}`, { cause: e })
  }
  return {
    draw: (format, query, told) => draw(browser, served, format, query, told),
    async close() {
      await browser.close()
      await served.close()
    },
  }
}

async function draw(
  browser: Browser,
  { url }: Served,
  format: FigureFormat,
  query: string,
  told: (text: string) => void = () => {},
): Promise<DrawnFigure> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // what prints the figure is no script of the page
    bypassCSP: format === 'pdf',
  })
  try {
    const page = await context.newPage()
    await page.route(
      ({ origin, protocol }) => protocol.startsWith('http') && `${origin}/` !== url,
      (route) => route.abort(),
    )
    // the page's own PDF is a picture; its SVG, printed, keeps lines and letters
    const asked = new URLSearchParams(query)
    asked.set('format', format === 'pdf' ? 'svg' : format)
    await page.goto(`${url}figure.html?${asked.toString()}`)
    await drawn(page, told)
    const caption = await text(page, 'caption')
    const alt = await text(page, 'alt')
    const csv = await text(page, 'csv')
    const file = await download(page, 'file')
    return { file: format === 'pdf' ? await printed(page, file) : file, caption, alt, csv }
  } finally {
    await context.close()
  }
}

/** Waits until the figure stands. */
async function drawn(page: Page, told: (text: string) => void): Promise<void> {
  const root = page.locator('html')
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await page.waitForTimeout(ASK_EVERY_MS)) {
    // most figures stand before anybody asks again
    await page
      .locator('html:is([data-figure="done"], [data-figure="failed"])')
      .waitFor({ state: 'attached', timeout: ASK_EVERY_MS })
      .catch(() => {})
    const state = await root.getAttribute('data-figure')
    if (state === 'done') return
    if (state === 'failed') throw new Error(plain(await page.locator('[role=alert]').innerText()))
    told(
      await page
        .locator('label:has(+ progress)')
        .innerText({ timeout: 100 })
        .catch(() => ''),
    )
  }
  throw new Error('the figure is not drawn after a quarter of an hour; ask for a shorter or smaller one')
}

async function download(page: Page, id: string): Promise<Uint8Array> {
  const [coming] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#${id}`).evaluate((link: HTMLAnchorElement) => link.click()),
  ])
  return readFile(await coming.path())
}

const text = async (page: Page, id: string): Promise<string> =>
  new TextDecoder().decode(await download(page, id))

/** An SVG as a PDF of one page, in the page that drew it: its letters are there. */
async function printed(page: Page, svg: Uint8Array): Promise<Uint8Array> {
  const [width, height] = await page.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml')
    const figure = document.importNode(documentElement, true)
    Object.assign(figure.style, { display: 'block' })
    document.body.replaceChildren(figure)
    document.title = figure.querySelector('title')?.textContent ?? ''
    return ['width', 'height'].map((side) => figure.getAttribute(side) ?? '')
  }, new TextDecoder().decode(svg))
  await page.emulateMedia({ media: 'screen' })
  const pdf = await page.pdf({
    width: `${width}px`,
    height: `${height}px`,
    printBackground: true,
    pageRanges: '1',
    margin: { top: '0', right: '0', bottom: '0', left: '0' },
  })
  // the day of printing is the only thing that would differ
  const dated = pdf.toString('latin1').replace(/(D:)\d{14}/g, '$120000101000000')
  return Buffer.from(dated, 'latin1')
}

/** Without the signs that tell a page where words run the other way. */
const plain = (words: string): string => words.replace(/[\u2066-\u2069]/g, '')

const firstLine = (e: unknown): string =>
  (e instanceof Error ? e.message : String(e)).split('\n')[0]?.replace(/^browserType\.launch: /, '') ?? ''
