import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkGeojson } from '../../../../src/model/check/geojson.ts'
import { isError } from '../../../../src/model/issue.ts'

const fixtures = resolve(import.meta.dirname, '../../../fixtures')

/** Files named `code--fault.geojson`; a good one without a code has nothing to be said about it. */
function list(folder: 'good' | 'bad') {
  const directory = join(fixtures, folder, 'geojson')
  return readdirSync(directory).map((name) => {
    const code = name.includes('--') ? name.split('--')[0]!.toUpperCase().replaceAll('-', '_') : null
    return {
      name,
      code,
      issues: () => checkGeojson(readFileSync(join(directory, name)), { file: name }).issues,
    }
  })
}

describe('good files have no error', () => {
  test.each(list('good'))('$name', ({ code, issues }) => {
    const found = issues()
    expect(found.filter(isError)).toEqual([])
    const codes = found.map((issue) => issue.code)
    if (code) expect(codes).toContain(code)
    else expect(codes).toEqual([])
  })
})

describe('bad files have the error that their name says', () => {
  test.each(list('bad'))('$name', ({ code, issues }) => {
    const errors = issues().filter(isError)
    expect(errors.map((issue) => issue.code)).toContain(code)
    for (const { message } of errors) expect(message).toMatch(/^[^:]{3,60}(?::|;|$)/)
  })
})
