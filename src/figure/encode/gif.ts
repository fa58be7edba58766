/** Films as GIF. This file carries the encoder: import it only when a film is asked for. */
import { applyPalette, GIFEncoder, quantize } from 'gifenc'
import { breathe, type Film, type Watch } from './film.ts'

/** Colours of the file; one more says that a pixel is as it was. */
const COLOURS = 255

/** Pictures out of which the colours are chosen. */
const LOOKED_AT = 5

/** Pixels that are looked at in each of them. */
const MOST_PIXELS = 400_000

/** The last picture stands so many times as long, so that readers see the end before it begins again. */
const LAST = 3

/** Numbers of pictures spread over the film, the first and the last with them. */
const spread = (count: number): number[] => [
  ...new Set(
    Array.from({ length: LOOKED_AT }, (_, i) => Math.round((i / (LOOKED_AT - 1)) * Math.max(0, count - 1))),
  ),
]

/** A film that begins again for ever. All pictures share their colours, so that what does not change does not flicker. */
export async function encodeGif(
  { canvas, count, draw, seconds }: Film,
  { onprogress, signal }: Watch,
): Promise<Uint8Array> {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('missing canvas: the browser gives no 2d context')
  const { width, height } = canvas
  const pixels = () => context.getImageData(0, 0, width, height).data

  const looked = spread(count)
  const every = Math.max(1, Math.ceil((width * height) / MOST_PIXELS))
  const each = Math.floor((width * height) / every)
  const sample = new Uint32Array(each * looked.length)
  for (const [i, at] of looked.entries()) {
    await draw(at)
    const whole = new Uint32Array(pixels().buffer)
    for (let pixel = 0; pixel < each; pixel++) sample[i * each + pixel] = whole[pixel * every]!
    onprogress((i + 1) / (looked.length + count))
    await breathe({ signal })
  }
  const palette = quantize(new Uint8Array(sample.buffer), COLOURS, { format: 'rgb565' })
  const same = palette.length
  // as it was: its own colour is never seen
  const colours = [...palette, [0, 0, 0] as [number, number, number]]

  const gif = GIFEncoder()
  let before: Uint8Array | null = null
  for (let at = 0; at < count; at++) {
    await draw(at)
    const now: Uint8Array = applyPalette(pixels(), palette, 'rgb565')
    const told: Uint8Array = before ? now.map((colour, i) => (colour === before![i] ? same : colour)) : now
    gif.writeFrame(told, width, height, {
      ...(before ? { transparent: true, transparentIndex: same } : { palette: colours, repeat: 0 }),
      delay: Math.round(seconds * (at === count - 1 ? LAST : 1) * 1000),
      dispose: 1,
    })
    before = now
    onprogress((looked.length + at + 1) / (looked.length + count))
    await breathe({ signal })
  }
  gif.finish()
  return gif.bytes()
}
