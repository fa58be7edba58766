import { expect, test } from 'vitest'
import { crc32 } from '../../../src/embed/crc32.ts'

test('the checksum is that of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  // of an empty IEND, as in every PNG
  expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082)
})
