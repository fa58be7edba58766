import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startSession } from './browser.ts'
import { compare } from './render/compare.ts'
import { catchMap, moveMap } from './render/move.ts'
import { drawn, faultOf } from './render/pictures.ts'
import { bboxOf, pagesOf, queryOf, SIZE, views, type View } from './render/views.ts'

const session = startSession()
const signs = fileURLToPath(new URL('../fixtures/precision/', import.meta.url))

/** Gives the page made-up layers instead of the shipped ones, and no first picture, which the build makes. */
const withSigns = (page: Page) =>
  page.route('**/data/*', (route) => {
    const name = basename(new URL(route.request().url()).pathname)
    const body = name === 'first.json' ? '{}' : readFileSync(`${signs}${name}`)
    return route.fulfill({ contentType: 'application/json', body })
  })

const visitOf = (view: View) => ({
  viewport: SIZE,
  reducedMotion: 'reduce' as const,
  colorScheme: view.dark ? ('dark' as const) : ('light' as const),
  before: async (page: Page) => {
    await catchMap(page)
    if (view.data === 'signs') await withSigns(page)
  },
})

/** The views of a page one after the other: the first as it opens, the others where its map moves to. */
describe.each(pagesOf(views))('the map looks as it must, $name', ({ views: [first, ...more] }) => {
  const shared = session.share(queryOf(first!), visitOf(first!))
  test.each([first!, ...more])('$name', async (view) => {
    const page = await shared()
    if (view !== first) await moveTo(page, view)
    expect(faultOf(view.name, await drawn(page))).toBeNull()
  })
})

async function moveTo(page: Page, view: View): Promise<void> {
  const theme = view.dark ? 'dark' : 'light'
  await page.emulateMedia({ colorScheme: theme })
  if (!view.query?.includes('theme=')) await page.locator(`.influence-map[data-theme="${theme}"]`).waitFor()
  await moveMap(page, bboxOf(view))
}

test('a mark more or less is a difference', async () => {
  const view = views.find(({ name }) => name === 'data-2019-baghdad')!
  const pictureOf = async (query: string) => drawn(await session.open(query, visitOf(view)))
  const all = await pictureOf(queryOf(view))
  const without = await pictureOf(queryOf({ ...view, query: `${view.query}&layers=events` }))
  expect(compare(all, all).share).toBe(0)
  expect(compare(all, without).share).toBeGreaterThan(0.001)
})
