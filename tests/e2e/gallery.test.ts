import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Frame, Locator } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import { startSession } from './browser.ts'

/** The example pages, in which the map really stands. */
const session = startSession(undefined, 0.5)
const root = resolve(import.meta.dirname, '../..')

// as a stranger: what readers keep is written into every frame, and one in a sandbox keeps nothing
const open = (page: string, width = 760, height = 620) =>
  session.open(`examples/${page}`, { map: false, first: true, viewport: { width, height } })

/** How many colours a picture of an element has; a blank one has one or two. */
async function colours(element: Locator): Promise<number> {
  const { data } = PNG.sync.read(await element.screenshot({ caret: 'initial' }))
  const found = new Set<number>()
  for (let i = 0; i < data.length; i += 4) found.add(data.readUInt32BE(i))
  return found.size
}

/** The page of a frame, once its map is drawn. */
async function framed(frame: Locator): Promise<Frame> {
  await frame.scrollIntoViewIfNeeded()
  const inside = await (await frame.elementHandle())?.contentFrame()
  if (!inside) throw new Error('no page in the frame')
  await inside.locator('.map[aria-busy="false"]').waitFor()
  return inside
}

/** Waits until a frame is as high as its map asks to be, and not as the style sheet has it, 30rem. */
const followsHeight = (frame: Locator) =>
  expect.poll(async () => Math.abs(((await frame.boundingBox())?.height ?? 480) - 480)).toBeGreaterThan(20)

test('an article: the map is drawn, as high as it asks to be, and leads to the whole with the same view', async () => {
  const page = await open('article.html')
  const frame = page.locator('iframe').first()
  await framed(frame)
  await followsHeight(frame)
  expect(await colours(frame)).toBeGreaterThan(60)
  const full = new URL((await page.locator('figcaption a').first().getAttribute('href')) ?? '', page.url())
  const shown = new URL((await frame.getAttribute('src')) ?? '', page.url()).searchParams
  for (const [key, value] of full.searchParams) expect(shown.get(key), key).toBe(value)
})

test('an article in Arabic: the frame reads from right to left too', async () => {
  const page = await open('arabic.html')
  await page.locator('iframe').scrollIntoViewIfNeeded()
  const inside = page.frameLocator('iframe')
  await inside.locator('html[dir="rtl"]').waitFor()
  await inside.getByRole('button', { name: 'مفتاح الخريطة' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('twelve maps: those in sight are drawn, and every year has one', async () => {
  const page = await open('many.html', 700, 900)
  const maps = page.locator('influence-map')
  expect(await maps.count()).toBe(12)
  for (const number of [0, 1]) {
    const one = maps.nth(number)
    await expect.poll(() => colours(one), { timeout: 20_000 }).toBeGreaterThan(40)
  }
})

test('a slide: the map fills its place', async () => {
  const page = await open('slide.html', 960, 540)
  const frame = page.locator('iframe')
  await framed(frame)
  expect((await frame.boundingBox())?.width).toBeGreaterThan(500)
  expect(await colours(frame)).toBeGreaterThan(60)
})

test('in sandboxes: a page that hears as AMP does gives the height; without an origin there are a picture, the words and the list', async () => {
  const page = await open('sandbox.html')
  await page.locator('iframe').first().scrollIntoViewIfNeeded()
  await followsHeight(page.locator('iframe').first())
  const frame = page.locator('iframe').nth(1)
  await frame.scrollIntoViewIfNeeded()
  const inside = page.frameLocator('iframe >> nth=1')
  await inside.getByText('keeps it in a sandbox').waitFor()
  const picture = inside.locator('.without').getByRole('img').first()
  await picture.waitFor()
  await expect.poll(() => colours(picture)).toBeGreaterThan(40)
})

/** Where a program lies that the machine may have or not; null where it is not there. */
function program(name: string): string | null {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim()
  } catch {
    console.log(`${name} is not installed: no papers are made`)
    return null
  }
}
const pandoc = program('pandoc')
const office = program('soffice')

describe.skipIf(!pandoc || !office)('papers made of the Markdown source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (name: string | null, ...asked: string[]) =>
    execFileSync(name ?? '', asked, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const view = 'from=2014-06&to=2014-08&layers=events,presence&bbox=40.5,32.5,46.5,37.5'
  const alt = 'Map of northern and central Iraq, June to August 2014'

  test('hold the picture that the command line draws, its text for those who do not see it, and the link', () => {
    const source = join(root, 'public/examples/report')
    for (const name of readdirSync(source).filter((one) => one.endsWith('md')))
      copyFileSync(join(source, name), join(folder, name))
    const dist = process.env['INFLUENCE_MAP_DIST'] ?? join(root, 'dist')
    const draw = `export --png ${join(folder, 'map.png')} --date 2014-06 --size 600x400 --scale 1 --dist ${dist}`
    execFileSync(process.execPath, [join(root, 'src/build/bin.mjs'), ...draw.split(' ')], {
      cwd: root,
      stdio: 'pipe',
    })

    run(pandoc, 'report.md', '--output', 'report.docx')
    // read back: what a word processor finds in it
    const back = run(pandoc, 'report.docx', '--to', 'markdown', '--wrap=none', '--extract-media=found')
    expect(back).toContain(`[![${alt}`)
    expect(back).toContain(`](https://maps.example.org/iraq/?${view})`)
    const [picture] = readdirSync(join(folder, 'found/media'))
    expect(readFileSync(join(folder, 'found/media', picture ?? ''))).toEqual(
      readFileSync(join(folder, 'map.png')),
    )

    const tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    const profile = `-env:UserInstallation=file://${folder}/profile`
    run(office, '--headless', profile, '--convert-to', tagged, 'report.docx')
    const pdf = readFileSync(join(folder, 'report.pdf'), 'latin1')
    expect(pdf).toMatch(/\/Subtype\s*\/Image/)
    expect(pdf).toContain(`/URI(https://maps.example.org/iraq/?${view})`)
    const hex = [...alt]
      .map((sign) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'))
      .join('')
    expect(pdf).toContain(`/Alt<FEFF${hex}`)
  })

  test('the source of Quarto has the same picture and link for paper, and the frame for the web', () => {
    const json = run(pandoc, 'report.qmd', '--from', 'markdown', '--to', 'html')
    expect(json).toMatch(/<iframe[^>]+ui=embed/)
    expect(json).toContain(`alt="${alt}`)
  })
})
