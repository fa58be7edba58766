/** The share dialog: what is chosen is seen before, and what is copied shows just that where it is pasted. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mostApart, startSession, stilled, withoutBackground } from './browser.ts'
import { startOtherHost } from './other-host.ts'

const session = startSession(undefined, 0.5)
const VIEW = { from: '2014', to: '2015', bbox: '38,30,50,38', ...withoutBackground }
const query = `?${new URLSearchParams(VIEW)}`

/** A page of others: what was pasted into it, and nothing else. */
let article = ''
const host = startOtherHost(({ pathname }) =>
  pathname === '/' ? `<!doctype html><title>Article</title><body>${article}` : '',
)

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share' })

async function openDialog(page: Page): Promise<void> {
  if (await dialog(page).isVisible()) return
  await page.getByRole('button', { name: 'Share', exact: true }).first().press('Enter')
  await dialog(page).getByRole('radiogroup').waitFor()
}

/** Chooses a kind of output and gives its text. */
async function output(page: Page, kind: string): Promise<string> {
  await dialog(page).getByRole('radiogroup').getByText(kind, { exact: true }).click()
  return dialog(page).getByRole('textbox', { name: kind, exact: true }).inputValue()
}

const preview = (page: Page) => dialog(page).getByRole('region', { name: 'Preview' })

/** The preview's pixels, once its map stands and at rest. */
async function pixels(page: Page): Promise<string> {
  await preview(page).locator('.map[aria-busy="false"]').waitFor()
  return stilled(() => preview(page).screenshot({ caret: 'initial' }))
}

