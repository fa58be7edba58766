/** How long a page takes to its first map, and whether that map holds what it must. */
import type { Page } from 'playwright-core'
import { FIRST_MAP } from '../../../src/map/first-map.ts'
import type { Pages } from './serve.ts'

export interface First {
  /** From the start of navigation to the end of the script of the frame that shows the map, ms. */
  script: number
  /** The same until the graphics process has drawn that frame. */
  drawn: number
  /** Pixels of the frame, by colour as `#rrggbb`; only those of four pixels or more. */
  colours: Record<string, number>
  /** Addresses asked for, off this machine. */
  away: string[]
  /** Addresses asked for more than once. */
  twice: string[]
}

export const SIZE = { width: 1280, height: 800 }
const PATIENCE_MS = 60_000

type Noted = Pick<First, 'script' | 'drawn' | 'colours'>

/**
 * Opens a page in a fresh context and waits for its mark of the first map. The pixels are read in the same frame, which
 * waits for the graphics process: they say when the frame was drawn, and what is on it.
 */
export async function measureFirst(
  { browser }: Pages,
  url: string,
  after?: (page: Page) => Promise<void>,
): Promise<First> {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1 })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.addInitScript(noteFrame, FIRST_MAP)
  try {
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => 'firstMap' in window, undefined, { timeout: PATIENCE_MS, polling: 250 })
    const noted = await page.evaluate(() => (window as unknown as { firstMap: Noted }).firstMap)
    await after?.(page)
    const own = new URL(url).origin
    return {
      ...noted,
      away: asked.filter((address) => !/^(?:data|blob):/.test(address) && new URL(address).origin !== own),
      twice: [...new Set(asked.filter((address, i) => asked.indexOf(address) !== i))],
    }
  } finally {
    await context.close()
  }
}

/** Runs in the page: must hold all that it uses. */
function noteFrame(name: string): void {
  const mark = performance.mark.bind(performance)
  performance.mark = (...args: Parameters<typeof mark>) => {
    const made = mark(...args)
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')
    const gl = canvas?.getContext('webgl2')
    if (args[0] !== name || !gl || 'firstMap' in window) return made
    const script = performance.now()
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    const pixels = new Uint8Array(width * height * 4)
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
    const drawn = performance.now()
    const counts = new Map<number, number>()
    for (const pixel of new Uint32Array(pixels.buffer)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
    const colours: Record<string, number> = {}
    for (const [pixel, count] of counts) {
      if (count < 4) continue
      const [red, green, blue] = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
      colours[`#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`] = count
    }
    Object.assign(window, { firstMap: { script, drawn, colours } })
    return made
  }
}
