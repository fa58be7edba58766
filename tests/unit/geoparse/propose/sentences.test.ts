import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../../src/geoparse/propose/sentences.ts'

const texts = (text: string) => splitSentences(text).map((s) => s.text)

describe('a full stop that ends no sentence', () => {
  test.each([
    ['a rank', 'He met Lt. Gen. Brown. He left.', ['He met Lt. Gen. Brown.', 'He left.']],
    ['a month', 'It began on Nov. 3 in rain. It ended.', ['It began on Nov. 3 in rain.', 'It ended.']],
    ['an initial', 'J. Smith wrote it.', ['J. Smith wrote it.']],
    ['letters', 'The U.N. Council met. It ended.', ['The U.N. Council met.', 'It ended.']],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected))
})

test('offsets are those of the text', () => {
  const text = '  First one.\n\nA title\nSecond one here. Third.\r\n'
  for (const s of splitSentences(text)) expect(text.slice(s.start, s.end)).toBe(s.text)
  expect(texts(text)).toEqual(['First one.', 'A title', 'Second one here.', 'Third.'])
})

test('wrapped prose goes on, a short line ends', () => {
  const wrapped = `${'word '.repeat(14)}and\nmore words. Next.`
  expect(texts(wrapped)).toHaveLength(2)
  expect(texts('A title\nand another')).toHaveLength(2)
})

test('sentences know their paragraph', () => {
  expect(splitSentences('One. Two.\n\nThree.').map((s) => s.paragraph)).toEqual([0, 0, 1])
})

test('what is too long for a sentence is cut at a blank', () => {
  const pieces = splitSentences('word '.repeat(1000))
  expect(pieces.length).toBeGreaterThan(2)
  for (const p of pieces) expect(p.text).toMatch(/^word .*word$/)
})
