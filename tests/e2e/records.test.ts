import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { parseDay } from '../../src/model/day.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { build as buildDataset } from '../../src/pipeline/build.ts'
import { fit, type Moment } from '../../src/time/moment.ts'
import { goodDocument } from '../unit/pipeline/theatre.ts'
import { sampleRows } from '../unit/time/sample-records.ts'
import { config, startSession, withoutBackground } from './browser.ts'
import { control, reset, showDates } from './window.ts'

/** A made-up theatre with one coded statement and a table of 5,000 records, and the page built with it. */
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'records-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = sampleRows(5000, 41)
const table = [
  'date,longitude,latitude,type,actor,place',
  ...rows.map((r) => [r.when, r.longitude, r.latitude, r.kind, r.actor, `"${r.place}"`].join(',')),
].join('\n')
const log = `---
title: Incident log
publisher: Northmark Gazette
published: 2004-06-15
stance: official
records: log.csv
---
`

const session = startSession(
  async () => {
    const dataset = join(folder, 'theatre')
    cpSync(join(root, 'tests/stories/theatre'), dataset, { recursive: true })
    mkdirSync(join(dataset, 'documents'))
    writeFileSync(join(dataset, 'documents', 'gazette.md'), goodDocument)
    writeFileSync(join(dataset, 'documents', 'log.md'), log)
    writeFileSync(join(dataset, 'documents', 'log.csv'), table)
    const { written, issues } = await buildDataset(dataset, null)
    if (!written) throw new Error(JSON.stringify(issues))
    process.env['GEODATA_LAYERS'] = join(dataset, 'layers')
    const common = { configFile: config, logLevel: 'error' } as const
    const outDir = join(folder, 'dist')
    await build({ ...common, build: { outDir, emptyOutDir: true } })
    delete process.env['GEODATA_LAYERS']
    return preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  },
  0.5,
  withoutBackground,
)

/** Of the records, how many hold: certainly and possibly; the coded battle of April 2003 is counted apart. */
function holding(from: string, to: string, more: Partial<Moment> = {}): number {
  const window = { from: parseDay(from)!, to: parseDay(to)! }
  const moment: Moment = { window, mode: 'window', basis: 'happened', fade: 0, ...more }
  return rows.filter((row) => {
    const { start, end, dated } = parseEdtf(row.when!)
    return fit({ start, end, lasts: dated === 'range' }, parseDay('2004-06-15'), moment)
  }).length
}

const status = async (page: Page): Promise<string> =>
  ((await page.getByRole('status').textContent()) ?? '').replaceAll(/[,\s ]+/g, ' ').trim()
const grouped = (n: number) => n.toLocaleString('en-GB').replace(',', ' ')

const shared = session.share()

/** One page for all that only count, with these dates in its window. */
async function during(from: string, to: string): Promise<Page> {
  const page = await shared()
  await reset(page)
  await showDates(page, from, to)
  return page
}
const says = (page: Page, shown: string) => expect.poll(() => status(page)).toBe(`${shown} of 5 001 shown`)

test('the status line counts records and statements of the window together', async () => {
  const page = await during('2003-04-10', '2003-07-20')
  await says(page, grouped(holding('2003-04-10', '2003-07-20') + 1))
  const events = page.getByRole('checkbox', { name: 'Events' })
  await events.uncheck()
  await says(page, '0')
  await events.check()
})

test.each([
  ['a day', '2004-02-29', '2004-02-29', 'instant', 0],
  ['all up to a day, off the axis too', '1990-01-01', '2004-03-31', 'cumulative', 1],
  ['all', '1990-01-01', '2030-12-31', 'window', 1],
] as const)('the counts are exact: %s', async (_, from, to, mode, statements) => {
  const page = await during(from, to)
  await page.getByRole('combobox', { name: 'Show what holds' }).selectOption(mode)
  await says(page, grouped(holding(from, to, { mode }) + statements))
})

test('as it was known, records stand at the day of their document', async () => {
  const page = await during('2003-01', '2004-06-14')
  await control(page, 'Show', 'known')
  await says(page, '1')
  await showDates(page, '2004-06-15', '2004-06-15')
  await says(page, '5 000')
})

/** A record known to its day, with a place and an actor. */
const number = rows.findIndex((row) => row.when!.length === 10 && row.place === 'Milford' && row.actor)
const known = rows[number]!
const heading = `${known.kind![0]!.toUpperCase()}${known.kind!.slice(1)}, Milford`

