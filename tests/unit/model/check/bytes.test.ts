import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeText } from '../../../../src/model/check/bytes.ts'
import { openLog } from '../../../../src/model/check/log.ts'

function decode(bytes: Uint8Array, maxBytes = 1_000_000) {
  const log = openLog()
  return { text: decodeText(bytes, maxBytes, log), codes: log.close('').map((issue) => issue.code) }
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, first: number) =>
  Uint8Array.from([...text].flatMap((c) => (first ? [c.charCodeAt(0), 0] : [0, c.charCodeAt(0)])))

test('UTF-8 is read with or without byte order mark', () => {
  expect(decode(utf8('{"é":"سامراء"}')).text).toBe('{"é":"سامراء"}')
  expect(decode(utf8('\ufeff{}')).text).toBe('{}')
})

test('a file at the limit passes, one byte more does not', () => {
  expect(decode(utf8('[12]'), 4).codes).toEqual([])
  expect(decode(utf8('[123]'), 4).codes).toEqual(['SIZE'])
})

test.each([
  ['gzip', new Uint8Array(gzipSync('{}'))],
  ['zip', utf8('PK\u0003\u0004')],
  ['bzip2', utf8('BZh9')],
])('%s is named and not unpacked', (_name, bytes) => {
  expect(decode(bytes).codes).toEqual(['COMPRESSED'])
})

test.each([
  ['UTF-16 little end first, with mark', Uint8Array.from([0xff, 0xfe, ...utf16('{}', 1)])],
  ['UTF-16 big end first, with mark', Uint8Array.from([0xfe, 0xff, ...utf16('{}', 0)])],
  ['UTF-16 without mark', utf16('{}', 1)],
  ['Windows-1252', Uint8Array.from([0x22, 0xe9, 0x22])],
  ['cut in a character', utf8('"é').slice(0, 2)],
  ['overlong form of /', Uint8Array.from([0xc0, 0xaf])],
  ['NUL', utf8('{}\u0000')],
])('no mojibake: %s', (_name, bytes) => {
  expect(decode(bytes)).toEqual({ text: null, codes: ['ENCODING'] })
})

test.each(['', ' \n\t', '\ufeff', '\ufeff \n'])('nothing is EMPTY_FILE: %j', (text) => {
  expect(decode(utf8(text)).codes).toEqual(['EMPTY_FILE'])
})
