import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startSession, withoutBackground } from './browser.ts'
import { reset } from './window.ts'

/** Device pixels of a CSS pixel. */
const SCALE = 0.5
const session = startSession(undefined, SCALE, withoutBackground)
const shared = session.share()

/** One page for all that need no other: the window and the whole axis as it was at first. */
async function open(): Promise<Page> {
  const page = await shared()
  await reset(page)
  return page
}

const start = (page: Page) => page.getByRole('slider', { name: 'Window start' })
const end = (page: Page) => page.getByRole('slider', { name: 'Window end' })
const words = async (page: Page) =>
  Promise.all([start(page), end(page)].map((thumb) => thumb.getAttribute('aria-valuetext')))
/** What the bars say they show. */
const bars = (page: Page) => page.getByRole('img', { name: 'Bars of what begins' })
const range = async (page: Page) =>
  /begins, (.*?): /.exec((await bars(page).getAttribute('aria-label')) ?? '')?.[1]

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`missing: ${selector}`)
  return { ...box, middle: box.x + box.width / 2, y: box.y + box.height * 0.8 }
}
/** Client x of a share of the plot. */
const at = async (page: Page, share: number) => {
  const { x, y, width } = await boxOf(page, '.plot')
  return { x: x + share * width, y }
}
async function drag(page: Page, from: { x: number; y: number }, pixels: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + pixels, from.y, { steps: 6 })
  await page.mouse.up()
}
async function turn(page: Page, share: number, times: number): Promise<void> {
  const { x, y } = await at(page, share)
  await page.mouse.move(x, y)
  // a wheel turns by pixels of the screen
  const pixels = (times > 0 ? -100 : 100) * SCALE
  for (let i = 0; i < Math.abs(times); i++) await page.mouse.wheel(0, pixels)
}

describe('the axis', () => {
  test('zooms by the wheel round the pointer, pans by its ticks, and a double click shows all of it again', async () => {
    const page = await open()
    const whole = await range(page)
    await turn(page, 0.6, 8)
    await expect.poll(() => range(page)).not.toBe(whole)
    const zoomed = await range(page)
    expect(await page.locator('.overview').count()).toBe(1)
    const strip = await boxOf(page, '.strip')
    await drag(page, { x: strip.middle, y: strip.y }, 200)
    await expect.poll(() => range(page)).not.toBe(zoomed)
    await page.mouse.dblclick(strip.middle, strip.y)
    await expect.poll(() => range(page)).toBe(whole)
    expect(await page.locator('.overview').count()).toBe(0)
    // none of this moved the window
    expect(await words(page)).toEqual(['June 2014', 'December 2014'])
  })

  test('in an embed the wheel is the page’s, and zooms with Ctrl', async () => {
    const page = await session.open('?ui=embed', { viewport: { width: 640, height: 400 } })
    const whole = await range(page)
    await turn(page, 0.5, 5)
    await page.waitForTimeout(300)
    expect(await range(page)).toBe(whole)
    await page.keyboard.down('Control')
    await turn(page, 0.5, 5)
    await page.keyboard.up('Control')
    await expect.poll(() => range(page)).not.toBe(whole)
  })

  test('zooms by keys on a thumb and by its buttons, and goes where the window goes', async () => {
    const page = await open()
    const whole = await range(page)
    await end(page).focus()
    for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key)
    const near = await range(page)
    expect(near).not.toBe(whole)
    // far out of view: the axis follows, so that the thumb stands on it
    await page.keyboard.press('End')
    await expect.poll(() => range(page)).not.toBe(near)
    expect(await page.locator('.thumb.to.away').count()).toBe(0)
    await page.keyboard.press('0')
    expect(await range(page)).toBe(whole)
    expect(await page.getByRole('button', { name: 'Show more time' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Show less time' }).click()
    expect(await range(page)).not.toBe(whole)
    await page.getByRole('button', { name: 'Show more time' }).click()
    expect(await range(page)).toBe(whole)
  })

  test('zooms and pans by two fingers, and one of them drags nothing', async () => {
    // of its own, which has a touch screen from now on
    const page = await session.open()
    const [whole, before] = [await range(page), await words(page)]
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
    const { y } = await at(page, 0.5)
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', shares: number[]) => {
      const points = await Promise.all(shares.map((share) => at(page, share)))
      await cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(({ x }, id) => ({ x, y, id })),
      })
    }
    await touch('touchStart', [0.54])
    await touch('touchStart', [0.54, 0.6])
    for (const apart of [0.1, 0.2, 0.3]) await touch('touchMove', [0.57 - apart, 0.57 + apart])
    await touch('touchEnd', [])
    await expect.poll(() => range(page)).not.toBe(whole)
    expect(await words(page)).toEqual(before)
  })

  test('a thumb out of view is an arrow at the edge: still a slider, and a click goes there', async () => {
    const page = await open()
    await turn(page, 0.9, 14)
    await expect.poll(() => page.locator('.thumb.away').count()).toBe(2)
    const [one, other] = [await boxOf(page, '.thumb.from'), await boxOf(page, '.thumb.to')]
    expect(one.x + one.width).toBeLessThanOrEqual(other.x + 1)
    expect(Math.min(one.width, other.width)).toBeGreaterThanOrEqual(24)
    const away = await range(page)
    await page.mouse.click(other.middle, other.y)
    await expect.poll(() => range(page)).not.toBe(away)
    expect(await page.locator('.thumb.to.away').count()).toBe(0)
    expect(await words(page)).toEqual(['June 2014', 'December 2014'])
  })
})

