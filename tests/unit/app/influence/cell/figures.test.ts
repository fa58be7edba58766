import { expect, test } from 'vitest'
import { figuresOf } from '../../../../../src/app/influence/cell/figures.ts'
import { languages } from '../../../../../src/app/words/index.ts'

const { en } = languages

test('all weights of a page have as many decimals', () => {
  const { weight } = figuresOf(en, 12.3)
  expect([12.3, 0.5, 0].map(weight)).toEqual(['12.30', '0.50', '0.00'])
})
test('what is more than nothing never reads as nothing', () => {
  expect(figuresOf(en, 12).weight(0.001)).toBe('< 0.01')
  expect(figuresOf(en, 0.2).weight(0.001)).toBe('0.001')
})
test('shares are told to a tenth of a per cent', () => {
  const { share } = figuresOf(en, 1)
  expect(share(334, 5)).toBe('33.4%')
  expect([share(0, 0.001), share(0, 0)]).toEqual(['< 0.1%', '0.0%'])
})
