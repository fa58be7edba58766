import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Moment } from '../../src/time/moment.ts'
import { startSession } from './browser.ts'
import type { LabPoint } from './pages/time-layer/main.ts'

const outDir = mkdtempSync(join(tmpdir(), 'time-layer-'))
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

const session = startSession(async () => {
  const common = {
    configFile: false,
    root: resolve(import.meta.dirname, 'pages/time-layer'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
  } as const
  await build(common)
  return preview({ ...common, preview: { host: '127.0.0.1', port: 0 } })
})

const small = { viewport: { width: 640, height: 480 } }

/** What was said in the console since a test began, warnings too. */
const said: string[] = []
beforeEach(() => void (said.length = 0))
const before = async (opened: Page) =>
  opened.on('console', (message) => {
    // reading pixels back is slow, which Chromium tells; only tests do so
    if (!/GPU stall due to ReadPixels/.test(message.text())) said.push(message.text())
  })

const shared = session.share('', { ...small, before })

/** The page, for all tests that change nothing of it but points, looks and view; with options, one of its own. */
async function open(options?: Parameters<typeof session.open>[1]): Promise<Page> {
  const page = await (options ? session.open('', { ...small, ...options, before }) : shared())
  await page.evaluate(() => window.lab.ready)
  return page
}

const DAY = 15_000
const moment = (from: number, to: number, more: Partial<Moment> = {}): Moment => ({
  window: { from, to },
  mode: 'window',
  basis: 'happened',
  fade: 0,
  ...more,
})
const point = (lon: number, lat: number, more: Partial<LabPoint> = {}): LabPoint => ({
  lon,
  lat,
  start: DAY,
  end: DAY,
  ...more,
})
const NOW = moment(DAY, DAY)

const show = (page: Page, points: LabPoint[], at: Moment = NOW) =>
  page.evaluate(
    ([given, when]) => {
      window.lab.setPoints(given)
      window.lab.setMoment(when)
    },
    [points, at] as const,
  )

const view = (
  page: Page,
  center: [number, number],
  zoom: number,
  projection: 'mercator' | 'globe',
  bearing = 0,
) => page.evaluate((args) => window.lab.setView(...args), [center, zoom, projection, bearing] as const)

/** Where MapLibre says that a place is, and the ink there. */
const look = (page: Page, lon: number, lat: number, around?: number) =>
  page.evaluate(
    async ([x, y, r]) => {
      const at = window.lab.at(x, y)
      return { at, ink: await window.lab.ink(at, r) }
    },
    [lon, lat, around] as const,
  )

const inkOf = async (page: Page, at: Moment): Promise<number> => {
  await page.evaluate((when) => window.lab.setMoment(when), at)
  return page.evaluate(async () => (await window.lab.ink(null)).sum)
}

const [LON, LAT] = [13.377_7, 52.516_3]

describe('a mark stands where the map says that its place is', () => {
  test.each([
    ['flat, far', 'mercator', 4, 0, 1],
    ['flat, near', 'mercator', 16, 0, 1],
    ['flat, as near as can be', 'mercator', 22, 0, 1],
    ['flat, turned', 'mercator', 9, 40, 1],
    ['globe, far', 'globe', 2, 0, 1],
    ['globe', 'globe', 4, 0, 1],
    ['globe, near, which is flat', 'globe', 16, 0, 1],
    ['on a sharp screen', 'mercator', 16, 0, 2],
  ] as const)('%s', async (_, projection, zoom, bearing, deviceScaleFactor) => {
    const page = await open(deviceScaleFactor === 1 ? undefined : { deviceScaleFactor })
    // others make the table as wide as a theatre
    await show(page, [point(LON, LAT), point(LON - 8, LAT - 6), point(LON + 9, LAT + 5)])
    // a little beside the middle, as far on the screen at each zoom
    const aside = 40 / 2 ** zoom
    await view(page, [LON + aside, LAT - aside / 2], zoom, projection, bearing)
    const { at, ink } = await look(page, LON, LAT, 20)
    expect(ink.most).toBeGreaterThan(0.5)
    expect(Math.abs(ink.x - at[0])).toBeLessThan(1)
    expect(Math.abs(ink.y - at[1])).toBeLessThan(1)
    expect(await page.evaluate(([x, y]) => window.lab.pick(x, y), at)).toEqual([0])
    expect(await page.evaluate(([x, y]) => window.lab.pick(x + 15, y), at)).toEqual([])
    expect(await page.evaluate(([x, y]) => window.lab.pick(x + 15, y, 10), at)).toEqual([0])
    expect(said).toEqual([])
  })
})

test('while the globe turns flat, a mark stands where a circle of MapLibre does', async () => {
  const page = await open()
  for (const zoom of [9, 11.5]) {
    await view(page, [LON + 0.02, LAT - 0.01], zoom, 'globe')
    await show(page, [])
    await page.evaluate((at) => window.lab.setCircle(at), [LON, LAT] as const)
    const theirs = (await look(page, LON, LAT, 60)).ink
    await page.evaluate(() => window.lab.setCircle(null))
    await show(page, [point(LON, LAT)])
    const ours = (await look(page, LON, LAT, 60)).ink
    expect(Math.hypot(ours.x - theirs.x, ours.y - theirs.y)).toBeLessThan(1)
  }
  expect(said).toEqual([])
})

test('each copy of the world has its mark, and the back of the globe none', async () => {
  const page = await open({ viewport: { width: 1200, height: 400 } })
  await show(page, [point(170, 20)])
  await view(page, [-10, 20], 0.5, 'mercator')
  for (const lon of [-190, 170]) {
    const { at, ink } = await look(page, lon, 20)
    expect(Math.hypot(ink.x - at[0], ink.y - at[1])).toBeLessThan(1)
    expect(await page.evaluate(([x, y]) => window.lab.pick(x, y), at)).toEqual([0])
  }
  await view(page, [170, 20], 1, 'globe')
  expect((await look(page, 170, 20)).ink.most).toBeGreaterThan(0.5)
  await view(page, [-10, -20], 1, 'globe')
  expect(await page.evaluate(async () => (await window.lab.ink(null)).sum)).toBe(0)
  expect(await page.evaluate(() => window.lab.pick(5, 5))).toEqual([])
  expect(said).toEqual([])
})

test('marks come and go with the window, fainter where they only may hold, and fade', async () => {
  const page = await open()
  await view(page, [LON, LAT], 6, 'mercator')
  await show(page, [point(LON, LAT)])
  const full = await inkOf(page, NOW)
  expect(full).toBeGreaterThan(10)
  expect(await inkOf(page, moment(DAY - 9, DAY - 1))).toBe(0)
  expect(await inkOf(page, moment(DAY + 1, DAY + 9))).toBe(0)
  expect(await inkOf(page, moment(DAY + 1, DAY + 9, { mode: 'cumulative' }))).toBeCloseTo(full)
  expect(await inkOf(page, moment(DAY - 9, DAY + 1, { mode: 'instant' }))).toBe(0)

  const fading = [1, 5, 9, 10].map((past) => moment(DAY + past, DAY + 20, { fade: 9 }))
  const left = []
  for (const at of fading) left.push((await inkOf(page, at)) / full)
  expect(left).toEqual([...left].sort((a, b) => b - a))
  expect(left[0]).toBeLessThan(0.9)
  expect(left[2]).toBeGreaterThan(0)
  expect(left[3]).toBe(0)

  // dated to a month, and something that lasts over it
  await show(page, [point(LON, LAT, { start: DAY - 15, end: DAY + 15 })])
  expect(await inkOf(page, moment(DAY - 20, DAY + 20))).toBeCloseTo(full)
  const possible = (await inkOf(page, NOW)) / full
  expect(possible).toBeGreaterThan(0.3)
  expect(possible).toBeLessThan(0.8)
  await show(page, [point(LON, LAT, { start: null, end: null, lasts: true })])
  expect(await inkOf(page, NOW)).toBeCloseTo(full)
  await page.evaluate(() => window.lab.setLooks({ visible: false }))
  expect(await inkOf(page, NOW)).toBe(0)
  expect(await page.evaluate(() => window.lab.pick(320, 240))).toEqual([])
  expect(said).toEqual([])
})

test('as it was known, marks stand at the days of their publication', async () => {
  const page = await open()
  await view(page, [LON, LAT], 6, 'mercator')
  await show(page, [
    point(LON, LAT, { known: DAY + 100 }),
    point(LON + 1, LAT, { start: DAY + 90, end: DAY + 90, known: DAY + 95 }),
    point(LON + 2, LAT),
  ])
  const one = (await inkOf(page, NOW)) / 2
  const known = (from: number, to: number, more: Partial<Moment> = {}) =>
    moment(from, to, { basis: 'known', ...more })
  const marks = async (at: Moment) => (await inkOf(page, at)) / one
  expect(await marks(known(DAY, DAY))).toBe(0)
  expect(await marks(known(DAY + 96, DAY + 110))).toBeCloseTo(1)
  expect(await page.evaluate(() => window.lab.pick(320, 240))).toEqual([0])
  expect(await marks(known(DAY + 90, DAY + 110))).toBeCloseTo(2)
  expect(await marks(known(DAY + 110, DAY + 110, { mode: 'cumulative' }))).toBeCloseTo(2)
  expect(await marks(known(DAY, DAY + 90, { mode: 'instant' }))).toBe(0)
  expect(await marks(known(DAY + 101, DAY + 110, { fade: 9 }))).toBeGreaterThan(0.5)
  expect(said).toEqual([])
})

test('later marks lie over earlier ones, and are found first', async () => {
  const page = await open()
  await view(page, [LON, LAT], 6, 'mercator')
  await show(
    page,
    [
      point(LON, LAT, { start: DAY + 2, end: DAY + 2 }),
      point(LON, LAT),
      point(LON, LAT, { start: DAY + 1, end: DAY + 1 }),
    ],
    moment(DAY, DAY + 5),
  )
  expect(await page.evaluate(() => window.lab.pick(320, 240))).toEqual([0, 2, 1])
})

test('marks can stand beside their place, with a number', async () => {
  const page = await open()
  await view(page, [LON, LAT], 6, 'mercator')
  await show(page, [point(LON, LAT)])
  const plain = (await look(page, LON, LAT)).ink
  await page.evaluate(() => window.lab.setLooks({ shift: 20 }))
  expect((await look(page, LON, LAT)).ink.x - plain.x).toBeCloseTo(20, 0)
  expect(await page.evaluate(() => [window.lab.pick(340, 240), window.lab.pick(320, 240)])).toEqual([[0], []])
  await page.evaluate(() => window.lab.setLooks({ count: '8', ink: '#ffffff' }))
  expect((await look(page, LON, LAT)).ink.sum).toBeLessThan(plain.sum * 0.95)
})

test('numbers get their font even where it comes late and the first marks bear none', async () => {
  const number = { count: '8', ink: '#ffffff' }
  const early = await open({})
  await view(early, [LON, LAT], 6, 'mercator')
  await early.evaluate(() => document.fonts.load("600 11px 'Noto Sans'", '8'))
  await show(early, [point(LON, LAT)])
  await early.evaluate((change) => window.lab.setLooks(change), number)
  const right = (await look(early, LON, LAT)).ink

  const page = await open({})
  await view(page, [LON, LAT], 6, 'mercator')
  await show(page, [point(LON, LAT)])
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(['unloaded'])
  await page.evaluate((change) => window.lab.setLooks(change), number)
  await expect.poll(async () => (await look(page, LON, LAT)).ink).toEqual(right)
})

test('marks come back after the graphics context was lost', async () => {
  const page = await open({})
  await view(page, [LON, LAT], 6, 'mercator')
  await show(page, [point(LON, LAT)])
  const { ink } = await look(page, LON, LAT)
  await page.evaluate(() => window.lab.loseContext())
  expect((await look(page, LON, LAT)).ink).toEqual(ink)
  expect(await page.evaluate(() => window.lab.pick(320, 240))).toEqual([0])
  await show(page, [point(LON, LAT), point(LON + 1, LAT)])
  expect((await inkOf(page, NOW)) / ink.sum).toBeCloseTo(2, 1)
})
