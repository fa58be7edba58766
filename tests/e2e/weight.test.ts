/** What the embedded map weighs when it is first opened, as a host that packs with gzip sends it. */
import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { expect, test } from 'vitest'
import { FIRST_MAP, LIVE_MAP } from '../../src/map/first-map.ts'
import { startSession } from './browser.ts'

const session = startSession()

/** Most bytes of each kind. */
const LIMITS = { script: 560_000, data: 620_000, fonts: 120_000 }

const kindOf = (path: string): keyof typeof LIMITS | null =>
  /\.m?js$/.test(path)
    ? 'script'
    : /^\/(?:data|basemap)\//.test(path)
      ? 'data'
      : /\.woff2?$/.test(path)
        ? 'fonts'
        : null

test('an embedded map in English keeps to its limits, and its first picture comes before the map', async () => {
  const responses: Response[] = []
  const page = await session.open('?ui=embed', {
    first: true,
    viewport: { width: 640, height: 400 },
    locale: 'en-GB',
    // of workers too
    before: async (opened) => void opened.context().on('response', (one) => responses.push(one)),
  })
  await page.locator('.map[aria-busy="false"]').waitFor()
  // the last that comes by itself: outlines for the hatch, once the map is live
  await expect.poll(() => responses.some((one) => one.url().endsWith('/basemap/areas.json'))).toBe(true)
  await page.waitForLoadState('networkidle')
  const sums = { script: 0, data: 0, fonts: 0 }
  const files = new Map(responses.map((one) => [new URL(one.url()).pathname, one]))
  for (const [path, response] of files) {
    const kind = kindOf(path)
    if (kind) sums[kind] += gzipSync(await response.body(), { level: 9 }).length
  }
  for (const kind of ['script', 'data', 'fonts'] as const) {
    expect(sums[kind], kind).toBeGreaterThan(0)
    expect(sums[kind], kind).toBeLessThanOrEqual(LIMITS[kind])
  }
  const [first, live] = await page.evaluate(
    (names) => names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN),
    [FIRST_MAP, LIVE_MAP],
  )
  expect(first).toBeLessThan(live!)
})
