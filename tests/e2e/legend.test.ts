import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/model/dataset.ts'
import { mapPicture, settle, shown, startSession, withoutBackground } from './browser.ts'

const session = startSession(undefined, 0.5, withoutBackground)
const query = '?from=2014-07&to=2014-12'
/** One page for all that need no other address; each test leaves it with all sides shown. */
const shared = session.share(query)

/** Names of the first side and of another, as the dataset has them. */
async function sidesOf(page: Page): Promise<[id: string, name: string][]> {
  const manifest = (await (await page.request.get(`${session.url}data/manifest.json`)).json()) as Manifest
  return manifest.blocs.map(({ id, name }) => [id, name.en])
}

/** The switch of a legend entry: its name, then its count. */
const entry = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name} [\\d,]+$`) })

const barsOf = async (page: Page): Promise<number> => {
  const label = (await page.getByRole('img', { name: /^Bars of/ }).getAttribute('aria-label')) ?? ''
  return Number(/: ([\d,]+) in all/.exec(label)?.[1]?.replace(',', '') ?? 0)
}

const eventsOnScreen = async (page: Page): Promise<number> => {
  const id = await page.getByRole('checkbox', { name: 'Events' }).getAttribute('aria-describedby')
  return Number((await page.locator(`[id="${id}"]`).textContent())?.split(' ')[0])
}

describe('a side that is switched off', () => {
  test('leaves map, numbers, bars and list, stands in the address and comes back with it', async () => {
    const page = await shared()
    await settle(page)
    const [[id, name] = ['', '']] = await sidesOf(page)
    const [before, total] = await shown(page)
    const [bars, picture] = [await barsOf(page), await mapPicture(page)]
    const its = Number((await entry(page, name).textContent())?.match(/\d+/)?.[0])
    expect(its).toBeGreaterThan(0)

    await entry(page, name).click()
    const [after, all] = await shown(page)
    expect(all).toBe(total)
    expect(after).toBeLessThanOrEqual(before - its)
    expect(await barsOf(page)).toBeLessThan(bars)
    await settle(page)
    expect(await mapPicture(page)).not.toBe(picture)
    await page.getByRole('button', { name: 'List', exact: true }).click()
    const list = page.getByRole('region', { name: 'List' })
    await list.getByRole('switch', { name: 'Only in the map’s view' }).uncheck()
    const rows = () => list.getByRole('listitem').first().getAttribute('aria-setsize')
    await expect.poll(async () => Number(await rows())).toBe(after)
    await expect.poll(() => new URL(page.url()).searchParams.get('sides')).toBe(`-${id}`)

    const again = await session.open(new URL(page.url()).search)
    expect(await shown(again)).toEqual([after, total])
    expect(await entry(again, name).getAttribute('aria-pressed')).toBe('false')
    await again.getByRole('button', { name: 'Show all' }).click()
    expect(await shown(again)).toEqual([before, total])
    await expect.poll(() => new URL(again.url()).searchParams.has('sides')).toBe(false)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.keyboard.press('Escape')
  })

  test('is none of those to which the next event leads', async () => {
    const page = await session.open('?from=2014-07&to=2014-07&layers=events&kinds=protest')
    await page.getByRole('button', { name: 'Later event' }).click()
    await expect.poll(async () => (await shown(page))[0]).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'List', exact: true }).click()
    const lines = await page.getByRole('region', { name: 'List' }).getByRole('listitem').allTextContents()
    expect(lines.every((line) => line.includes('Protest'))).toBe(true)
  })
})

test('“only” leaves one side, by keyboard', async () => {
  const page = await shared()
  const [, [id, name] = ['', '']] = await sidesOf(page)
  await entry(page, name).focus()
  await page.keyboard.press('Tab')
  const own = page.getByRole('button', { name: `Show only: ${name}` })
  expect(await own.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('sides')).toBe(id)
  expect(await entry(page, name).getAttribute('aria-pressed')).toBe('true')
  const [all] = await sidesOf(page)
  expect(await entry(page, all?.[1] ?? '').getAttribute('aria-pressed')).toBe('false')
  await page.getByRole('button', { name: 'Show all' }).click()
})

test('the legend lists and counts what is on the screen', async () => {
  // the last of those that share the page: it zooms
  const page = await shared()
  const [all] = await shown(page)
  await expect.poll(() => eventsOnScreen(page)).toBeLessThan(all)
  const before = await eventsOnScreen(page)
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThanOrEqual(all)
  const list = () => page.locator('details', { hasText: 'Sides' }).first().getByRole('listitem').count()
  const sides = await list()
  for (let i = 0; i < 5; i++) {
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForTimeout(400)
  }
  await expect.poll(() => eventsOnScreen(page)).toBeLessThan(before)
  await expect.poll(list).toBeLessThan(sides)
  // what is shown in all does not hang on where the map looks
  expect((await shown(page))[0]).toBe(all)
})

test('sides that the dataset lacks are told to the console and left out', async () => {
  const warnings: string[] = []
  const page = await session.open(`${query}&sides=-martians`, {
    before: async (opened) => opened.on('console', (message) => void warnings.push(message.text())),
  })
  expect(warnings.some((warning) => warning.includes('martians'))).toBe(true)
  expect(await page.getByRole('button', { name: 'Show all' }).count()).toBe(0)
})

test('about the map: what it is, whose work is in it, and what its boundaries do not say', async () => {
  const page = await session.open('?basemap=embedded')
  await page.getByRole('button', { name: 'About this map' }).click()
  const text = await page.getByRole('region', { name: 'About this map' }).textContent()
  for (const word of [
    'imply no opinion or endorsement',
    'armed groups',
    'Natural Earth',
    'GeoNames',
    'LGPL-3',
    'CC0',
    'OFL',
    'MIT',
  ])
    expect(text).toContain(word)
  expect(await page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('imply no endorsement')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('region', { name: 'About this map' }).count()).toBe(0)
})

describe('in a frame', () => {
  const small = { viewport: { width: 640, height: 400 } }
  test('a button opens the same legend, and the address can', async () => {
    const page = await session.open(`${query}&ui=embed`, small)
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.getByRole('button', { name: 'Legend' }).click()
    expect(await page.getByRole('checkbox', { name: 'Events' }).isVisible()).toBe(true)
    await expect.poll(() => new URL(page.url()).searchParams.get('legend')).toBe('1')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('checkbox').count()).toBe(0)

    const open = await session.open(`${query}&ui=embed&legend=1`, small)
    expect(await open.getByRole('checkbox', { name: 'Events' }).isVisible()).toBe(true)
  })
  test('on a phone the address opens it as a sheet', async () => {
    const page = await session.open(`${query}&legend=1`, { viewport: { width: 390, height: 844 } })
    await page.getByRole('checkbox', { name: 'Events' }).waitFor()
  })
})
