/** Whether a part of a screenshot shows anything. */
import type { Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Share of the pixels in each box, CSS pixels of the viewport, that do not have the colour that most have. */
export async function drawnShares(page: Page, boxes: readonly Box[]): Promise<number[]> {
  const picture = PNG.sync.read(await page.screenshot({ caret: 'initial' }))
  const scale = picture.width / (page.viewportSize()?.width ?? picture.width)
  return boxes.map((box) => shareIn(picture, box, scale))
}

/** The same of one element. */
export async function drawnShare(element: Locator): Promise<number> {
  const picture = PNG.sync.read(await element.screenshot({ caret: 'initial' }))
  return shareIn(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, 1)
}

function shareIn({ data, width, height }: PNG, box: Box, scale: number): number {
  const counts = new Map<number, number>()
  let all = 0
  for (let y = Math.max(0, Math.ceil(box.y * scale)); y < Math.min(height, (box.y + box.height) * scale); y++)
    for (
      let x = Math.max(0, Math.ceil(box.x * scale));
      x < Math.min(width, (box.x + box.width) * scale);
      x++
    ) {
      const colour = data.readUInt32BE((y * width + x) * 4)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
      all += 1
    }
  return all === 0 ? 0 : 1 - Math.max(...counts.values()) / all
}
