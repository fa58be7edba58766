/** Moves the map of a living page, which costs less than a page for each view. */
import type { Page } from 'playwright-core'
import type { Bbox } from '../../../src/map/view.ts'

/** What is used of MapLibre's map. */
interface Movable {
  fitBounds: (bounds: Bbox, options: { animate: false }) => unknown
  once: (type: 'idle', done: () => void) => unknown
  triggerRepaint: () => void
}
/** Where no name stands: names keep the side of their town on which they stood before, which a page that is opened does not know. */
const ELSEWHERE: Bbox = [-130.5, -45.5, -129.5, -44.5]
type Caught = Window & { caught?: Movable }

/** To be called before the page is opened, which tells nobody of its map: it is caught as it takes a container for its canvas. */
export const catchMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    // whatever is made by MapLibre inherits from it, and nothing of ours is there before the page's scripts
    // oxlint-disable-next-line no-extend-native
    Object.defineProperty(Object.prototype, '_canvasContainer', {
      configurable: true,
      set(this: Movable, value: unknown) {
        Object.defineProperty(this, '_canvasContainer', { value, writable: true, configurable: true })
        ;(window as Caught).caught = this
      },
    })
  })

/** Lets the caught map, once it is drawn, fit a box as an address does; settles when it has nothing more to load or to draw. */
export async function moveMap(page: Page, bbox: Bbox): Promise<void> {
  await page.locator('.map[aria-busy="false"]').waitFor()
  await page.evaluate(
    async (boxes) => {
      const map = (window as Caught).caught
      if (!map) throw new Error('no map was caught')
      for (const box of boxes)
        await new Promise<void>((done) => {
          map.fitBounds(box, { animate: false })
          map.once('idle', done)
          map.triggerRepaint()
        })
    },
    [ELSEWHERE, bbox],
  )
}
