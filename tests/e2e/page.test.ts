import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Manifest } from '../../src/model/dataset.ts'
import { mapPicture, mostApart, settle, shown, startSession, withoutBackground } from './browser.ts'
import { showDates } from './window.ts'

const session = startSession(undefined, 0.5, withoutBackground)
const shared = session.share()

test('every control is reached with the tab key, and none holds the focus', async () => {
  // new, so that the first key leads to its first control
  const page = await shared()
  const seen: string[] = []
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const node = document.activeElement
      if (!node || node === document.body) return null
      const label = node.id === '' ? null : document.querySelector(`label[for="${node.id}"]`)
      return node.getAttribute('aria-label') ?? (label ?? node).textContent
    })
    if (name === null) break
    seen.push(name.trim())
  }
  for (const control of [
    'Skip the map',
    'Map',
    'List',
    'Events',
    'Bases',
    'Presence',
    'Play',
    'Window start',
    'Window end',
  ])
    expect(seen).toContain(control)
})

test('every feature of the dataset reaches the page', async () => {
  const page = await shared()
  const manifest = (await (await page.request.get(`${session.url}data/manifest.json`)).json()) as Manifest
  const features = manifest.layers.reduce((sum, layer) => sum + layer.features, 0)
  expect((await shown(page))[1]).toBe(features)
})

test('switches take layers off the map and out of the numbers', async () => {
  const page = await shared()
  await showDates(page, '2003', '2023')
  await settle(page)
  const [all, total] = await shown(page)
  const picture = await mapPicture(page)
  let left = all
  const layers = ['Events', 'Bases', 'Presence'].map((name) =>
    page.getByRole('checkbox', { name, exact: true }),
  )
  for (const layer of layers) {
    await layer.uncheck()
    const [now] = await shown(page)
    expect(now).toBeLessThanOrEqual(left)
    left = now
  }
  expect(await shown(page)).toEqual([0, total])
  await settle(page)
  expect(await mapPicture(page)).not.toBe(picture)
  await expect.poll(() => new URL(page.url()).searchParams.get('layers')).toBe('')
  for (const layer of layers) await layer.check()
  expect(await shown(page)).toEqual([all, total])
})

test('an address brings back what it was written for', async () => {
  const page = await session.open('?keep=me')
  const end = page.getByRole('slider', { name: 'Window end' })
  await end.focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('checkbox', { name: 'Bases' }).uncheck()
  await page.getByRole('combobox', { name: 'Show what holds' }).selectOption('cumulative')
  await page.getByRole('button', { name: 'List' }).click()
  await page.getByRole('region', { name: 'List' }).getByRole('listitem').first().getByRole('button').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('id')).not.toBeNull()
  const search = new URL(page.url()).search
  const read = async (from = page) => [
    await from.getByRole('status').textContent(),
    await from.getByRole('slider', { name: 'Window end' }).getAttribute('aria-valuetext'),
    await from.getByRole('checkbox', { name: 'Bases' }).isChecked(),
    await from.getByRole('combobox', { name: 'Show what holds' }).inputValue(),
    await from.getByRole('heading', { level: 2 }).first().textContent(),
  ]
  const before = await read()
  const again = await session.open(search)
  expect(await read(again)).toEqual(before)
  await again.waitForTimeout(500)
  expect(new URL(again.url()).search).toBe(search)
  expect(search).toContain('keep=me')
})

const narrow = { width: 320, height: 568 }
/** On a page that was opened so narrow nothing sticks out, and nothing scrolls sideways. */
async function expectFits(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.influence-map :is(button, select, input, h1, p)')]
      .filter(
        (node) => !node.closest('.maplibregl-control-container, .unseen') && !node.matches('.unseen, .skip'),
      )
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      .map(({ node }) => node.outerHTML.slice(0, 80)),
  )
  expect(wide).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
}

test('bad values in an address are told to the console and do no harm; at 320 pixels nothing sticks out', async () => {
  const warnings: string[] = []
  const page = await session.open('?from=soon&mode=%3Cb%3E&bbox=1,2&lang=tlh', {
    viewport: narrow,
    before: async (opened) => opened.on('console', (message) => void warnings.push(message.text())),
  })
  expect((await shown(page))[1]).toBeGreaterThan(0)
  expect(warnings.filter((warning) => warning.startsWith('invalid '))).toHaveLength(4)
  await expectFits(page)
})

test('an embed of 640 by 400 has map, slider, play and date, and no furniture; one of 320 fits', async () => {
  const page = await session.open('?ui=embed', { viewport: narrow })
  await expectFits(page)
  await page.setViewportSize({ width: 640, height: 400 })
  expect(await page.getByRole('slider').count()).toBe(2)
  expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true)
  expect(await page.locator('header').count()).toBe(0)
  expect(await page.getByRole('checkbox').count()).toBe(0)
  const map = () => page.locator('.maplibregl-canvas').boundingBox()
  await expect.poll(async () => (await map())?.width).toBe(640)
  expect((await map())?.height).toBeGreaterThan(220)
})

const theme = (page: Page) => page.locator('.influence-map').getAttribute('data-theme')

test('bare is the map alone, in the theme that the address names', async () => {
  const page = await session.open('?ui=bare&theme=light', {
    before: (opened) => opened.emulateMedia({ colorScheme: 'dark' }),
  })
  expect(await theme(page)).toBe('light')
  expect(await page.getByRole('slider').count()).toBe(0)
  expect(await page.locator('h1').textContent()).not.toBe('')
})

