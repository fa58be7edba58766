/** PNG files that say how large they are on paper, what they show and where that is from. */
import { crc32 } from '../../embed/crc32.ts'

/** What a picture's file says of it. */
export interface FileFacts {
  title: string
  /** What is seen, for who cannot see it. */
  description: string
  /** Of the view that is drawn; null where others cannot open it. */
  address: string | null
  /** BCP 47. */
  language: string
}

/** Dots per inch that all pictures are made for. */
export const DPI = 300

const METRES_PER_INCH = 0.0254
const SIGNATURE = 8
/** Length and type before a chunk's data, checksum after it. */
const BEFORE = 8
const AFTER = 4

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(BEFORE + data.length + AFTER)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(utf8(type), 4)
  bytes.set(data, BEFORE)
  view.setUint32(BEFORE + data.length, crc32(bytes.subarray(4, BEFORE + data.length)))
  return bytes
}

/** Dots per metre, in both directions. */
function physical(dpi: number): Uint8Array {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const perMetre = Math.round(dpi / METRES_PER_INCH)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1
  return chunk('pHYs', data)
}

/** A text in any letters: keyword, not packed, language, no translated keyword. */
function text(keyword: string, value: string, language: string): Uint8Array {
  const parts = [utf8(keyword), [0, 0, 0], utf8(language), [0, 0], utf8(value)]
  return chunk('iTXt', Uint8Array.from(parts.flatMap((part) => [...part])))
}

/** Puts size and texts into a PNG, before its picture. */
export function withFacts(png: Uint8Array, facts: FileFacts, dpi = DPI): Uint8Array {
  const { title, description, address, language } = facts
  const head = SIGNATURE + BEFORE + 13 + AFTER
  const more = [
    physical(dpi),
    text('Title', title, language),
    text('Description', description, language),
    ...(address === null ? [] : [text('Source', address, '')]),
  ]
  const all = [png.subarray(0, head), ...more, png.subarray(head)]
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of all) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A canvas as a PNG file. Rejects where the browser cannot hold a picture so large. */
export async function encodePng(canvas: HTMLCanvasElement, facts: FileFacts): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob)
    throw new Error(`the browser makes no picture of ${canvas.width} × ${canvas.height} pixels; choose less`)
  return withFacts(new Uint8Array(await blob.arrayBuffer()), facts)
}
