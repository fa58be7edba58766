import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LayerFile, MapFeature } from '../../src/model/feature.ts'
import { settle, startSession, withoutBackground } from './browser.ts'

const session = startSession(undefined, 0.5, withoutBackground)

/** An event at a sharp point, and a date that holds it. */
async function sharpEvent(): Promise<MapFeature> {
  const response = await fetch(`${session.url}data/events.geojson`)
  const { features } = (await response.json()) as LayerFile
  const sharp = features.find(
    ({ geometry, properties }) =>
      geometry.type === 'Point' && properties.located === 'settlement' && properties.start,
  )
  if (!sharp) throw new Error('the dataset holds no event at a town')
  return sharp
}

/** Query that shows a small box round a feature, only its layer, and only its days. */
function closeTo({ geometry, properties }: MapFeature): string {
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : []
  const bbox = [lon - 0.5, lat - 0.4, lon + 0.5, lat + 0.4].map((degrees) => degrees.toFixed(3)).join(',')
  return `?bbox=${bbox}&layers=events&from=${properties.start}&to=${properties.end ?? properties.start}`
}

/** The box's middle: half a box in degrees is not half of one on the map, but within a mark's reach. */
async function clickMiddle(page: Page): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox()
  if (!box) throw new Error('missing map')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

const details = (page: Page) => page.getByRole('region', { name: 'Details' })

test('a click on a mark tells who says what', async () => {
  const event = await sharpEvent()
  const page = await session.open(`${closeTo(event)}&ui=embed`)
  await settle(page)
  await clickMiddle(page)
  await details(page).waitFor()
  const text = (await details(page).textContent()) ?? ''
  for (const word of ['Date', 'Place', 'Actors', 'Status', 'Certainty', 'What is said'])
    expect(text).toContain(word)
  expect(text).toContain(event.properties.placename)
  expect(await details(page).locator('li').count()).toBeGreaterThan(0)
})

test('a feature is reached, opened and left by keyboard alone', async () => {
  const page = await session.open()
  await page.getByRole('button', { name: 'List' }).focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('region', { name: 'List' })
  await list.waitFor()
  const first = list.getByRole('listitem').first().getByRole('button')
  const name = (await first.locator('.name').textContent()) ?? ''
  await first.focus()
  await page.keyboard.press('Enter')
  await details(page).waitFor()
  const heading = details(page).getByRole('heading', { level: 2 })
  expect(await heading.textContent()).toBe(name)
  await expect.poll(() => heading.evaluate((node) => node === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await list.waitFor()
  await expect.poll(() => first.evaluate((node) => node === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
  const opener = page.getByRole('button', { name: 'List' })
  await expect.poll(() => opener.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('a link with an id shows the feature, whatever the window and the layers were', async () => {
  const event = await sharpEvent()
  const page = await session.open(`?id=${encodeURIComponent(event.id)}&layers=bases&from=2001&to=2001-02`)
  expect(await details(page).getByRole('heading', { level: 2 }).textContent()).toBe(event.properties.name)
  expect(await page.getByRole('checkbox', { name: 'Events' }).isChecked()).toBe(true)
  await details(page).getByRole('button', { name: 'Close' }).click()
  await details(page).waitFor({ state: 'detached' })
  await expect.poll(() => new URL(page.url()).searchParams.get('id')).toBeNull()
})

test('a link to a feature that is not there says so', async () => {
  const page = await session.open('?id=no-such-feature')
  expect(await page.getByRole('alert').textContent()).toContain('no-such-feature')
})

test('several at one place are stepped through', async () => {
  const event = await sharpEvent()
  const page = await session.open(`${closeTo(event)}&mode=cumulative&to=2100&ui=embed`)
  await settle(page)
  await clickMiddle(page)
  await details(page).waitFor()
  const next = details(page).getByRole('button', { name: 'Next' })
  if ((await next.count()) === 0) return
  expect(await details(page).textContent()).toMatch(/1 of \d+ here/)
  await next.click()
  expect(await details(page).textContent()).toMatch(/2 of \d+ here/)
})
