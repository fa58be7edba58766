import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startSession } from './browser.ts'

/** The page of a preview: its policy stands in the page, and in the headers of every file, those of workers too. */
const session = startSession(undefined, 0.5)

const viewport = { width: 1000, height: 640 }

/** Has the page keep what its policy stopped; workers tell of theirs in the console, where every error fails a test. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const stopped: string[] = []
    Object.assign(globalThis, { stopped })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      stopped.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
const stopped = (page: Page) => page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped)

describe('one visit', () => {
  const query = '?panel=settings&influence=admin1&from=2014-06&to=2014-12&lang=en'
  const visit = session.share(query, { viewport, before: watch })

  test('nothing that the page does is stopped: map, sources, workers, print, sharing, another language', async () => {
    const page = await visit()
    await page.locator('.map[aria-busy="false"]').waitFor()
    // MapLibre makes these of HTML
    const credits = page.locator('.maplibregl-ctrl-attrib-inner', { hasText: 'Boundaries: Natural Earth' })
    await credits.waitFor({ state: 'attached' })

    await page.emulateMedia({ media: 'print' })
    await page.locator('.paper').getByText('Boundaries: Natural Earth').waitFor()
    await page.emulateMedia({ media: 'screen' })

    const field = page.getByRole('combobox', { name: /^Search places/ })
    await field.fill('Mosul')
    await page.getByRole('option').first().waitFor()
    await field.fill('')

    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const tabs = page.getByRole('dialog').getByRole('tab')
    for (const tab of await tabs.all()) await tab.click()
    await tabs.nth(1).click()
    await page.getByRole('tabpanel').locator('img').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()

    await page.getByRole('group', { name: 'Language' }).getByText('العربية').click()
    await page.locator('html[lang^="ar"]').waitFor({ state: 'attached' })
    expect(await stopped(page)).toEqual([])
  })
})

test('every file comes with the policy, and may be framed and loaded by anybody; examples may have frames', async () => {
  const headers = async (path: string) => (await fetch(`${session.url}${path}`)).headers
  const html = await (await fetch(session.url)).text()
  const script = /src="\.\/(assets\/[\w-]+\.js)"/.exec(html)?.[1] ?? ''
  for (const path of ['', script, 'element.js', 'data/manifest.json', 'basemap/base.json']) {
    const sent = await headers(path)
    expect(sent.get('content-security-policy'), path).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(sent.get('content-security-policy'), path).toContain("require-trusted-types-for 'script'")
    expect(sent.get('content-security-policy'), path).toContain('frame-ancestors *')
    expect(sent.get('access-control-allow-origin'), path).toBe('*')
    expect(sent.get('x-content-type-options'), path).toBe('nosniff')
    expect(sent.get('x-frame-options'), path).toBe(null)
  }
  expect((await headers(script)).get('cache-control')).toContain('immutable')
  expect((await headers('examples/article.html')).get('content-security-policy')).toContain(
    "frame-src 'self'",
  )
})

describe('what a page would do that was broken into', () => {
  const query = '?ui=bare&basemap=none&coverage=0'
  const expected = /Content Security policy|TrustedScript/i
  const visit = session.share(query, { viewport: { width: 480, height: 320 }, expected })

  test('elements made of text lose what could run', async () => {
    const page = await visit()
    const html = await page.evaluate(() => {
      const made = document.createElement('div')
      made.innerHTML =
        '<p>kept</p><img src="x:" onerror="document.title=1"><script>document.title=1</script>' +
        '<a href="javascript:document.title=1">link</a><iframe srcdoc="<script>1</script>"></iframe>'
      document.body.append(made)
      const left = made.innerHTML
      made.remove()
      return left
    })
    expect(html).toContain('<p>kept</p>')
    expect(html).not.toMatch(/onerror|script|iframe/)
    expect(await page.title()).not.toBe('1')
  })

  test('no script of a text or of another address starts', async () => {
    const page = await visit()
    const results = await page.evaluate(() => {
      const tried = (act: () => unknown) => {
        try {
          act()
          return 'done'
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown'
        }
      }
      return {
        worker: tried(() => new Worker('https://other.example/x.js')),
        text: tried(() => new Worker('data:text/javascript,1')),
        script: tried(() => (document.createElement('script').text = '1')),
        address: tried(() => (document.createElement('script').src = 'https://other.example/x.js')),
        policy: tried(() =>
          (
            globalThis as unknown as {
              trustedTypes: { createPolicy: (name: string, rules: object) => unknown }
            }
          ).trustedTypes.createPolicy('other', {}),
        ),
      }
    })
    expect(results).toEqual({
      worker: 'TypeError',
      text: 'TypeError',
      script: 'TypeError',
      address: 'TypeError',
      policy: 'TypeError',
    })
    expect(await page.locator('script:not([src])').count()).toBe(0)
  })
})

/** Texts that browsers of old have run where they stood as HTML or behind a link. */
const HOSTILE = '<img src=x onerror="document.title=1">'
const LINK = 'java\tscript:document.title=1'

test('a dataset with hostile texts and links shows them as text, and links nowhere but to the web', async () => {
  const page = await session.open('?panel=about&basemap=none&coverage=0', {
    viewport,
    // what it cannot draw it tells
    map: false,
    before: async (opened) => {
      await watch(opened)
      await opened.route('**/data/manifest.json', async (route) => {
        const response = await route.fetch()
        const manifest = (await response.json()) as {
          sources: { title: string; publisher: string; url: string }[]
        }
        for (const source of manifest.sources)
          Object.assign(source, { title: `${HOSTILE} ${source.title}`, publisher: HOSTILE, url: LINK })
        manifest.sources[0]!.url = 'https://example.org/report'
        await route.fulfill({ response, json: manifest })
      })
    },
  })
  const groups = page.locator('details')
  await groups.first().waitFor({ state: 'attached' })
  await groups.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))
  await page.getByText(HOSTILE).first().waitFor()
  await page.locator('a[href="https://example.org/report"]').first().waitFor({ state: 'attached' })
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol))
  expect([...new Set(hrefs)].filter((one) => one !== 'http:' && one !== 'https:')).toEqual([])
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await stopped(page)).toEqual([])
})
