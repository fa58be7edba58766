/** A map in a frame of another origin: what the page round it can do, and what nobody else can. */
import { gzipSync } from 'node:zlib'
import type { Frame, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mostApart, startSession, stilled, withoutBackground } from './browser.ts'
import { startOtherHost } from './other-host.ts'

const session = startSession(undefined, 0.5)

/** Holds the frames that its address asks for, and notes what it is told. */
function host({ searchParams: query }: URL): string {
  const frames = query.getAll('src').map((src) => {
    const sandbox = query.has('sandbox') ? ` sandbox="${query.get('sandbox')}"` : ''
    return `<iframe src="${src.replaceAll('&', '&amp;')}"${sandbox} width="640" height="480" name="map"></iframe>`
  })
  const script = query.has('script') ? `<script async src="${query.get('script')}"></script>` : ''
  return `<!doctype html><title>Host</title><body style="margin:0"><script>
    window.heard = []
    addEventListener('message', ({ data, origin, source }) =>
      heard.push({ data, origin, own: source === frames[0] }))
    </script>${frames.join('')}${script}</body>`
}
const allowed = startOtherHost(host)
const other = startOtherHost(host)

interface Heard {
  data: { type?: string; height?: number; address?: string; from?: string; to?: string; id?: string | null }
  origin: string
  own: boolean
}

const VIEW = { from: '2014', to: '2014', bbox: '38,30,50,38', ...withoutBackground }

/** Address of the map in a frame, which `allowed` may steer. */
function mapAddress(keys: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ui: 'embed', origins: allowed.origin, ...VIEW, ...keys })
  return `${session.url}?${query}`
}

/** A page of `host` with such a frame, once the map in it stands. `first`: nothing is kept, which frames without an origin may not ask for. */
async function openHost(host: typeof allowed, src: string, more = '', first = false): Promise<[Page, Frame]> {
  const address = `${host.origin}/?src=${encodeURIComponent(src)}${more}`
  const page = await session.open(address, {
    map: false,
    viewport: { width: 700, height: 700 },
    first,
  })
  const frame = page.frame('map')
  if (!frame) throw new Error('missing frame')
  await frame.locator('.map[aria-busy="false"]').waitFor()
  return [page, frame]
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
const ofType = async (page: Page, type: string) =>
  (await heard(page)).filter(({ data }) => data.type === `influence-map:${type}`)

/** What the page says to its frame. */
const say = (page: Page, message: unknown) =>
  page.evaluate((said) => window.frames[0]?.postMessage(said, '*'), message)
const set = (keys: Record<string, unknown>) => ({ v: 1, type: 'influence-map:set', set: keys })

/** The window, as the timeline tells it. */
const shownWindow = (frame: Frame) =>
  frame.getByRole('button', { name: 'Change dates' }).first().textContent()

/** The frame's pixels, at rest. */
async function pixels(page: Page): Promise<string> {
  return stilled(() => page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 480 }, caret: 'initial' }))
}