test('themes and reduced motion are followed', async () => {
  const viewport = { width: 800, height: 500 }
  const whole = '?basemap=embedded&coverage=1'
  const visit = (media: Parameters<Page['emulateMedia']>[0]) =>
    session.open(whole, { viewport, before: (opened) => opened.emulateMedia(media) })
  const light = await visit({ colorScheme: 'light' })
  const dark = await visit({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect([await theme(light), await theme(dark)]).toEqual(['light', 'dark'])
  await light.bringToFront()
  await light.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => theme(light)).toBe('dark')
  await settle(light)
  await settle(dark)
  // pictures of marks lie elsewhere in their texture, which may round a colour otherwise
  expect(await mostApart(light, await mapPicture(light), await mapPicture(dark))).toBeLessThan(8)
})

test('in Arabic the page runs from right to left, with its digits, and fits 320 pixels', async () => {
  const page = await session.open('?lang=ar', { viewport: narrow })
  await expectFits(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await page.locator('.influence-map').getAttribute('dir')).toBe('rtl')
  expect(await page.getByRole('status').textContent()).toMatch(/[٠-٩]/)
  const end = page.getByRole('slider', { name: 'نهاية النافذة' })
  const before = Number(await end.inputValue())
  await end.focus()
  await page.keyboard.press('ArrowLeft')
  expect(Number(await end.inputValue())).toBe(before + 1)
})

test('a lost layer and a lost basemap are named, the other data are drawn', async () => {
  const page = await session.open('?basemap=embedded', {
    expected: /404|Failed to load/,
    before: (opened) =>
      opened.route(/\/data\/(?:bases\.geojson|layers\.packed\.json)|\/basemap\/[^/]*\.json/, (route) =>
        route.fulfill({ status: 404, body: '' }),
      ),
  })
  for (const lost of ['Bases', 'base.json'])
    await expect.poll(() => page.getByRole('alert').textContent()).toContain(lost)
  expect((await shown(page))[0]).toBeGreaterThan(0)
})

test('without a manifest the page says what to do', async () => {
  const page = await session.open('', {
    map: false,
    expected: /404|Failed to load/,
    before: (opened) =>
      opened.route('**/data/manifest.json', (route) => route.fulfill({ status: 404, body: '' })),
  })
  expect(await page.getByRole('alert').textContent()).toContain('data')
})

test('a manifest that lacks what the page reads says what to do, instead of a blank page', async () => {
  const page = await session.open('', {
    map: false,
    before: (opened) =>
      opened.route('**/data/manifest.json', async (route) => {
        const { sources: _, ...rest } = await (await route.fetch()).json()
        await route.fulfill({ json: rest })
      }),
  })
  expect(await page.getByRole('alert').textContent()).toContain('invalid manifest')
})

/** Has the page find other layers in the file that holds them all; it takes them plain too. */
const changeLayers = (opened: Page, change: (file: string, layer: { features: any[] }) => void) =>
  opened.route('**/data/layers.packed.json', async (route) => {
    const files = ['events.geojson', 'bases.geojson', 'presence.geojson'].map(async (file) => {
      const layer = await (await fetch(`${session.url}data/${file}`)).json()
      change(file, layer)
      return { file, layer }
    })
    await route.fulfill({ json: await Promise.all(files) })
  })

test('a spoilt feature is left out with a word in the console, the others are drawn', async () => {
  const warnings: string[] = []
  const page = await session.open('', {
    before: async (opened) => {
      opened.on('console', (message) => void warnings.push(message.text()))
      await changeLayers(opened, (file, layer) => {
        if (file !== 'events.geojson') return
        layer.features[0].properties.roles = null
        layer.features[1].geometry.coordinates = []
      })
    },
  })
  const whole = await shared()
  expect((await shown(page))[1]).toBe((await shown(whole))[1] - 2)
  expect(warnings.filter((text) => /invalid features: events\.geojson: .*roles/.test(text))).toHaveLength(1)
})

test('an empty dataset is told in a friendly way', async () => {
  const page = await session.open('', {
    before: (opened) =>
      changeLayers(opened, (_, layer) => {
        layer.features = []
      }),
  })
  expect(await page.getByRole('alert').textContent()).toContain('no features')
})

test('without WebGL there is a list instead of a map', async () => {
  const page = await session.open('', {
    map: false,
    before: (opened) =>
      opened.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
          apply: (target, self, args: unknown[]) =>
            String(args[0]).startsWith('webgl') ? null : (Reflect.apply(target, self, args) as unknown),
        })
      }),
  })
  await page.getByText('WebGL').waitFor()
  expect(await page.locator('li button').count()).toBeGreaterThan(0)
})

test('the strict policy stands in the page and nothing breaks it', async () => {
  const violations: string[] = []
  const page = await session.open('?basemap=embedded&coverage=1', {
    before: async (opened) => {
      await opened.exposeFunction('violated', (what: string) => violations.push(what))
      await opened.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', (event) => {
          void (window as unknown as { violated: (what: string) => void }).violated(
            `${event.violatedDirective} ${event.blockedURI}`,
          )
        }),
      )
    },
  })
  await page.getByRole('button', { name: 'List' }).click()
  expect(
    await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'),
  ).not.toContain('unsafe')
  expect(violations).toEqual([])
})
