import { expect, test } from 'vitest'
import { mapPicture, settle, shown, startSession } from './browser.ts'

const session = startSession()

test('moving the window’s end by keyboard changes the status line and the map', async () => {
  const page = await session.open()
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
  const page = await session.open()
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

test('play moves the window, pause stops it, and nothing plays by itself', async () => {
  const page = await session.open()
  const end = page.getByRole('slider', { name: 'Window end' })
  const still = await end.inputValue()
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

test('space on the timeline plays, and playing stops at the end', async () => {
  const page = await session.open()
  const end = page.getByRole('slider', { name: 'Window end' })
  await end.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Play' }).waitFor()
  expect(await end.inputValue()).toBe(await end.getAttribute('max'))
})

test('the bar between the thumbs drags the whole window', async () => {
  const page = await session.open()
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
  const page = await session.open()
  const [before] = await shown(page)
  await page.getByRole('combobox').selectOption('cumulative')
  expect((await shown(page))[0]).toBeGreaterThanOrEqual(before)
  await expect.poll(() => new URL(page.url()).searchParams.get('mode')).toBe('cumulative')
})
