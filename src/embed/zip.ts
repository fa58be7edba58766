/** One file in a ZIP. The same file gives the same bytes: it is of the first day that ZIP knows. */
import { crc32 } from './crc32.ts'

/** 1 January 1980, as MS-DOS writes it. */
const DAY = 0x21

/** Names are in UTF-8. */
const FLAGS = 0x800

/** `packed`: `bytes` after raw deflate. */
export function zipOf(name: string, bytes: Uint8Array, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const path = new TextEncoder().encode(name)
  // ZIP 2.0, packed by deflate
  const about = [
    [20, FLAGS, 8, 0, DAY].flatMap(two),
    [crc32(bytes), packed.length, bytes.length].flatMap(four),
    two(path.length),
  ].flat()
  const head = [four(0x04034b50), about, two(0), [...path]].flat()
  // no comment, the first disk, no attributes, the file at the very beginning
  const entry = [
    four(0x02014b50),
    two(20),
    about,
    [0, 0, 0, 0].flatMap(two),
    four(0),
    four(0),
    [...path],
  ].flat()
  const end = [
    four(0x06054b50),
    [0, 0, 1, 1].flatMap(two),
    four(entry.length),
    four(head.length + packed.length),
    two(0),
  ].flat()
  const zip = new Uint8Array(head.length + packed.length + entry.length + end.length)
  zip.set(head)
  zip.set(packed, head.length)
  zip.set([...entry, ...end], head.length + packed.length)
  return zip
}

/** Lowest byte first. */
const two = (n: number): number[] => [n & 255, (n >>> 8) & 255]
const four = (n: number): number[] => [...two(n), ...two(n >>> 16)]