describe('the window', () => {
  test('is told in words at its thumbs, by steps and pages', async () => {
    const page = await open()
    expect(await words(page)).toEqual(['June 2014', 'December 2014'])
    await end(page).focus()
    await page.keyboard.press('ArrowRight')
    expect((await words(page))[1]).toBe('January 2015')
    await page.keyboard.press('PageUp')
    expect((await words(page))[1]).toBe('January 2016')
    await start(page).focus()
    await page.keyboard.press('ArrowLeft')
    expect((await words(page))[0]).toBe('May 2014')
  })

  test('is dragged as a whole on a zoomed axis, by as many days as the pointer goes', async () => {
    const page = await open()
    // until a month is wide enough to aim at
    await turn(page, 0.57, 10)
    await page.waitForTimeout(200)
    const bar = await boxOf(page, '.bar')
    const month = bar.width / 7
    await drag(page, { x: bar.middle, y: bar.y }, 2 * month)
    expect(await words(page)).toEqual(['August 2014', 'February 2015'])
  })

  test('gets longer by a dragged edge: by months, and with Shift by days', async () => {
    const page = await open()
    await turn(page, 0.57, 10)
    await page.waitForTimeout(200)
    const month = (await boxOf(page, '.bar')).width / 7
    const thumb = await boxOf(page, '.thumb.to')
    await drag(page, { x: thumb.middle, y: thumb.y }, 2.2 * month)
    expect(await words(page)).toEqual(['June 2014', 'February 2015'])
    const first = await boxOf(page, '.thumb.from')
    await page.keyboard.down('Shift')
    await drag(page, { x: first.middle, y: first.y }, -0.5 * month)
    await page.keyboard.up('Shift')
    expect((await words(page))[0]).toMatch(/^1\d May 2014$/)
  })

  test('comes to a bar that is clicked, as long as before', async () => {
    const page = await open()
    // 21 years; the middle of November 2019
    const { x, y } = await at(page, (16 + 10.5 / 12) / 21)
    await page.mouse.click(x, y)
    expect(await words(page)).toEqual(['August 2019', 'February 2020'])
    // within the window a click means nothing
    await page.mouse.click(x + 6, y)
    expect(await words(page)).toEqual(['August 2019', 'February 2020'])
  })

  test('has only its end where its end alone counts', async () => {
    const page = await open()
    await page.getByRole('combobox', { name: 'Show what holds' }).selectOption('cumulative')
    expect(await start(page).count()).toBe(0)
    const { x, y } = await at(page, (10 + 0.5 / 12) / 21)
    await page.mouse.click(x, y)
    expect(await end(page).getAttribute('aria-valuetext')).toBe('January 2013')
  })
})

describe('the bars', () => {
  test('tell what one of them holds under the pointer, until Escape', async () => {
    const page = await open()
    const { x, y } = await at(page, (16 + 10.5 / 12) / 21)
    await page.mouse.move(x, y)
    const hint = page.locator('.hint', { hasText: 'November 2019' })
    await hint.waitFor()
    expect(await hint.textContent()).toMatch(/Events\s*\d/)
    expect(await hint.textContent()).toMatch(/Documents published\s*\d/)
    await page.keyboard.press('Escape')
    expect(await hint.count()).toBe(0)
  })

  test('count only layers that are switched on', async () => {
    const page = await open()
    const told = () => bars(page).getAttribute('aria-label')
    const layers = ['Events', 'Bases', 'Presence'].map((name) =>
      page.getByRole('checkbox', { name, exact: true }),
    )
    expect(await told()).toMatch(/\d+ in all, most in \S+ \d{4}/)
    for (const layer of layers) await layer.uncheck()
    expect(await told()).toContain('nothing')
    for (const layer of layers) await layer.check()
    expect(await told()).toMatch(/\d+ in all/)
  })

  test('are drawn once for a view: moving the window draws none anew', async () => {
    const page = await open()
    await page.evaluate(() => {
      const { prototype } = CanvasRenderingContext2D
      const own = prototype.clearRect
      Object.assign(globalThis, { drawn: 0, restore: () => (prototype.clearRect = own) })
      prototype.clearRect = function (...box) {
        if (this.canvas.closest('.bars')) (globalThis as unknown as { drawn: number }).drawn += 1
        own.apply(this, box)
      }
    })
    const drawn = () => page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn)
    const bar = await boxOf(page, '.bar')
    await drag(page, { x: bar.middle, y: bar.y }, -300)
    await end(page).focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
    expect(await words(page)).not.toEqual(['June 2014', 'December 2014'])
    expect(await drawn()).toBe(0)
    await page.keyboard.press('+')
    await expect.poll(drawn).toBeGreaterThan(0)
    await page.evaluate(() => (globalThis as unknown as { restore: () => void }).restore())
  })

  test('are coloured by layer or by side', async () => {
    const page = await open()
    const picture = async () => (await bars(page).screenshot({ caret: 'initial' })).toString('base64')
    const before = await picture()
    const stack = async (by: string) => {
      await page.getByRole('button', { name: 'Time controls' }).click()
      await page.getByRole('radio', { name: by }).check()
      await page.keyboard.press('Escape')
    }
    await stack('Side')
    await expect.poll(picture).not.toBe(before)
    await stack('Layer')
  })
})

test('in Arabic the axis runs from right to left, and dragging goes with it', async () => {
  const page = await session.open('?lang=ar')
  const values = async () =>
    (await Promise.all((await page.getByRole('slider').all()).map((thumb) => thumb.inputValue()))).map(Number)
  const [first = 0, last = 0] = await values()
  const bar = await boxOf(page, '.bar')
  await drag(page, { x: bar.middle, y: bar.y }, -150)
  const [newFirst = 0, newLast = 0] = await values()
  expect(newFirst).toBeGreaterThan(first)
  expect(newLast - newFirst).toBe(last - first)
})
