import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { mapPicture, settle, shown, startSession, withoutBackground } from './browser.ts'
import { control, reset, showDates } from './window.ts'

const session = startSession(undefined, 0.5, withoutBackground)
const shared = session.share()

/** One page for all that need no address of their own, with its window as it was at first. */
async function open(): Promise<Page> {
  const page = await shared()
  await reset(page)
  return page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const search = (page: Page, key: string) => new URL(page.url()).searchParams.get(key)
/** What both edges of the window say. */
const edges = async (page: Page) =>
  (
    await Promise.all(
      ['Window start', 'Window end'].map((name) =>
        page.getByRole('slider', { name }).getAttribute('aria-valuetext'),
      ),
    )
  ).join(' to ')
/** The line that speaks without being asked, beside the status. */
const LIVE = 'div:has(> [role="status"]) + [aria-live="polite"]'
const live = (page: Page) => page.locator(LIVE).textContent()

test('play moves the window, pause stops it, and nothing plays by itself', async () => {
  // the page is new: nothing has been pressed on it
  const page = await shared()
  const end = page.getByRole('slider', { name: 'Window end' })
  const still = await end.inputValue()
  expect(await edges(page)).toBe('June 2014 to December 2014')
  await page.waitForTimeout(1200)
  expect(await end.inputValue()).toBe(still)
  await page.getByRole('button', { name: 'Play' }).click()
  expect(await page.getByRole('status').getAttribute('aria-live')).toBe('off')
  await expect.poll(() => end.inputValue(), { timeout: 8000 }).not.toBe(still)
  await page.getByRole('button', { name: 'Pause' }).click()
  expect(await page.getByRole('status').getAttribute('aria-live')).toBe('polite')
  const stopped = await end.inputValue()
  await page.waitForTimeout(1200)
  expect(await end.inputValue()).toBe(stopped)
})

test('moving the window’s end by keyboard changes the status line and the map', async () => {
  const page = await open()
  await settle(page)
  const end = page.getByRole('slider', { name: 'Window end' })
  const [before, picture, words] = [
    await shown(page),
    await mapPicture(page),
    await end.getAttribute('aria-valuetext'),
  ]
  await end.focus()
  await page.keyboard.press('End')
  expect(await end.getAttribute('aria-valuetext')).not.toBe(words)
  expect((await shown(page))[0]).toBeGreaterThan(before[0])
  expect((await shown(page))[1]).toBe(before[1])
  await settle(page)
  expect(await mapPicture(page)).not.toBe(picture)
})

test('thumbs go by steps, pages and to the ends, and never cross', async () => {
  const page = await open()
  const [start, end] = ['Window start', 'Window end'].map((name) => page.getByRole('slider', { name }))
  const value = async (thumb = start) => Number(await thumb?.inputValue())
  await start?.focus()
  await page.keyboard.press('Home')
  expect(await value()).toBe(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  expect(await value()).toBe(2)
  await page.keyboard.press('ArrowLeft')
  expect(await value()).toBe(1)
  await page.keyboard.press('PageUp')
  expect(await value()).toBeGreaterThan(3)
  await page.keyboard.press('End')
  expect(await value()).toBe((await value(end)) - 1)
  await end?.focus()
  await page.keyboard.press('Home')
  expect(await value(end)).toBe((await value()) + 1)
})

test('space on the timeline plays, and playing stops at the end', async () => {
  const page = await open()
  const end = page.getByRole('slider', { name: 'Window end' })
  await end.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Play' }).waitFor()
  expect(await end.inputValue()).toBe(await end.getAttribute('max'))
})

test('the bar between the thumbs drags the whole window', async () => {
  const page = await open()
  const thumbs = () =>
    Promise.all(
      ['Window start', 'Window end'].map((name) =>
        page.getByRole('slider', { name }).inputValue().then(Number),
      ),
    )
  const [start = 0, end = 0] = await thumbs()
  const box = await page.locator('.bar').boundingBox()
  if (!box) throw new Error('missing bar')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 150, y, { steps: 5 })
  await page.mouse.up()
  const [newStart = 0, newEnd = 0] = await thumbs()
  expect(newStart).toBeLessThan(start)
  expect(newEnd - newStart).toBe(end - start)
})

test('other modes count otherwise', async () => {
  const page = await open()
  const [before] = await shown(page)
  await page.getByRole('combobox', { name: 'Show what holds' }).selectOption('cumulative')
  expect((await shown(page))[0]).toBeGreaterThanOrEqual(before)
  await expect.poll(() => new URL(page.url()).searchParams.get('mode')).toBe('cumulative')
})

test('playing is silent, stops at the end and then says where it is and how much is shown', async () => {
  const page = await open()
  await showDates(page, '2023-09', '2023-10')
  await control(page, 'Speed', '4')
  const heard = await page.evaluateHandle((place) => {
    const line = document.querySelector(place)
    const texts: string[] = []
    if (line)
      new MutationObserver(() => texts.push(line.textContent)).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    return texts
  }, LIVE)
  await button(page, 'Play').click()
  await button(page, 'Play').waitFor()
  expect((await heard.jsonValue()).filter((text) => text !== '')).toHaveLength(1)
  expect(await edges(page)).toBe('November 2023 to December 2023')
  const [count, total] = await shown(page)
  expect(await live(page)).toContain('November – December 2023')
  expect(await live(page)).toContain(`${count} of ${total} shown`)
})

test('play pressed at the end begins again at the beginning', async () => {
  const page = await open()
  await showDates(page, '2023-11', '2023-12')
  await button(page, 'Play').click()
  await button(page, 'Pause').click()
  expect(await edges(page)).toMatch(/2003 to \w+ 2003$/)
})

test('looped, it goes on from the beginning', async () => {
  const page = await open()
  await showDates(page, '2023-09', '2023-10')
  await control(page, 'Speed', '4')
  const loop = async (on: boolean) => {
    await button(page, 'Time controls').click()
    await page.getByRole('checkbox', { name: 'Loop' }).setChecked(on)
    await page.keyboard.press('Escape')
  }
  await loop(true)
  await button(page, 'Play').click()
  await expect.poll(() => edges(page)).toContain('2003')
  expect(await button(page, 'Pause').isVisible()).toBe(true)
  await button(page, 'Pause').click()
  await loop(false)
})

test('a hidden page does not play', async () => {
  const page = await open()
  await button(page, 'Play').click()
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(await button(page, 'Play').isVisible()).toBe(true)
  await page.evaluate(() => Reflect.deleteProperty(document, 'hidden'))
})

test.each([
  ['the step button', (page: Page) => button(page, 'Step forward').click()],
  ['a key of a thumb', (page: Page) => page.getByRole('slider', { name: 'Window end' }).press('ArrowLeft')],
  ['an edge key', (page: Page) => page.getByRole('slider', { name: 'Window end' }).press('[')],
])('%s pauses', async (_, use) => {
  const page = await open()
  await showDates(page, '2010', '2010')
  await button(page, 'Play').click()
  await use(page)
  expect(await button(page, 'Play').isVisible()).toBe(true)
})

test('an end given alone leaves the beginning open; steps are those of the calendar that is chosen', async () => {
  const page = await session.open('?to=2009')
  expect(await edges(page)).toBe('January 2003 to December 2009')
  await showDates(page, '2014-01', '2014-03')
  await button(page, 'Step forward').click()
  expect(await edges(page)).toBe('February 2014 to April 2014')
  expect(await live(page)).toBe('February – April 2014')
  await button(page, 'Time controls').click()
  await page.getByRole('combobox', { name: 'Step' }).selectOption('year')
  await page.keyboard.press('Escape')
  await button(page, 'Step back').click()
  expect(await edges(page)).toBe('February 2013 to April 2013')
  await expect.poll(() => search(page, 'step')).toBe('year')
})

test('the window jumps to the next event with the same length', async () => {
  const page = await open()
  await showDates(page, '2003-01-01', '2003-01-10')
  await control(page, 'Step', 'day')
  const others = ['Bases', 'Presence'].map((name) => page.getByRole('checkbox', { name }))
  for (const layer of others) await layer.uncheck()
  const [count] = await shown(page)
  await button(page, 'Later event').click()
  const [start, end] = ['Window start', 'Window end'].map((name) => page.getByRole('slider', { name }))
  expect(Number(await end?.inputValue()) - Number(await start?.inputValue())).toBe(10)
  const jumped = await edges(page)
  expect(jumped).not.toBe('1 January 2003 to 10 January 2003')
  expect((await shown(page))[0]).toBeGreaterThan(0)
  await button(page, 'Later event').click()
  await button(page, 'Earlier event').click()
  expect((await shown(page))[0]).toBeGreaterThan(0)
  expect(count).toBeGreaterThanOrEqual(0)
  for (const layer of others) await layer.check()
})

test('dates are typed in EDTF, also open ends, and stay so in the address', async () => {
  const page = await open()
  await button(page, 'June – December 2014 Change dates').click()
  const [from, to] = ['From', 'To'].map((name) => page.getByRole('textbox', { name, exact: true }))
  await from?.fill('2015-21')
  await from?.press('Enter')
  expect(await page.getByRole('alert').textContent()).toContain('end before it begins')
  await to?.fill('2016-06-10')
  await to?.press('Enter')
  expect(await edges(page)).toBe('March 2015 to 10 June 2016')
  expect(await page.getByRole('alert').textContent()).toBe('')
  await to?.fill('..')
  await from?.focus()
  await expect.poll(() => search(page, 'to')).toBe('..')
  expect(search(page, 'from')).toBe('2015-03')
  await page.getByRole('button', { name: '2010s' }).click()
  expect([await from?.inputValue(), await to?.inputValue()]).toEqual(['2010', '2019'])
})

test('a field chosen while its panel is still opening keeps the focus', async () => {
  const page = await open()
  const opener = page.getByRole('button', { name: 'Change dates' })
  const chosen = await opener.evaluate(async (button: HTMLButtonElement) => {
    const panel = document.getElementById(button.getAttribute('popovertarget') ?? '')
    const told = new Promise((done) => panel?.addEventListener('toggle', done, { once: true }))
    button.click()
    const field = panel?.querySelector('input')
    field?.focus()
    // the browser tells of the opening only now
    await told
    return document.activeElement === field
  })
  expect(chosen).toBe(true)
})

test('what is no date is told beside its field, and the window stays', async () => {
  const page = await open()
  const before = await edges(page)
  await page.getByRole('button', { name: 'Change dates' }).click()
  const to = page.getByRole('textbox', { name: 'To', exact: true })
  await to.fill('next week')
  await to.press('Enter')
  await expect.poll(() => to.getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => to.evaluate((field) => field.matches(':focus'))).toBe(true)
  const told = () =>
    to.evaluate((field: HTMLInputElement) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    )
  await expect.poll(told).toContain('not a date')
  await to.fill('2014-02-30')
  await to.press('Enter')
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('calendar has no such day')
  expect(await edges(page)).toBe(before)
  await page.keyboard.press('Escape')
  await to.waitFor({ state: 'hidden' })
})

test('open ends stay open in the address while the rest changes, until that end is moved', async () => {
  const page = await session.open('?from=2014&to=..')
  expect(await edges(page)).toBe('January 2014 to December 2023')
  await page.getByRole('checkbox', { name: 'Bases' }).uncheck()
  await expect.poll(() => search(page, 'layers')).toBe('events,presence')
  expect([search(page, 'from'), search(page, 'to')]).toEqual(['2014', '..'])
  await page.getByRole('slider', { name: 'Window start' }).press('ArrowRight')
  await expect.poll(() => search(page, 'from')).toBe('2014-02')
  expect(search(page, 'to')).toBe('..')
  await page.getByRole('slider', { name: 'Window end' }).press('ArrowLeft')
  await expect.poll(() => search(page, 'to')).toBe('2023-11')
})

test('an end that stands within a step goes to its edge first', async () => {
  const page = await open()
  await showDates(page, '2014-04-10', '2014-06-25')
  await page.getByRole('slider', { name: 'Window end' }).press('ArrowRight')
  expect(await edges(page)).toBe('10 April 2014 to June 2014')
  await page.getByRole('slider', { name: 'Window start' }).press('ArrowLeft')
  expect(await edges(page)).toBe('April 2014 to June 2014')
})

test('brackets move the edges, comma and full stop the window, though not in a field', async () => {
  const page = await open()
  await showDates(page, '2014-03', '2014-04')
  const end = page.getByRole('slider', { name: 'Window end' })
  await end.press('[')
  await expect.poll(() => edges(page)).toBe('February 2014 to April 2014')
  await end.press('{')
  await expect.poll(() => edges(page)).toBe('March 2014 to April 2014')
  await end.press(']')
  await expect.poll(() => edges(page)).toBe('March 2014 to May 2014')
  await end.press('}')
  await expect.poll(() => edges(page)).toBe('March 2014 to April 2014')
  await end.press('.')
  await expect.poll(() => edges(page)).toBe('April 2014 to May 2014')
  await end.press(',')
  await expect.poll(() => edges(page)).toBe('March 2014 to April 2014')
  await page.getByRole('button', { name: 'Change dates' }).click()
  const from = page.getByRole('textbox', { name: 'From', exact: true })
  await from.press('End')
  await page.keyboard.type(',[ ')
  expect(await from.inputValue()).toBe('2014-03,[ ')
  expect(await edges(page)).toBe('March 2014 to April 2014')
  expect(await button(page, 'Play').isVisible()).toBe(true)
})

test('a beginning given alone leaves the end open; as it was known: the count of what never shows is told, and reset brings all back', async () => {
  const page = await session.open('?from=2020&fade=45')
  expect(await edges(page)).toBe('January 2020 to December 2023')
  const before = await shown(page)
  await button(page, 'Time controls').click()
  const fade = page.getByRole('combobox', { name: 'Fade out what is over' })
  expect(await fade.inputValue()).toBe('45')
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('known')
  expect(await shown(page)).not.toEqual(before)
  const told = await page.getByText('never show as it was known').textContent()
  const [, never, total] = /(\d+) of (\d+)/.exec(told ?? '') ?? []
  expect(Number(total)).toBe(before[1])
  expect(Number(never)).toBeGreaterThan(0)
  await expect.poll(() => search(page, 'as')).toBe('known')
  await button(page, 'Reset').click()
  expect(await fade.inputValue()).toBe('0')
  expect(await edges(page)).toBe('June 2014 to December 2014')
  await expect.poll(() => new URL(page.url()).search).not.toMatch(/from|as=|fade/)
})

test('on a phone all is within reach, and Escape closes the controls before the panel', async () => {
  const page = await session.open('', { viewport: { width: 390, height: 844 } })
  await page.getByRole('button', { name: 'List' }).click()
  await button(page, 'Time controls').click()
  for (const name of ['Earlier event', 'Step back', 'Step forward', 'Later event', 'Reset']) {
    const box = await button(page, name).boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(32)
    expect(box?.height).toBeGreaterThanOrEqual(32)
  }
  const timeline = page.getByRole('region', { name: 'Timeline' })
  expect(await timeline.getByRole('combobox').count()).toBe(5)
  await page.keyboard.press('Escape')
  expect(await button(page, 'Reset').isVisible()).toBe(false)
  expect(await page.getByRole('region', { name: 'List' }).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('region', { name: 'List' }).isVisible()).toBe(false)
})
