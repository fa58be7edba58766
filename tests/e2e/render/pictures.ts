/** The map as it must look: pictures stored beside this file, one for each view. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { compare } from './compare.ts'

/** Share of the pixels that may differ: less than one mark takes on the smallest picture. */
export const TOLERANCE = 0.001

const stored = fileURLToPath(new URL('pictures/', import.meta.url))
const failed = fileURLToPath(new URL('../../../node_modules/.cache/influence-map/pictures/', import.meta.url))

/** With `PICTURES=store` pictures that differ, or are not there yet, are stored instead of compared. */
const storing = process.env['PICTURES'] === 'store'

/**
 * The whole map once it rests: the same picture twice. Nothing is hidden for it: Playwright would do so with inline styles,
 * which the page's policy forbids.
 */
export async function drawn(page: Page): Promise<Buffer> {
  const canvas = page.locator('.maplibregl-canvas')
  await canvas.waitFor()
  await page.locator('.map[aria-busy="false"]').waitFor()
  const clip = (await canvas.boundingBox()) ?? undefined
  let last: Buffer = Buffer.alloc(0)
  for (let i = 0; i < 120; i++) {
    await page.waitForTimeout(250)
    const picture = await page.screenshot({ ...(clip && { clip }), caret: 'initial' })
    if (picture.equals(last)) return picture
    last = picture
  }
  throw new Error('the map does not come to rest')
}

/** Null where a picture is as stored; else what differs, with the place of a sheet that shows it. */
export function faultOf(name: string, picture: Buffer): string | null {
  const path = `${stored}${name}.png`
  if (!existsSync(path)) {
    if (!storing) return `missing picture ${name}.png: look at the view, then store it with PICTURES=store`
    mkdirSync(stored, { recursive: true })
    writeFileSync(path, picture)
    return null
  }
  const { share, box, sheet } = compare(readFileSync(path), picture)
  if (share <= TOLERANCE) return null
  if (storing) {
    writeFileSync(path, picture)
    return null
  }
  mkdirSync(failed, { recursive: true })
  writeFileSync(`${failed}${name}.png`, sheet)
  return (
    `${name}: ${(share * 100).toFixed(2)} % of the pixels differ (at most ${TOLERANCE * 100} %), ` +
    `within ${box?.join(',')}; stored, drawn, difference: ${failed}${name}.png`
  )
}
