import { expect, test } from 'vitest'
import { dirOf } from '../../../src/model/direction.ts'

test.each([
  ['en', 'ltr'],
  ['tr', 'ltr'],
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ckb', 'rtl'],
  ['ku', 'ltr'],
])('the direction of %s', (language, direction) => {
  expect(dirOf(language)).toBe(direction)
})
