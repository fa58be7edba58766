import { describe, expect, test } from 'vitest'
import { checkLinks, isSafeLink } from '../../../../src/model/check/links.ts'
import { openLog } from '../../../../src/model/check/log.ts'

const codes = (properties: unknown) => {
  const log = openLog()
  checkLinks(properties, {}, log)
  return log.close('').map((issue) => issue.code)
}

test.each([
  'https://example.org',
  'HTTP://example.org',
  ' https://example.org\n',
  'mailto:a@example.org',
  'ht\ntps://example.org',
])('safe: %j', (link) => expect(isSafeLink(link)).toBe(true))

const unsafe = [
  'javascript:x',
  ' JaVa\tScRiPt:x',
  '\u0001javascript:x',
  'java\u200bscript:x',
  '\u202ejavascript:x',
  'vbscript:x',
  'data:text/html,x',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'ftp://example.org',
  '//example.org',
  '/x',
  'example.org',
  'ｊavascript:x',
  ':',
  '',
]
test.each(unsafe)('unsafe: %j', (link) => expect(isSafeLink(link)).toBe(false))

describe('links in properties', () => {
  test.each(['url', 'URL', 'source_url', 'links', 'href', 'website', 'image'])(
    'under the name %s',
    (name) => {
      expect(codes({ [name]: 'ftp://example.org' })).toEqual(['URL_SCHEME'])
      expect(codes({ [name]: 'https://example.org' })).toEqual([])
      expect(codes({ [name]: '' })).toEqual([])
      expect(codes({ [name]: null })).toEqual([])
    },
  )
  test('nested, and code under any name', () => {
    expect(codes({ claims: [{ source: { url: 'ftp:x' } }, 'javascript:x'] })).toEqual([
      'URL_SCHEME',
      'URL_SCHEME',
    ])
  })
  test('prose is no link', () => {
    expect(
      codes({ name: 'Data: five killed', says: 'about javascript: a primer', title: 'File: Mosul' }),
    ).toEqual([])
  })
})
