import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startSession } from './browser.ts'
import { drawn, faultOf } from './render/pictures.ts'
import { compare } from './render/compare.ts'
import { queryOf, SIZE, views, type View } from './render/views.ts'

const session = startSession()
const signs = fileURLToPath(new URL('../fixtures/precision/', import.meta.url))

/** Gives the page made-up layers instead of the shipped ones, and no first picture, which the build makes. */
const withSigns = (page: Page) =>
  page.route('**/data/*', (route) => {
    const name = basename(new URL(route.request().url()).pathname)
    const body = name === 'first.json' ? '{}' : readFileSync(`${signs}${name}`)
    return route.fulfill({ contentType: 'application/json', body })
  })

async function pictureOf(view: View): Promise<Buffer> {
  const page = await session.open(queryOf(view), {
    viewport: SIZE,
    reducedMotion: 'reduce',
    ...(view.data === 'signs' && { before: withSigns }),
  })
  return drawn(page)
}

test.each(views)('the map looks as it must: $name', async (view) => {
  expect(faultOf(view.name, await pictureOf(view))).toBeNull()
})

test('a mark more or less is a difference', async () => {
  const view: View = {
    name: 'one',
    centre: [44.4, 33.3],
    zoom: 8,
    query: 'from=2019-10&to=2020-01',
    data: 'shipped',
  }
  const [all, without] = [
    await pictureOf(view),
    await pictureOf({ ...view, query: `${view.query}&layers=events` }),
  ]
  expect(compare(all, all).share).toBe(0)
  expect(compare(all, without).share).toBeGreaterThan(0.001)
})