describe('an allowed page round the map', () => {
  test('sets, asks and is told, with what is no good left out', async () => {
    const warnings: string[] = []
    const [page, frame] = await openHost(allowed, mapAddress())
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
    const [ready] = await ofType(page, 'ready')
    expect(ready?.data).toMatchObject({ from: '2014-01-01', to: '2014-12-31', id: null })
    expect(ready?.origin).toBe(new URL(session.url).origin)

    // a slider of the page round it: the last word counts
    const before = await pixels(page)
    await page.evaluate(() => {
      for (let month = 1; month <= 12; month++)
        window.frames[0]?.postMessage(
          { v: 1, type: 'influence-map:set', set: { date: `2016-${String(month).padStart(2, '0')}` } },
          '*',
        )
    })
    await expect.poll(() => shownWindow(frame)).toContain('December 2016')
    expect(await mostApart(page, before, await pixels(page))).toBeGreaterThan(0)
    await expect
      .poll(async () => (await ofType(page, 'change')).at(-1)?.data)
      .toMatchObject({ from: '2016-12-01', to: '2016-12-31' })

    await say(page, { v: 1, type: 'influence-map:set', address: 'layers=events&fade=never' })
    await say(page, { v: 1, type: 'influence-map:get' })
    await expect
      .poll(async () => (await ofType(page, 'state')).at(-1)?.data)
      .toMatchObject({
        from: '2016-12-01',
        layers: ['events'],
      })
    expect(warnings.join()).toContain('invalid fade')

    // back to what the dataset opens with
    await say(page, set({ from: null, to: null, layers: null }))
    await expect.poll(async () => (await ofType(page, 'change')).at(-1)?.data.address).not.toContain('from=')

    const id = await frame.evaluate(async () => {
      const { features } = (await (await fetch('data/bases.geojson')).json()) as {
        features: { id: string }[]
      }
      return features[0]!.id
    })
    await say(page, set({ id }))
    await expect.poll(async () => (await ofType(page, 'select')).at(-1)?.data.id).toBe(id)
    await say(page, set({ id: null }))
    await expect.poll(async () => (await ofType(page, 'select')).at(-1)?.data.id).toBe(null)
  })

  test('gets a height twice at most, gives it, and is not told again', async () => {
    const [page, frame] = await openHost(
      allowed,
      mapAddress(),
      `&script=${encodeURIComponent(`${session.url}embed.js`)}`,
    )
    const script = await (await fetch(`${session.url}embed.js`)).text()
    expect(gzipSync(script).length).toBeLessThan(1000)
    const wanted = async () => (await ofType(page, 'height')).at(-1)?.data.height
    await expect
      .poll(() => page.locator('iframe').evaluate((element) => element.clientHeight))
      .toBe(await wanted())
    expect(await wanted()).toBeGreaterThan(480)
    const own = await ofType(page, 'height')
    expect(own.length).toBeLessThanOrEqual(2)
    expect(new Set(own.map(({ data }) => data.height)).size).toBe(1)
    // AMP and Medium hear it too, and nothing of the view
    const all = (await heard(page)).map(({ data }) => data)
    expect(all).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: await wanted() })
    expect(all.filter((data) => typeof data === 'string')).toHaveLength(own.length)

    // a narrower frame wants less
    const first = await wanted()
    await page.locator('iframe').evaluate((element) => (element.style.width = '480px'))
    await expect.poll(wanted).toBeLessThan(first!)
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(await wanted())

    // heights that others say, or that are none
    const height = await frame.evaluate(() => innerHeight)
    await page.evaluate(() => {
      const forged = { v: 1, type: 'influence-map:height', id: 'map', height: 1500 }
      for (let i = 0; i < 10_000; i++) postMessage(forged, '*')
      document.body.append(document.createElement('iframe'))
      window.frames[1]?.parent.postMessage(forged, '*')
    })
    await frame.evaluate(() => {
      for (const bad of [NaN, Infinity, '900', null, {}])
        parent.postMessage({ v: 1, type: 'influence-map:height', id: 'map', height: bad }, '*')
    })
    expect(await frame.evaluate(() => innerHeight)).toBe(height)
    // one that is too high is cut, and put right by the map
    await page.evaluate(() => {
      const given: string[] = []
      const one = document.querySelector('iframe')!
      new MutationObserver(() => given.push(one.style.height)).observe(one, { attributes: true })
      Object.assign(window, { given })
    })
    await frame.evaluate(() =>
      parent.postMessage({ v: 1, type: 'influence-map:height', id: 'map', height: 1e9 }, '*'),
    )
    const given = () => page.evaluate(() => (window as unknown as { given: string[] }).given)
    await expect.poll(given).toEqual(['2000px', `${height}px`])
  })
})

