import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipOf } from '../../../src/embed/zip.ts'

const bytes = new TextEncoder().encode('a map, '.repeat(1000))
const zip = zipOf('map.html', bytes, deflateRawSync(bytes))
const view = new DataView(zip.buffer)

test('holds one file, packed, with name, sizes and checksum', () => {
  expect(view.getUint32(0, true)).toBe(0x04034b50)
  expect(view.getUint32(22, true)).toBe(bytes.length)
  expect(new TextDecoder().decode(zip.subarray(30, 38))).toBe('map.html')
  // the end tells where the list of files begins
  const list = view.getUint32(zip.length - 6, true)
  expect(view.getUint32(list, true)).toBe(0x02014b50)
  expect(view.getUint32(list + 42, true)).toBe(0)
})

test('the same file gives the same bytes', () => {
  expect(zipOf('map.html', bytes, deflateRawSync(bytes))).toEqual(zip)
})

/** Python is on every machine that browsers are tested on. */
const python = spawnSync('python3', ['--version']).status === 0

test.skipIf(!python)('others unpack it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  try {
    writeFileSync(join(folder, 'map.zip'), zip)
    execFileSync('python3', ['-m', 'zipfile', '-e', 'map.zip', '.'], { cwd: folder })
    expect(readFileSync(join(folder, 'map.html'))).toEqual(Buffer.from(bytes))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
