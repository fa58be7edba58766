/** Two pictures of a map compared pixel by pixel. */
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

export interface Comparison {
  /** Pixels that differ, as a share of all, 0 to 1; edges that are only smoothed otherwise do not count. */
  share: number
  /** Left, top, right, bottom of what differs, pixels; null where nothing does. */
  box: [left: number, top: number, right: number, bottom: number] | null
  /** PNG: the stored picture, the one drawn now, and both with what differs in red. */
  sheet: Buffer
}

/** How different a colour must be to count, 0 to 1, as pixelmatch measures it (YIQ). */
const THRESHOLD = 0.1

/** Compares two PNGs. Throws where their sizes differ. */
export function compare(stored: Buffer, drawn: Buffer): Comparison {
  const [one, other] = [PNG.sync.read(stored), PNG.sync.read(drawn)]
  const { width, height } = one
  if (width !== other.width || height !== other.height)
    throw new Error(
      `the stored picture is ${width}×${height} pixels, the one drawn now ${other.width}×${other.height}`,
    )
  const mask = new PNG({ width, height })
  const differing = pixelmatch(one.data, other.data, mask.data, width, height, {
    threshold: THRESHOLD,
    diffMask: true,
  })
  const shown = new PNG({ width, height })
  pixelmatch(one.data, other.data, shown.data, width, height, { threshold: THRESHOLD })
  return { share: differing / (width * height), box: boxOf(mask), sheet: sideBySide([one, other, shown]) }
}

function boxOf({ width, height, data }: PNG): Comparison['box'] {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!data[(y * width + x) * 4 + 3]) continue
      ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), y]
    }
  return bottom < 0 ? null : [left, top, right, bottom]
}

const GAP = 8

function sideBySide(pictures: readonly PNG[]): Buffer {
  const [{ width, height } = { width: 1, height: 1 }] = pictures
  const sheet = new PNG({ width: pictures.length * (width + GAP) - GAP, height })
  for (const [i, picture] of pictures.entries())
    PNG.bitblt(picture, sheet, 0, 0, width, height, i * (width + GAP), 0)
  return PNG.sync.write(sheet)
}
