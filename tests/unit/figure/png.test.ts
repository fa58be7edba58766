import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { withFacts } from '../../../src/figure/encode/png.ts'

test('a PNG with facts is a sound PNG with the same picture', () => {
  const plain = new PNG({ width: 3, height: 2 })
  plain.data.fill(0x7f)
  const told = withFacts(PNG.sync.write(plain), {
    title: 'النفوذ',
    description: 'Map: 2014.',
    address: 'https://example.org/?from=2014',
    language: 'ar',
  })
  // checks the checksums too
  const read = PNG.sync.read(Buffer.from(told), { checkCRC: true })
  expect(read.data.equals(plain.data)).toBe(true)
  const text = Buffer.from(told).toString('utf8')
  expect(text).toContain('Title\0\0\0ar\0\0النفوذ')
  expect(text).toContain('Source\0\0\0\0\0https://example.org/?from=2014')
  expect(text.indexOf('pHYs')).toBeLessThan(text.indexOf('IDAT'))
})

test('without an address there is no source', () => {
  const png = PNG.sync.write(new PNG({ width: 1, height: 1 }))
  const facts = { title: 'a', description: 'b', address: null, language: 'en' }
  expect(Buffer.from(withFacts(png, facts)).toString('latin1')).not.toContain('Source')
})