describe('the dialog', () => {
  const shared = session.share(query, {
    viewport: { width: 1000, height: 640 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })

  test('opens, is walked through and is left by keyboard', async () => {
    const page = await shared()
    await openDialog(page)
    const inDialog = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null)
    await dialog(page).getByRole('tab', { name: 'Link and embed' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await dialog(page).getByRole('tab', { name: 'Picture' }).getAttribute('aria-selected')).toBe(
      'true',
    )
    await page.keyboard.press('ArrowLeft')
    await dialog(page).getByRole('radiogroup').waitFor()
    // nothing of the preview takes the focus
    const walked: string[] = []
    for (let i = 0; i < 17; i++) {
      await page.keyboard.press('Tab')
      expect(await inDialog()).toBe(true)
      walked.push(
        await page.evaluate(() => {
          const { activeElement } = document
          return activeElement?.getAttribute('type') ?? activeElement?.tagName ?? ''
        }),
      )
    }
    expect(walked).toContain('radio')
    expect(walked).toContain('TEXTAREA')
    expect(walked).not.toContain('CANVAS')
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog(page).isVisible()).toBe(false)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(focused).toBe('Share')
  })

  test('shows in its preview what is chosen, as large as it says', async () => {
    const page = await shared()
    await openDialog(page)
    const before = await pixels(page)
    const map = preview(page).locator('.influence-map')
    await preview(page).getByText('2014 – 2015').first().waitFor()

    await dialog(page).getByLabel('Colours').selectOption('Dark')
    await expect.poll(() => map.getAttribute('data-theme')).toBe('dark')
    expect(await mostApart(page, before, await pixels(page))).toBeGreaterThan(100)
    await dialog(page).getByLabel('Colours').selectOption('As the system')

    await dialog(page).getByLabel('Language').selectOption('العربية')
    await expect.poll(() => map.getAttribute('dir')).toBe('rtl')
    expect(await output(page, 'Frame')).toMatch(/title="[\u0600-\u06ff]/)
    await dialog(page).getByLabel('Language').selectOption('That of each reader')
    await expect.poll(() => map.getAttribute('dir')).toBe('ltr')

    await dialog(page).getByRole('checkbox', { name: 'Events' }).uncheck()
    expect(await mostApart(page, before, await pixels(page))).toBeGreaterThan(50)
    await dialog(page).getByRole('checkbox', { name: 'Events' }).check()

    await dialog(page).getByLabel('Opens with the dates').selectOption('Other dates')
    await dialog(page).getByRole('textbox', { name: 'From', exact: true }).fill('2016')
    await dialog(page).getByRole('textbox', { name: 'To', exact: true }).fill('2016')
    await preview(page).getByRole('img').getByText('2016').first().waitFor()
    expect(await output(page, 'Link')).toContain('from=2016&to=2016')
    await dialog(page).getByLabel('Opens with the dates').selectOption('As now: 2014 – 2015')

    await dialog(page).getByLabel('Round the map').selectOption('Nothing: the map alone')
    await expect.poll(() => map.getAttribute('data-ui')).toBe('bare')
    await dialog(page).getByLabel('Width', { exact: true }).selectOption('480 px')
    const height = await dialog(page)
      .getByLabel('Height', { exact: true })
      .locator('option')
      .first()
      .textContent()
    const [, pixelsHigh] = /\((\d+) px\)/.exec(height ?? '') ?? []
    await preview(page).getByText(`480 × ${pixelsHigh} px`).waitFor()
    await expect
      .poll(() => map.evaluate((element) => [element.clientWidth, element.clientHeight].join(' × ')))
      .toBe(`480 × ${pixelsHigh}`)
    expect(await output(page, 'Frame')).toContain(`width="480" height="${pixelsHigh}"`)
    await dialog(page).getByLabel('Width', { exact: true }).selectOption('As wide as the column (100 %)')
    await dialog(page).getByLabel('Round the map').selectOption('Timeline and legend')
  })

  test('copies, and leads to where the map is hosted', async () => {
    const page = await shared()
    await openDialog(page)
    const text = await output(page, 'Frame')
    await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click()
    await dialog(page).getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
    const address = dialog(page).getByLabel('Address of the hosted map')
    await address.fill('nowhere')
    await dialog(page).getByText('Write an address such as').waitFor()
    await address.fill('https://maps.example.org/iraq/')
    expect(await output(page, 'Frame')).toContain('src="https://maps.example.org/iraq/?from=2014&amp;to=2015')
    expect(await output(page, 'Web component')).toContain('src="https://maps.example.org/iraq/element.js"')
    await address.fill('')
    expect(await output(page, 'Link')).toContain(session.url)
  })

  test('what is copied shows that view where it is pasted', async () => {
    const page = await shared()
    await openDialog(page)
    await dialog(page).getByLabel('Opens with the dates').selectOption('Other dates')
    await dialog(page).getByRole('textbox', { name: 'From', exact: true }).fill('2016-10')
    await dialog(page).getByRole('textbox', { name: 'To', exact: true }).fill('2017-07')
    const [link, frame, element, still] = [
      await output(page, 'Link'),
      await output(page, 'Frame'),
      await output(page, 'Web component'),
      await output(page, 'Word and mail'),
    ]
    const window = 'October 2016 – July 2017'
    expect(await dialog(page).getByLabel('Text for those who do not see the picture').inputValue()).toContain(
      window,
    )
    // each in one article: they must not be in each other's way
    article = `${frame}${element}${still.replace('map.png', 'data:,')}`
    const reader = await session.open(host.origin, { map: false, viewport: { width: 700, height: 1200 } })
    const isShown = async (index: number) => {
      const one = reader.frameLocator('iframe').nth(index)
      await one.getByText(window).first().waitFor()
      expect(await one.locator('.influence-map').getAttribute('data-ui')).toBe('embed')
    }
    await isShown(0)
    await isShown(1)
    expect(await reader.locator('iframe').first().getAttribute('title')).toContain(window)
    // the script that came with it has fitted the height
    await expect
      .poll(() =>
        reader
          .locator('iframe')
          .first()
          .evaluate((one) => (one as HTMLElement).style.height),
      )
      .toMatch(/^\d+px$/)
    expect(await reader.locator('figure img').getAttribute('alt')).toContain(window)
    for (const address of [link, await reader.locator('figure a').first().getAttribute('href')])
      expect(new URL(address ?? '').searchParams.toString()).toBe(new URL(link).searchParams.toString())
    await reader.goto(link)
    await reader.getByText(window).first().waitFor()
    expect(await reader.locator('.influence-map').getAttribute('data-ui')).toBe('full')
  })
})

test('a map in an article opens the dialog too, on a phone', async () => {
  const page = await session.open(`${query}&ui=embed`, { viewport: { width: 390, height: 700 } })
  await openDialog(page)
  const box = await dialog(page).boundingBox()
  expect(box!.x).toBeGreaterThanOrEqual(0)
  expect(box!.x + box!.width).toBeLessThanOrEqual(390)
  const wider = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(wider).toBeLessThanOrEqual(0)
  expect(await output(page, 'Link')).toContain(session.url)
})
