import { describe, expect, test } from 'vitest'
import { checkDepth, MAX_DEPTH } from '../../../../src/model/check/depth.ts'
import { parseJson } from '../../../../src/model/check/json.ts'
import { openLog } from '../../../../src/model/check/log.ts'
import { checkMembers } from '../../../../src/model/check/members.ts'
import { lineAt, stringEnd } from '../../../../src/model/check/text.ts'

test('lines are counted from 1', () => {
  expect([0, 1, 2, 3].map((at) => lineAt('a\n\nb', at))).toEqual([1, 1, 2, 3])
})

test.each([
  ['"ab"', 3],
  ['"a\\"b"', 5],
  ['"a\\\\"b"', 4],
  ['"ab', 3],
])('a string ends at its first quote that is not escaped: %s', (text, end) => {
  expect(stringEnd(text, 0)).toBe(end)
})

describe('depth', () => {
  const codes = (text: string) => {
    const log = openLog()
    checkDepth(text, log)
    return log.close('').map((issue) => issue.code)
  }
  const nest = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

  test('up to the limit, side by side and in strings', () => {
    expect(codes(nest(MAX_DEPTH))).toEqual([])
    expect(codes(`[${Array(1_000).fill('[]').join(',')}]`)).toEqual([])
    expect(codes(`["${nest(100)}","\\"${nest(100)}"]`)).toEqual([])
  })
  test('deeper is an error, also where brackets never close', () => {
    expect(codes(nest(MAX_DEPTH + 1))).toEqual(['DEPTH'])
    expect(codes('[{"a":'.repeat(1_000_000))).toEqual(['DEPTH'])
  })
})

describe('broken JSON is located', () => {
  test.each([
    ['[1,\n2,]', 2, '"]"; expected a value'],
    ['{"a":1,\n"b" 2}', 2, 'expected a colon'],
    ['{"a":1\n"b":2}', 2, 'expected a comma'],
    ['{\n\n', 3, 'end of file; expected a name in double quotes or }'],
    ['[1]\n[2]', 2, 'expected the end of the file'],
    ['["\\x"]', 1, 'sound escapes'],
    ["{'a':1}", 1, 'a name in double quotes'],
    ['[01]', 1, 'expected a value'],
    ['[NaN]', 1, 'expected a value'],
  ])('%j', (text, line, words) => {
    const log = openLog()
    expect(parseJson(text, log)).toBeUndefined()
    const [issue] = log.close('')
    expect(issue).toMatchObject({ code: 'JSON_SYNTAX', line })
    expect(issue?.message).toContain(words)
  })
  test.each(['<html>', ' <?xml?>', 'id,lat,lon\n1,2,3'])('what is no JSON at all is told so: %j', (text) => {
    const log = openLog()
    parseJson(text, log)
    expect(log.close('')).toMatchObject([{ code: 'NOT_JSON' }])
  })
})

describe('member names', () => {
  const check = (text: string) => {
    const log = openLog()
    return { text: checkMembers(text, log), issues: log.close('') }
  }

  test('the first of duplicate members counts, wherever they stand', () => {
    const text = '{"a":[1,{"b":1,"b":{"b":2}}],"a":{"c":[]},"d":3,"\\u0061":4,"a":5}'
    const { text: single, issues } = check(text)
    expect(JSON.parse(single)).toEqual({ a: [1, { b: 1 }], d: 3 })
    expect(issues.map((issue) => issue.pointer)).toEqual(['/a/1/b', '/a', '/a', '/a'])
  })

  test('equal names in different objects are no duplicates', () => {
    const text = '[{"a":1},{"a":{"a":"\\"a\\":1,"}}]'
    expect(check(text)).toEqual({ text, issues: [] })
  })

  test.each(['{"__proto__":1}', '[{"x":{"\\u005f_proto__":{}}}]'])('__proto__ is an error: %s', (text) => {
    expect(check(text).issues).toMatchObject([{ code: 'PROTO_KEY', severity: 'error' }])
  })

  test('pointers are escaped', () => {
    expect(check('{"a/b~":{"c":1,"c":1}}').issues[0]?.pointer).toBe('/a~1b~0/c')
  })
})
