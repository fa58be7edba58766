import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startSession, withoutBackground } from './browser.ts'
import { showDates } from './window.ts'

const session = startSession(undefined, 0.5, withoutBackground)

const CAPITAL = [44.3661, 33.3152] as const

/** Query for the events round the capital; it stands in the middle of the map, up to a few pixels. */
function roundCapital(more: string): string {
  const [lon, lat] = CAPITAL
  return `?layers=events&bbox=${lon - 0.6},${lat - 0.5},${lon + 0.6},${lat + 0.5}&${more}`
}

const MONTHS = roundCapital('from=2014-07&to=2014-12')
const shared = session.share(MONTHS)

/** One page for what leaves the map where it is, with nothing open on it and the pointer elsewhere. */
async function open(): Promise<Page> {
  const page = await shared()
  await page.mouse.move(0, 0)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
  await showDates(page, '2014-07', '2014-12')
  return page
}

const canvasBox = async (page: Page) => {
  const box = await page.locator('.maplibregl-canvas').boundingBox()
  if (!box) throw new Error('missing map')
  return box
}

async function clickMiddle(page: Page): Promise<void> {
  const box = await canvasBox(page)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

const hint = (page: Page) => page.locator('.hint[aria-hidden]')
const ring = (page: Page) => page.locator('.overlay .ring')

/** Waits for the mark in the middle, and gives what its hint says to be there. */
async function numberOnMark(page: Page): Promise<number> {
  const box = await canvasBox(page)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  let nth = 0
  await expect
    .poll(
      async () => {
        nth += 1
        await page.mouse.move(x + (nth % 2), y)
        await page.waitForTimeout(100)
        return (await hint(page).count()) > 0
      },
      { timeout: 30_000 },
    )
    .toBe(true)
  return Number(/(\d+)(?: here)?$/.exec((await hint(page).textContent()) ?? '')?.[1])
}

const spread = (page: Page) => page.getByRole('group', { name: /Baghdad: \d+/ })
const details = (page: Page) => page.getByRole('region', { name: 'Details' })
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

test('a mark of several spreads them out, as many as it says, each within reach of the keys', async () => {
  const page = await open()
  const count = await numberOnMark(page)
  expect(count).toBeGreaterThan(1)
  await clickMiddle(page)
  await spread(page).waitFor()
  expect(await spread(page).getByRole('button').count()).toBe(count)
  const names = new Set<string>()
  for (let i = 0; i < count; i++) {
    names.add(await focusedName(page))
    await page.keyboard.press('ArrowRight')
  }
  const all = await spread(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  expect([...names].sort()).toEqual([...new Set(all)].sort())
  const name = await focusedName(page)
  await page.keyboard.press('Enter')
  await details(page).waitFor()
  expect(name).toContain((await details(page).getByRole('heading', { level: 2 }).textContent()) ?? '?')
})

test('what is spread out follows the window, and Escape gives the keys back to the map', async () => {
  const page = await open()
  await numberOnMark(page)
  await clickMiddle(page)
  await spread(page).waitFor()
  const before = await spread(page).getByRole('button').count()
  await page.getByRole('button', { name: 'Play' }).waitFor()
  await page.getByRole('button', { name: 'Step forward' }).click()
  await expect
    .poll(
      async () =>
        /: (\d+)/.exec(
          (await spread(page)
            .getAttribute('aria-label')
            .catch(() => null)) ?? '',
        )?.[1],
    )
    .not.toBe(String(before))
  const said = /: (\d+)/.exec((await spread(page).getAttribute('aria-label')) ?? '')?.[1]
  expect(await spread(page).getByRole('button').count()).toBe(Number(said))
  await spread(page).getByRole('button').first().focus()
  await page.keyboard.press('Escape')
  await spread(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('maplibregl-canvas')
})

const closing: Record<string, (page: Page) => Promise<void>> = {
  // it may open what lies there, and the map makes room for that
  'a click elsewhere': async (page) => {
    const box = await canvasBox(page)
    await page.mouse.click(box.x + box.width - 120, box.y + 30)
  },
  'a change of zoom': (page) => page.getByRole('button', { name: 'Zoom in' }).click(),
}

test.each(Object.keys(closing))('%s closes what is spread out', async (what) => {
  const page = await session.open(MONTHS)
  await numberOnMark(page)
  await clickMiddle(page)
  await spread(page).waitFor()
  await closing[what]?.(page)
  await spread(page).waitFor({ state: 'detached' })
})

test('on a small map all of it lies where it can be seen', async () => {
  const page = await session.open(roundCapital('mode=cumulative&to=2100&ui=embed'), {
    viewport: { width: 640, height: 400 },
  })
  await numberOnMark(page)
  await clickMiddle(page)
  await spread(page).waitFor()
  const box = await canvasBox(page)
  const buttons = await spread(page).getByRole('button').all()
  expect(buttons.length).toBeGreaterThan(10)
  for (const button of buttons) {
    const at = await button.boundingBox()
    expect(at?.y).toBeGreaterThanOrEqual(box.y)
    expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual(box.y + box.height)
  }
  // more than there is room for: the last button leads to all
  await page.keyboard.press('End')
  expect(await focusedName(page)).toBe('All here')
  await page.keyboard.press('Enter')
  await details(page).waitFor()
  expect(await details(page).textContent()).toMatch(/1 of \d+ here/)
})

test('keys go from mark to mark and open them', async () => {
  const page = await open()
  await numberOnMark(page)
  await page.mouse.move(0, 0)
  await page.locator('.maplibregl-canvas').focus()
  const hints = new Set<string>()
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('n')
    hints.add((await hint(page).textContent()) ?? '')
  }
  expect(hints.size).toBeGreaterThan(1)
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await details(page).count()) + (await page.locator('.spread').count()))
    .toBeGreaterThan(0)
})