test('a link to a record opens it with its source, whatever the window was', async () => {
  const page = await session.open(`?id=log-${number + 2}&from=2001&to=2001-02&layers=bases`)
  const details = page.getByRole('region', { name: 'Details' })
  await details.waitFor()
  expect(await details.getByRole('heading', { level: 2 }).textContent()).toBe(heading)
  const text = await details.textContent()
  expect(text).toContain('Incident log')
  expect(text).toContain('Northmark Gazette')
  expect(await page.getByRole('checkbox', { name: 'Events' }).isChecked()).toBe(true)
  await expect.poll(() => new URL(page.url()).searchParams.get('id')).toBe(`log-${number + 2}`)
})

test('a click on a point of the map opens its record', async () => {
  const [lon, lat] = [Number(known.longitude), Number(known.latitude)]
  const bbox = [lon - 0.02, lat - 0.01, lon + 0.02, lat + 0.01].map((n) => n.toFixed(3)).join()
  const page = await session.open(
    `?from=${known.when}&to=${known.when}&mode=window&bbox=${bbox}&layers=events`,
    { viewport: { width: 800, height: 600 } },
  )
  await page.getByRole('button', { name: 'Layers and legend' }).click()
  const box = (await page.locator('.maplibregl-canvas').boundingBox())!
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
  await page.mouse.move(...middle)
  await page.getByText(new RegExp(`^${heading.split(',')[0]!} · `)).waitFor()
  await page.mouse.click(...middle)
  const details = page.getByRole('region', { name: 'Details' })
  await details.waitFor()
  const open = await details.getByRole('heading', { level: 2 }).allTextContents()
  expect(open).toContain(heading)
})

test('the list names points too, and opens them by the keyboard', async () => {
  const page = await session.open(`?from=${known.when}&to=${known.when}&layers=events`)
  await page.getByRole('button', { name: 'List' }).press('Enter')
  const list = page.getByRole('region', { name: 'List' })
  const first = list.getByRole('listitem').first().getByRole('button')
  const name = (await first.textContent())!.trim().split(' ')[0]!
  await first.press('Enter')
  const details = page.getByRole('region', { name: 'Details' })
  await details.waitFor()
  expect(await details.textContent()).toContain(name)
  await page.keyboard.press('Escape')
  await list.waitFor()
})

test('the list names all points, of thousands too, and its end is one key away', async () => {
  const page = await session.open('?from=2003&to=2005&layers=events&panel=list')
  const list = page.getByRole('region', { name: 'List' })
  await list.getByRole('switch', { name: 'Only in the map’s view' }).uncheck()
  const shown = Number(/^[\d ]+/.exec(await status(page))![0].replaceAll(' ', ''))
  expect(shown).toBeGreaterThan(1000)
  const rows = list.getByRole('listitem')
  await expect.poll(async () => Number(await rows.first().getAttribute('aria-setsize'))).toBe(shown)
  expect(await rows.count()).toBeLessThan(100)
  await rows.first().getByRole('button').focus()
  await page.keyboard.press('End')
  const at = () => list.locator('li:has(:focus)').getAttribute('aria-posinset')
  await expect.poll(at).toBe(String(shown))
})

test('tables are sent as they are, so that a part of one can be asked for', async () => {
  const headers = { 'Accept-Encoding': 'gzip', Range: 'bytes=0-99' }
  const response = await fetch(`${session.url}data/log.csv`, { headers })
  expect([response.status, response.headers.get('content-encoding')]).toEqual([206, null])
  expect((await response.arrayBuffer()).byteLength).toBe(100)
})

test('a link to a record that is not there says so', async () => {
  const page = await session.open('?id=log-5002')
  expect(await page.getByRole('alert').textContent()).toContain('log-5002')
})

test('where the table does not come, the page says so and shows the statements', async () => {
  const page = await session.open('?from=2003&to=2004', {
    before: (one) => one.route('**/data/log.csv', (route) => route.fulfill({ status: 404, body: '' })),
    expected: /404/,
  })
  expect(await page.getByRole('alert').textContent()).toContain('log.csv')
  expect(await status(page)).toBe('1 of 1 shown')
})

test('where no worker can be started, the page reads the table itself', async () => {
  const page = await session.open('?from=2003-04-10&to=2003-07-20', {
    map: false,
    before: (one) =>
      one.addInitScript(() => {
        const Real = window.Worker
        window.Worker = class extends Real {
          constructor(address: string | URL, options?: WorkerOptions) {
            if (String(address).includes('data-worker')) throw new Error('no worker here')
            super(address, options)
          }
        }
      }),
  })
  await page.getByRole('status').waitFor()
  expect(await status(page)).toBe(`${grouped(holding('2003-04-10', '2003-07-20') + 1)} of 5 001 shown`)
})
