/** What the main thread works for each frame while the reader drags the map. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { createMeter } from '../time/cpu.ts'
import { quantile, round } from '../time/statistics.ts'
import type { Pages } from './serve.ts'

export interface Panning {
  frames: number
  /** Milliseconds of processor time of the main thread from one frame to the next. */
  main_p50: number | null
  main_p95: number | null
  /** The same as shares of the 16.7 ms that a screen of 60 frames a second leaves. */
  share_p50: number | null
  share_p95: number | null
}

export const FRAME_MS = 1000 / 60
/** Where the pointer goes round, CSS pixels: over the map, beside the panels, far enough that tiles come and go. */
const CIRCLE = { x: 780, y: 360, radius: 260 }
/** Frames of one turn. */
const TURN = 90

/** Waits until all is drawn, then drags the map in circles, a move of the pointer in every frame. */
export async function measurePanning(browser: Pages['browser'], page: Page, ms: number): Promise<Panning> {
  await wait(3000)
  const meter = await createMeter(browser, page)
  const client = await page.context().newCDPSession(page)
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', turn: number) =>
    client.send('Input.dispatchMouseEvent', {
      type,
      x: CIRCLE.x + CIRCLE.radius * Math.sin(turn * 2 * Math.PI),
      y: CIRCLE.y + CIRCLE.radius * (Math.cos(turn * 2 * Math.PI) - 0.5),
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    })
  // to the end of the next frame
  const expression = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))'
  const frame = () => client.send('Runtime.evaluate', { expression, awaitPromise: true })
  const worked: number[] = []
  await mouse('mousePressed', 0)
  const end = performance.now() + ms
  let before = await meter.main()
  for (let i = 1; performance.now() < end; i++) {
    await Promise.all([mouse('mouseMoved', i / TURN), frame()])
    const now = await meter.main()
    worked.push(now - before)
    before = now
  }
  await mouse('mouseReleased', 0)
  const [p50, p95] = [quantile(worked, 0.5), quantile(worked, 0.95)]
  const share = (value: number | null) => round(value === null ? null : value / FRAME_MS)
  return {
    frames: worked.length,
    main_p50: round(p50),
    main_p95: round(p95),
    share_p50: share(p50),
    share_p95: share(p95),
  }
}