test('a ring shows what lies under the pointer, and what the list points at', async () => {
  const page = await session.open(MONTHS)
  expect(await ring(page).count()).toBe(0)
  await numberOnMark(page)
  await ring(page).waitFor()
  const [box, at] = [await canvasBox(page), await ring(page).boundingBox()]
  expect(Math.abs((at?.x ?? 0) + (at?.width ?? 0) / 2 - box.x - box.width / 2)).toBeLessThan(40)
  await page.getByRole('button', { name: 'List' }).click()
  await ring(page).waitFor({ state: 'detached' })
  const rows = page.getByRole('region', { name: 'List' }).getByRole('listitem').getByRole('button')
  // what is known only to an area out of view has no mark
  for (let i = 0; i < 20 && (await ring(page).count()) === 0; i++) {
    await rows.nth(i).focus()
    await page.waitForTimeout(50)
  }
  await ring(page).waitFor()
})

test('what is known only to a country stands at the edge while its badge is out of view', async () => {
  const page = await session.open('?from=2014-07&to=2014-12&bbox=46.5,32.6,48.5,33.8')
  const chip = page.getByRole('button', { name: /^Iran \d+: / })
  await chip.waitFor()
  const count = /\d+/.exec((await chip.getAttribute('aria-label')) ?? '')?.[0]
  await chip.click()
  await details(page).waitFor()
  expect(await details(page).textContent()).toContain(`1 of ${count} here`)
})

test('the globe is in the address, and the button leads there and back', async () => {
  const page = await session.open('?projection=globe')
  const globe = page.getByRole('button', { name: 'Globe' })
  expect(await globe.getAttribute('aria-pressed')).toBe('true')
  await globe.click()
  await expect.poll(() => new URL(page.url()).searchParams.get('projection')).toBeNull()
  await globe.click()
  await expect.poll(() => new URL(page.url()).searchParams.get('projection')).toBe('globe')
})

test('a bar tells distances in the digits of the page', async () => {
  const page = await session.open('?bbox=40,30,48,36')
  expect(await page.locator('.scale').textContent()).toMatch(/^\d+ km$/)
  const arabic = await session.open('?bbox=40,30,48,36&lang=ar')
  expect(await arabic.locator('.scale').textContent()).toMatch(/^[٠-٩]+ كم$/)
})

test('near by, a small picture shows where the view lies', async () => {
  const name = 'Where in the region this view lies'
  const near = await session.open('?bbox=43.5,32.8,45.1,33.8')
  await near.getByRole('img', { name }).waitFor()
  // a click while the map still moves counts for less
  await expect
    .poll(
      async () => {
        const seen = await near.getByRole('img', { name }).count()
        if (seen > 0) await near.getByRole('button', { name: 'Zoom out' }).click()
        return seen
      },
      { interval: 500, timeout: 15_000 },
    )
    .toBe(0)
})
