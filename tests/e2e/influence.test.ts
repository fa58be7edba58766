import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mapPicture, mostApart, startSession, withoutBackground } from './browser.ts'

const session = startSession(undefined, 0.5, withoutBackground)
const root = fileURLToPath(new URL('../../', import.meta.url))

const WINDOW = 'from=2014-06&to=2014-12'
const side = (page: Page) => page.locator('div.side[role="region"]')
const address = (page: Page, key: string) => new URL(page.url()).searchParams.get(key)
/** The legend names whose influence is strongest once the field is on the map. */
const drawn = (page: Page) => page.getByRole('heading', { name: 'Strongest in view' }).waitFor()

interface Printed {
  total: number
  cells: { cell: string; total: number; dominance: number; dominant: string; blocs: Record<string, number> }[]
}
/** What the command line prints for the same. */
const printed = (...args: string[]): Printed =>
  JSON.parse(
    execFileSync(process.execPath, [`${root}src/build/bin.mjs`, 'influence', ...args, '--json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  ) as Printed

describe('a province', () => {
  const page = session.share(`?influence=admin1&panel=cell:nineveh-governorate&${WINDOW}`)

  test('tells who weighs how much, out of which features, and on what that hangs', async () => {
    const here = await page()
    await side(here).getByRole('heading', { name: 'Nineveh Governorate' }).waitFor()
    await side(here).getByText('Sum', { exact: true }).waitFor()
    await expect.poll(() => side(here).innerText()).toContain('Robust: ISIS and other jihadist groups')
    const text = await side(here).innerText()
    expect(text).toMatch(/Strongest\s+ISIS and other jihadist groups 75\.\d%/)
    expect(text).toMatch(/Counted on 31 December 2014/)
    expect(text).toMatch(/Sum\s+\d+\.\d\d\s+100\.0%/)
    // the rows above the sum add up to it
    const rows = await side(here).locator('table').first().locator('tr').allInnerTexts()
    const shares = rows.flatMap((row) =>
      row.startsWith('Sum') ? [] : (/([\d.]+)%\s*$/.exec(row)?.[1] ?? []),
    )
    expect(shares.reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(100, 5)
  })

  test('follows the window', async () => {
    const here = await page()
    await here.getByRole('button', { name: 'Step forward' }).click()
    await side(here).getByText('Counted on 31 January 2015').waitFor()
    await here.getByRole('button', { name: 'Step back' }).click()
    await side(here).getByText('Counted on 31 December 2014').waitFor()
  })

  test('has the numbers of the command line, and its settings go into the file', async () => {
    const here = await page()
    await here.getByRole('button', { name: 'Influence', exact: true }).click()
    const download = here.waitForEvent('download')
    await side(here)
      .getByRole('group', { name: 'Download the cells as they are drawn' })
      .getByRole('button', { name: 'CSV' })
      .click()
    const text = readFileSync(await (await download).path(), 'utf8').replace(/^\uFEFF/, '')
    const { data: cells } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    const asked = printed('geodata', '--date', '2014-12', '--by', 'admin1')
    const inFile = new Map(cells.map((cell) => [cell['cell'], cell]))
    const provinces = asked.cells.filter(({ cell }) => inFile.has(cell))
    // those in view; the whole country is
    expect(provinces.length).toBeGreaterThan(18)
    for (const { cell, total, dominant } of provinces) {
      expect(Number(inFile.get(cell)?.['total']), cell).toBeCloseTo(total, 4)
      expect(inFile.get(cell)?.['dominant']).toBe(dominant)
    }
    expect(inFile.get('nineveh-governorate')).toMatchObject({ date: '2014-12-31', halflife: '180' })
  })
})

describe('hexagons', () => {
  const page = session.share(`?influence=hex&${WINDOW}`)

  test('are switched on and off in the panel, and the map shows it', async () => {
    const here = await page()
    await drawn(here)
    // the first picture may still fade
    await here.waitForTimeout(500)
    const on = await mapPicture(here)
    await here.getByRole('radio', { name: 'Off' }).first().check({ force: true })
    await expect.poll(() => address(here, 'influence')).toBe(null)
    await expect.poll(async () => mostApart(here, on, await mapPicture(here))).toBeGreaterThan(60)
    await here.getByRole('radio', { name: 'Hexagons' }).first().check({ force: true })
    await drawn(here)
  })

  test('a key tells of the one in the middle of the view, Enter opens it, and its parts add up', async () => {
    const here = await page()
    await drawn(here)
    await here.locator('.maplibregl-canvas').focus()
    await here.keyboard.press('c')
    await here.keyboard.press('Enter')
    await side(here)
      .getByRole('heading', { name: /^Hexagon/ })
      .waitFor()
    await expect.poll(() => side(here).innerText()).toMatch(/Sum\s+[<\s]*\d+\.\d\d\s+100\.0%/)
    await expect.poll(() => address(here, 'panel')).toMatch(/^cell:8[0-9a-f]{14}$/)
    await here.keyboard.press('Escape')
  })

  test('what the reader turns stands in the address, and can be put back', async () => {
    const here = await page()
    await here.getByRole('button', { name: 'Influence', exact: true }).click()
    const halfLife = side(here).getByRole('spinbutton', { name: /Half-life/ })
    await halfLife.fill('90')
    await halfLife.press('Enter')
    await expect.poll(() => address(here, 'halflife')).toBe('90')
    await side(here).getByRole('combobox').selectOption({ label: 'Islamic State (ISIS)' })
    await expect.poll(() => address(here, 'of')).toBe('isis')
    await side(here).getByRole('button', { name: 'Back to the usual settings' }).click()
    await expect.poll(() => [address(here, 'of'), address(here, 'halflife')]).toEqual([null, null])
    expect(await halfLife.inputValue()).toBe('180')
    await here.keyboard.press('Escape')
  })
})

test('two days stand side by side, with a divider that keys move', async () => {
  const page = await session.open(`?influence=hex&${WINDOW}&compare=2013-12`)
  const handle = page.getByRole('slider', { name: 'Divider between two days' })
  await handle.waitFor()
  const before = Number(await handle.getAttribute('aria-valuenow'))
  await handle.press('ArrowRight')
  await handle.press('ArrowRight')
  expect(Number(await handle.getAttribute('aria-valuenow'))).toBe(before + 4)
  expect(await handle.getAttribute('aria-valuetext')).toMatch(/31 Dec\w* 2013.*31 Dec\w* 2014/)
  await expect.poll(() => Number(address(page, 'split'))).toBeCloseTo((before + 4) / 100, 2)
})

test('where the areas do not come the page says so and can try again', async () => {
  let broken = true
  const page = await session.open(`?influence=hex&${WINDOW}`, {
    expected: /500/,
    before: (opened) =>
      opened.route('**/data/areas.json', (route) =>
        broken ? route.fulfill({ status: 500, body: '' }) : route.continue(),
      ),
  })
  const failed = page.getByText(/Influence could not be added up/).first()
  await failed.waitFor()
  broken = false
  await page.getByRole('button', { name: /again/i }).first().click()
  await drawn(page)
  expect(await failed.count()).toBe(0)
})
