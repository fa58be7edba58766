import type { IssueLog } from './log.ts'

/** Largest file that is read, in bytes. Above it a browser tab runs out of memory before a message can be shown. */
export const MAX_BYTES = 100_000_000

/** First bytes of what people rename to `.geojson`, and what to do with it. */
const PACKED: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
]

/**
 * Bytes of a text file → text without byte order mark; null where they are none, after one error: SIZE,
 * EMPTY_FILE, COMPRESSED or ENCODING. Nothing is unpacked, so a zip bomb costs nothing.
 */
export function decodeText(bytes: Uint8Array, maxBytes: number, log: IssueLog): string | null {
  const fault = (code: string, message: string): null => (log.error(code, message), null)
  if (bytes.length > maxBytes)
    return fault('SIZE', `too large file: ${megabytes(bytes.length)} MB; at most ${megabytes(maxBytes)} MB`)
  const packed = PACKED.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))
  if (packed) return fault('COMPRESSED', `packed file: ${packed[0]}; unpack it first`)
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return fault('ENCODING', 'wrong encoding: UTF-16; save the file as UTF-8')
  // Text never holds NUL; UTF-16 without a mark, shapefiles and databases do.
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    return fault('ENCODING', `NUL byte at ${nul}: no text or UTF-16; save the file as UTF-8 without NUL`)
  const text = decodeUtf8(bytes)
  if (text === null)
    return fault(
      'ENCODING',
      'wrong encoding: bytes that are not UTF-8 (perhaps Windows-1252); save the file as UTF-8',
    )
  if (text.trim() === '') return fault('EMPTY_FILE', 'empty file: nothing but white space')
  return text
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1).replace(/\.0$/, '')
