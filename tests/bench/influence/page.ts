/** What a step of the timeline costs the page's own thread, with influence on the map and without. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { LIVE_MAP } from '../../../src/map/first-map.ts'
import type { OutlineBox } from '../../../src/model/outline.ts'
import type { Pages } from '../map/serve.ts'
import { createMeter, type Meter } from '../time/cpu.ts'
import { spread, type Spread } from '../time/statistics.ts'

export interface PageResult {
  /** Marks alone; marks and influence; influence alone. */
  off: Spread
  both: Spread
  influence: Spread
}

/** Time for a step to be answered and drawn, ms; the same with and without influence. */
const REST = 400
const ROUNDS = 3

export async function measurePage(pages: Pages, box: OutlineBox, steps: number): Promise<PageResult> {
  const common = `coverage=0&from=2014-01&to=2014-03&step=month&mode=instant&bbox=${box.join()}`
  const times: Record<keyof PageResult, number[]> = { off: [], both: [], influence: [] }
  // in turn, so that what else the machine does falls on all alike
  for (let round = 0; round < ROUNDS; round++) {
    times.off.push(...(await stepTimes(pages, common, steps)))
    times.both.push(...(await stepTimes(pages, `${common}&influence=hex&marks=1`, steps)))
    times.influence.push(...(await stepTimes(pages, `${common}&influence=hex`, steps)))
  }
  return { off: spread(times.off), both: spread(times.both), influence: spread(times.influence) }
}

async function stepTimes({ browser, url }: Pages, query: string, steps: number): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 })
  try {
    const page = await context.newPage()
    await page.goto(`${url}?${query}`)
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, LIVE_MAP, {
      timeout: 120_000,
    })
    await wait(8000)
    const meter = await meterOf(browser, page)
    const client = await context.newCDPSession(page)
    // the keys of the timeline work on any of its buttons
    await page.locator('section:has(.track) button').first().focus()
    const key = async () => {
      for (const type of ['keyDown', 'keyUp'] as const)
        await client.send('Input.dispatchKeyEvent', { type, key: '.', code: 'Period', text: '.' })
    }
    const times: number[] = []
    const began = page.url()
    for (let i = -5; i < steps; i++) {
      const before = await meter.main()
      await key()
      await wait(REST)
      if (i >= 0) times.push((await meter.main()) - before)
    }
    if (page.url() === began) throw new Error('the window did not move')
    return times
  } finally {
    await context.close()
  }
}

/** On a busy machine the page's process is not always told at the first try. */
async function meterOf(browser: Browser, page: Page, tries = 5): Promise<Meter> {
  try {
    return await createMeter(browser, page)
  } catch (error) {
    if (tries <= 1) throw error
    return meterOf(browser, page, tries - 1)
  }
}
