/** How long a page takes to its first map and to its live one, and whether they hold what they must. */
import type { Page } from 'playwright-core'
import { FIRST_MAP, LIVE_MAP } from '../../../src/map/first-map.ts'
import type { Pages } from './serve.ts'

/** A frame with a map. */
export interface Noted {
  /** From the start of navigation to the end of the script of the frame that shows the map, ms. */
  script: number
  /** The same until its pixels are there, ms. */
  drawn: number
  /** Pixels of the frame, by colour as `#rrggbb`; only those of four pixels or more. */
  colours: Record<string, number>
}

export interface First {
  /** The frame that shows land, borders and marks first; of the bare page that of its map. */
  first: Noted
  /** The frame of the map itself. */
  live: Noted
  /** Addresses asked for, off this machine. */
  away: string[]
  /** Addresses asked for more than once. */
  twice: string[]
}

export const SIZE = { width: 1280, height: 800 }
const PATIENCE_MS = 60_000

type Frames = Record<string, Noted>

/**
 * Opens a page in a fresh context and waits for its marks of the first map and of the live one. The pixels are read in
 * the same frame, which waits for the graphics process: they say when the frame was drawn, and what is on it.
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
  await page.addInitScript(noteFrames, [FIRST_MAP, LIVE_MAP])
  try {
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(
      (name) => name in ((window as never as { maps?: object }).maps ?? {}),
      LIVE_MAP,
      {
        timeout: PATIENCE_MS,
        polling: 250,
      },
    )
    const maps = await page.evaluate(() => (window as never as { maps: Frames }).maps)
    await after?.(page)
    const own = new URL(url).origin
    return {
      first: maps[FIRST_MAP]!,
      live: maps[LIVE_MAP]!,
      away: asked.filter((address) => !/^(?:data|blob):/.test(address) && new URL(address).origin !== own),
      // scripts that the page and a worker share come out of the browser's cache, which is off here
      twice: [
        ...new Set(asked.filter((address, i) => !address.endsWith('.js') && asked.indexOf(address) !== i)),
      ],
    }
  } finally {
    await context.close()
  }
}

/** Holds a page's map back and gives the colours of what stands on the screen meanwhile, out of a screenshot. */
export async function pictureWithoutMap({ browser }: Pages, url: string): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1 })
  const page = await context.newPage()
  try {
    await page.route(/\/mount-[^/]*\.js$/, () => {})
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, FIRST_MAP, {
      timeout: PATIENCE_MS,
    })
    const shot = (await page.screenshot()).toString('base64')
    const blank = await context.newPage()
    return await blank.evaluate(coloursOf, shot)
  } finally {
    await context.close()
  }
}

/** Runs in a page: must hold all that it uses. */
async function coloursOf(png: string): Promise<Record<string, number>> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!
  pen.drawImage(image, 0, 0)
  const { data } = pen.getImageData(0, 0, image.width, image.height)
  const counts: Record<string, number> = {}
  for (let i = 0; i < data.length; i += 4) {
    const colour = `#${[0, 1, 2].map((part) => data[i + part]!.toString(16).padStart(2, '0')).join('')}`
    counts[colour] = (counts[colour] ?? 0) + 1
  }
  return counts
}

/** Runs in the page: must hold all that it uses. */
function noteFrames(names: string[]): void {
  const mark = performance.mark.bind(performance)
  const maps: Frames = {}
  Object.assign(window, { maps })
  performance.mark = (...args: Parameters<typeof mark>) => {
    const made = mark(...args)
    const name = args[0]
    if (!names.includes(name) || name in maps) return made
    const script = performance.now()
    const picture = document.querySelector<HTMLCanvasElement>('.first-map:not(.leaves)')
    const plain = name === names[0] ? picture?.getContext('2d') : null
    const gl = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')?.getContext('webgl2')
    let pixels: Uint8Array | Uint8ClampedArray = new Uint8Array()
    if (plain) pixels = plain.getImageData(0, 0, plain.canvas.width, plain.canvas.height).data
    else if (gl) {
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
      pixels = new Uint8Array(width * height * 4)
      gl.bindFramebuffer(gl.FRAMEBUFFER, null)
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
    }
    const drawn = performance.now()
    const counts = new Map<number, number>()
    for (const pixel of new Uint32Array(pixels.buffer)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
    const colours: Record<string, number> = {}
    for (const [pixel, count] of counts) {
      if (count < 4) continue
      const [red, green, blue] = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
      colours[`#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`] = count
    }
    maps[name] = { script, drawn, colours }
    return made
  }
}