test('nobody else steers the map or hears of it, however much they say', async () => {
  const [page, frame] = await openHost(other, mapAddress(), '', true)
  const before = await pixels(page)
  const opened = frame.url()
  await page.evaluate(async () => {
    const set = { v: 1, type: 'influence-map:set', set: { date: '2019', theme: 'dark' } }
    const target = window.frames[0]!
    target.postMessage({ v: 1, type: 'influence-map:get' }, '*')
    for (let i = 0; i < 10_000; i++) target.postMessage(set, '*')
    target.postMessage({ ...set, set: { text: 'x'.repeat(5_000_000) } }, '*')
    // a frame beside it, and one of no origin
    for (const sandbox of [null, 'allow-scripts']) {
      const beside = document.createElement('iframe')
      if (sandbox) beside.setAttribute('sandbox', sandbox)
      beside.srcdoc = `<script>parent.frames[0].postMessage(${JSON.stringify(set)}, '*')</script>`
      const loaded = new Promise((resolve) => beside.addEventListener('load', resolve))
      document.body.append(beside)
      await loaded
    }
  })
  // a frame inside the map's own page: of the right origin, but not the page round it
  await frame.evaluate(
    (message) => {
      const inner = document.createElement('iframe')
      document.body.append(inner)
      window.postMessage(message, '*')
      inner.contentWindow!.parent.postMessage(message, '*')
      inner.remove()
    },
    set({ date: '2019' }),
  )
  expect(await mostApart(page, before, await pixels(page))).toBe(0)
  expect(frame.url()).toBe(opened)
  expect(await shownWindow(frame)).toContain('2014')
  const types = new Set((await heard(page)).map(({ data }) => data.type ?? typeof data))
  expect([...types].filter((type) => !/height|embed-size|string/.test(type))).toEqual([])
})

test('an allowed page that says far too much, or nonsense, leaves a map that works', async () => {
  const [page, frame] = await openHost(allowed, mapAddress())
  const before = await pixels(page)
  await page.evaluate(() => {
    const target = window.frames[0]!
    const cycle: Record<string, unknown> = { v: 1, type: 'influence-map:set' }
    cycle['set'] = cycle
    const nonsense: unknown[] = [
      cycle,
      { v: 1, type: 'influence-map:set', set: JSON.parse('{"__proto__":{"date":"2019"}}') as unknown },
      { v: 1, type: 'influence-map:set', set: { date: '2019', href: 'javascript:alert(1)' } },
      { v: 1, type: 'influence-map:set', set: { text: 'x'.repeat(5_000_000) } },
      { v: 2, type: 'influence-map:set', set: { date: '2019' } },
      { v: 1, type: 'influence-map:set', set: { basemap: 'https://example.org/style.json' } },
    ]
    for (let i = 0; i < 10_000; i++) target.postMessage(nonsense[i % 3], '*')
    for (const one of nonsense) target.postMessage(one, '*')
  })
  expect(await mostApart(page, before, await pixels(page))).toBe(0)
  // after the flood it listens again
  await expect
    .poll(
      async () => {
        await say(page, set({ date: '2017' }))
        return shownWindow(frame)
      },
      { interval: 500 },
    )
    .toContain('2017')
})

test('in a sandbox with its own origin the map works, and keeps no cookies', async () => {
  const [page, frame] = await openHost(
    allowed,
    mapAddress(),
    `&sandbox=${encodeURIComponent('allow-scripts allow-same-origin allow-popups')}`,
  )
  await say(page, set({ date: '2015' }))
  await expect.poll(() => shownWindow(frame)).toContain('2015')
  expect(await frame.evaluate(() => document.cookie)).toBe('')
})

describe('a map in an article', () => {
  const article = session.share(
    `?${new URLSearchParams({ ui: 'embed', ...VIEW, gestures: 'cooperative' })}`,
    {
      viewport: { width: 640, height: 480 },
    },
  )

  test('opens whole in a page of its own, with the view that the reader has now', async () => {
    const page = await article()
    await page.getByRole('slider').last().press('ArrowRight')
    const keys = async () => {
      const link = page.getByRole('link', { name: 'Open the full map in a new tab' })
      return new URL((await link.getAttribute('href')) ?? '').searchParams
    }
    await expect.poll(async () => (await keys()).get('to')).not.toBe('2014')
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe((await keys()).get('to'))
    expect((await keys()).get('ui')).toBeNull()
    expect((await keys()).get('gestures')).toBeNull()
    expect((await keys()).get('bbox')).toBe(VIEW.bbox)
  })

  test('moves with the wheel alone where it fills the screen', async () => {
    const page = await article()
    const help = page.locator('.maplibregl-cooperative-gesture-screen')
    expect(await help.count()).toBe(1)
    await page.getByRole('button', { name: 'Full screen', exact: true }).click()
    await page.getByRole('button', { name: 'Leave full screen' }).waitFor()
    await expect.poll(() => help.count()).toBe(0)
    await page.getByRole('button', { name: 'Leave full screen' }).click()
    await expect.poll(() => help.count()).toBe(1)
  })
})
