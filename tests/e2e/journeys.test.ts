/** What a reporter does: find a place, follow it through time, read both sides, cite, download, share. */
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { LayerFile } from '../../src/model/feature.ts'
import type { PlacesFile } from '../../src/model/reading.ts'
import { shown, startSession, withoutBackground } from './browser.ts'

const session = startSession(undefined, 0.5, withoutBackground)

const layers = `${import.meta.dirname}/../../geodata/layers/`
const read = (name: string) => JSON.parse(readFileSync(`${layers}${name}`, 'utf8')) as unknown
const events = (read('events.geojson') as LayerFile).features
const { places } = read('places.json') as PlacesFile

const ARABIC = /^[\u0600-\u06ff\s]+$/
/** A village with an Arabic name that no other place has, and with events at it in more than one month. */
const village = places.find(({ id, type, names }) => {
  const name = names.ar?.[0]
  const at = events.filter(({ properties: p }) => p.place === id && p.dated === 'month')
  return type === 'town' && name && ARABIC.test(name) && new Set(at.map((e) => e.properties.when)).size > 1
})!
const disputed = events.find(
  ({ properties: p }) =>
    p.claims.some(({ stance }) => stance !== 'supports') && p.dated === 'day' && p.located !== 'country',
)!

const side = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const heading = (page: Page) => page.locator('.side').getByRole('heading', { level: 2 }).first()
const search = (page: Page) => page.getByRole('combobox', { name: /^Search places/ })

/** Writes into the search field, wherever the page has it, and chooses the first result of a group. */
async function find(page: Page, text: string, group: string): Promise<void> {
  if ((await search(page).count()) === 0) await page.getByRole('button', { name: 'Search' }).click()
  await search(page).fill(text)
  await page.getByRole('group', { name: group }).getByRole('option').first().click()
}

describe.each([
  ['on a desktop', { width: 1280, height: 800 }],
  ['on a phone', { width: 390, height: 844 }],
])('%s', (_, viewport) => {
  const permissions = ['clipboard-read', 'clipboard-write']

  test('a place is found by its Arabic name, and followed through time', async () => {
    const page = await session.open('', { viewport })
    await find(page, village.names.ar![0]!, 'Places')
    await side(page, 'Place').waitFor()
    expect(await heading(page).textContent()).toContain(village.name)
    await expect.poll(() => new URL(page.url()).searchParams.get('panel')).toBe(`place:${village.id}`)
    // the map has gone there
    const bbox = () => (new URL(page.url()).searchParams.get('bbox') ?? '').split(',').map(Number)
    const isThere = () => {
      const [west = 0, south = 0, east = 0, north = 0] = bbox()
      return (
        west < village.lon &&
        village.lon < east &&
        south < village.lat &&
        village.lat < north &&
        east - west < 5
      )
    }
    await expect.poll(isThere, { timeout: 5000 }).toBe(true)
    // each of its events leads to its own time
    const windows = new Set<string>()
    const at = events.filter(({ properties: p }) => p.place === village.id && p.dated === 'month')
    for (const { properties } of [at[0]!, at.at(-1)!]) {
      await side(page, 'Place').getByRole('button', { name: properties.name }).first().click()
      await expect.poll(() => heading(page).textContent()).toBe(properties.name)
      windows.add(new URL(page.url()).searchParams.get('from') ?? '')
      await side(page, 'Details').getByRole('button', { name: 'Back' }).click()
      await side(page, 'Place').waitFor()
    }
    expect((await shown(page))[0]).toBeGreaterThan(0)
  })

  test('both sides of a disputed event are read, to the sentence, and it is cited', async () => {
    const page = await session.open('', { viewport, permissions })
    const { name, claims } = disputed.properties
    await find(page, name, 'Features')
    await expect.poll(() => heading(page).textContent()).toBe(name)
    const details = side(page, 'Details')
    const against = claims.filter((one) => one.stance !== 'supports' || one.at || one.when)
    expect(await details.getByRole('heading', { name: /^In support/ }).textContent()).toContain(
      String(claims.length - against.length),
    )
    expect(await details.getByRole('heading', { name: /^Otherwise/ }).textContent()).toContain(
      String(against.length),
    )
    await details.getByText('Citation', { exact: true }).click()
    await details.getByRole('button', { name: 'Copy the citation' }).click()
    await details.getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(name)
    // the sentence on which a claim rests
    await details.getByRole('button', { name: 'Read it in the document' }).first().click()
    const document = side(page, 'Document')
    const sentence = document.locator('[data-marked]:focus')
    await sentence.waitFor()
    expect(await sentence.textContent()).toContain(name)
    await page.keyboard.press('Escape')
    await expect.poll(() => heading(page).textContent()).toBe(name)
  })

  test('what is shown is downloaded, and the link gives the same view', async () => {
    const page = await session.open('?from=2014-06&to=2014-12&stances=western-media', { viewport })
    await page.getByRole('button', { name: 'List' }).click()
    const list = side(page, 'List')
    const [before] = await shown(page)
    expect(before).toBeGreaterThan(0)
    await list.getByRole('switch', { name: 'Only in the map’s view' }).uncheck()
    const coming = page.waitForEvent('download')
    await list.getByRole('button', { name: 'CSV' }).click()
    const path = await (await coming).path()
    const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(before)
    await expect.poll(() => new URL(page.url()).searchParams.get('panel')).toBe('list')
    const link = new URL(page.url()).search
    const again = await session.open(link, { viewport })
    await side(again, 'List').waitFor()
    expect((await shown(again))[0]).toBe(before)
    await expect.poll(() => new URL(again.url()).search).toBe(link)
  })
})
