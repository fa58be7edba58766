import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/app/words/index.ts'
import type { LayerFile } from '../../src/model/feature.ts'
import { startSession, withoutBackground } from './browser.ts'

const session = startSession(undefined, 0.5, withoutBackground)

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds in a part of the page, `where: rule: elements`. */
async function faults(page: Page, state: string, part = '.influence-map'): Promise<string[]> {
  const found = await page.evaluate(
    async ([within, tags]) => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe }
      // the map's canvas says nothing of its colours
      const { violations } = await run.run(within, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      })
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      )
    },
    [part, WCAG] as const,
  )
  return found.map((fault) => `${state}: ${fault}`)
}

/** Elements with words or to press that stick out of the page. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.influence-map :is(button, select, input, h1, h2, h3, p, dt, dd)')]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }))
      .filter((node) => !node.closest('.maplibregl-control-container, .unseen, .skip, [role="table"], table'))
      .filter((node) => {
        const { left, right, width } = node.getBoundingClientRect()
        return width > 0 && (left < -1 || right > innerWidth + 1)
      })
      .map((node) => `sticks out: ${node.outerHTML.slice(0, 80)}`),
  )

/** Fields and buttons that reach into the margin of the panel's head, which is as wide on both sides. */
const inTheMargin = (page: Page): Promise<string[]> =>
  page.locator('.influence-map header:has(h1)').evaluate((head) => {
    const { left, right } = head.getBoundingClientRect()
    const title = head.querySelector('h1')?.getBoundingClientRect()
    // where its lines begin; where they end a button stands
    const margin = title ? Math.min(title.left - left, right - title.right) : 0
    return [...head.querySelectorAll('button, input')]
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.left < left + margin - 1 || box.right > right - margin + 1))
      .map(({ node }) => `in the margin: ${node.outerHTML.slice(0, 80)}`)
  })

/** A feature that sources disagree about, so that its claims stand on two sides. */
async function disputed(): Promise<string> {
  const response = await fetch(`${session.url}data/events.geojson`)
  const { features } = (await response.json()) as LayerFile
  const found = features.find(
    ({ properties: { status, claims } }) =>
      status === 'disputed' && claims.some(({ stance }) => stance === 'disputes'),
  )
  if (!found) throw new Error('the dataset holds no disputed event')
  return found.id
}

const themes = ['light', 'dark'] as const
const tongues = ['en', 'ar'] as const

describe('axe finds nothing (WCAG 2.2 AA and its best practices), from state to state', () => {
  test.each(themes.flatMap((theme) => tongues.map((lang) => [theme, lang] as const)))(
    '%s, %s',
    async (theme, lang) => {
      const words = languages[lang]
      const page = await session.open(`?id=${await disputed()}&theme=${theme}&lang=${lang}`, {
        reducedMotion: 'reduce',
      })
      const side = page.locator('.side')
      const button = (name: string) => page.getByRole('button', { name, exact: true })
      const heading = side.locator('h2').first()
      await heading.waitFor()
      await page.evaluate(axe.source)
      const found = await faults(page, 'details', '.side')

      /** Presses, waits until another page stands in the panel, looks at it, and goes back. */
      const visit = async (state: string, press: () => Promise<unknown>) => {
        const before = await heading.textContent()
        await press()
        await expect.poll(() => heading.textContent()).not.toBe(before)
        await expect.poll(() => side.locator('[aria-busy="true"]').count()).toBe(0)
        found.push(...(await faults(page, state, '.side')))
        await page.keyboard.press('Escape')
        await expect.poll(() => heading.textContent()).toBe(before)
      }
      await visit('place', () => side.locator('dl dd button').first().click())
      await visit('actor', () => side.locator('dl dd button').nth(1).click())
      await visit('document', () => side.locator('button', { hasText: words.detail.read }).first().click())

      await button(words.close).click()
      await side.waitFor({ state: 'detached' })
      found.push(...(await faults(page, 'start')), ...(await inTheMargin(page)))

      await button(words.list).click()
      await side.getByRole('listitem').first().waitFor()
      found.push(...(await faults(page, 'list', '.side')))
      await visit('table', () => button(words.listing.asTable).click())
      await page.keyboard.press('Escape')

      for (const name of [words.pages.about, words.pages.settings]) {
        await button(name).click()
        await heading.waitFor()
        found.push(...(await faults(page, name, '.side')))
        await page.keyboard.press('Escape')
        await side.waitFor({ state: 'detached' })
      }

      const canvas = page.locator('.maplibregl-canvas')
      await button(words.pages.influence).click()
      await side.getByRole('radio', { name: words.influence.cells.hex }).check({ force: true })
      await page.getByRole('heading', { name: words.influence.strongest }).waitFor()
      await side.getByRole('heading', { name: words.overTime.heading }).waitFor()
      found.push(...(await faults(page, 'influence')))
      await page.keyboard.press('Escape')
      await canvas.focus()
      await page.keyboard.press('c')
      await page.keyboard.press('Enter')
      await side.getByText(words.cell.sum, { exact: true }).waitFor()
      found.push(...(await faults(page, 'cell', '.side')))
      await page.keyboard.press('Escape')
      await page.getByRole('radio', { name: words.influence.cells.off }).first().check({ force: true })

      await page.keyboard.press('Shift+?')
      await page.getByRole('dialog', { name: words.shell.keysHeading }).waitFor()
      found.push(...(await faults(page, 'keys', 'dialog')))
      await page.keyboard.press('Escape')

      await page.keyboard.press('/')
      await page.keyboard.type(lang === 'ar' ? 'بغداد' : 'bagdad')
      await page.getByRole('option').first().waitFor()
      found.push(...(await faults(page, 'search', 'header')))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')

      if ((theme === 'light') === (lang === 'en')) await small()
      expect(found).toEqual([])

      async function small(): Promise<void> {
        // 200 % of 1280 by 800
        await page.setViewportSize({ width: 640, height: 400 })
        await button(words.shell.more).click()
        await button(words.pages.apart).waitFor()
        found.push(...(await faults(page, 'the menu at 200 %')), ...(await stickingOut(page)))
        await page.keyboard.press('Escape')

        await page.setViewportSize({ width: 320, height: 640 })
        await button(words.pages.list).click()
        await side.getByRole('listitem').first().waitFor()
        found.push(...(await faults(page, 'list at 320 px')), ...(await stickingOut(page)))
        await visit('details at 320 px', () => side.getByRole('listitem').getByRole('button').first().click())
        found.push(...(await stickingOut(page)))
        await button(words.pages.layers).click()
        await side.getByRole('checkbox').first().waitFor()
        found.push(...(await faults(page, 'layers at 320 px', '.side')), ...(await stickingOut(page)))
      }
    },
  )
})

test('in a frame, with time controls open and a date that is none', async () => {
  const page = await session.open('?ui=embed&legend=1&theme=print', { viewport: { width: 640, height: 400 } })
  await page.getByRole('checkbox').first().waitFor()
  await page.evaluate(axe.source)
  const found = await faults(page, 'legend')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Change dates' }).click()
  const field = page.getByRole('textbox').first()
  await field.fill('?')
  await field.press('Enter')
  found.push(...(await faults(page, 'dates')))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Time controls' }).click()
  found.push(...(await faults(page, 'time controls')))
  expect(found).toEqual([])
})
