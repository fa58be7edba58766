import { describe, expect, test } from 'vitest'
import { completed } from '../../../../src/app/words/complete.ts'
import { languages, said, wordsIn } from '../../../../src/app/words/index.ts'
import {
  earlyFacts,
  isPartial,
  languageIds,
  loadWords,
  ownName,
  wordsOf,
} from '../../../../src/app/words/languages.ts'
import { numbersOf } from '../../../../src/app/own-dates.ts'

describe.each(languageIds)('%s', (id) => {
  test('loads what its file says, completed', async () => {
    const loaded = await loadWords(id)
    expect(Object.keys(loaded).sort()).toEqual(Object.keys(wordsIn(id)).sort())
    expect(loaded.loading).toBe(wordsIn(id).loading)
  })
  test('has, before its words come, the direction and digits that they say', () => {
    const { dir, numbers } = earlyFacts(id)
    expect(dir).toBe(wordsIn(id).dir)
    expect(numbers.format(1234)).toBe(numbersOf(wordsIn(id)).format(1234))
  })
  test('is called what it calls itself', async () => expect(await ownName(id)).toBe(said(id).name))
})

test('word by word, English stands in', () => {
  const { locale, dir, name, review } = languages.en
  const partial = { partial: true, locale, dir, name, review, close: 'X', pages: { list: 'L' } } as const
  const whole = completed(partial, languages.en)
  expect([whole.close, whole.pages.list]).toEqual(['X', 'L'])
  expect([whole.back, whole.pages.search]).toEqual([languages.en.back, languages.en.pages.search])
  expect(whole.days('3', 3)).toBe('3 days')
})

test('English stands isolated among words that run the other way', () => {
  const { locale, name, review } = languages.en
  const whole = completed({ partial: true, locale, dir: 'rtl', name, review, close: 'X' }, languages.en)
  expect([whole.close, whole.back]).toEqual(['X', '\u2066Back\u2069'])
  expect(whole.shown('1', '2')).toBe('\u20661 of 2 shown\u2069')
  expect(whole.aboutMap.how[0]).toMatch(/^\u2066.*\u2069$/)
})

test('a file without its language is told', () =>
  expect(() => wordsOf({ en: languages.en }, 'fr')).toThrow('words/fr.ts exports no "fr"'))

test('what English says is not partial', () => expect(isPartial(languages.en)).toBe(false))
