import { describe, expect, test } from 'vitest'
import { foldName, isArabicScript, isArticle, tokenise } from '../../../src/geoparse/fold.ts'

describe('spellings of one name fold to one', () => {
  test.each([
    [['Jurf as-Sakhr', 'jurf al-Sakhr', 'Jurf Al Sakhr', 'JURF EL-SAKHR', 'Jurf aṣ-Ṣakhr']],
    [["Ba'quba", 'Ba’quba', 'Baʿquba', 'Baquba', 'BAQUBA']],
    [['São Tomé', 'Sao Tome', 'SÃO TOMÉ', 'Sa\u0303o Tome\u0301']],
    [['Łódź', 'Lodz']],
    [['Straße', 'Strasse']],
    [['إيران', 'ايران', 'ایران', 'إِيرَان', 'إيـران']],
    [['البصرة', 'البصره']],
    [['كركوك', 'کرکوک']],
    [['U.S.', 'U. S.', 'U S']],
  ])('%j', ([first, ...more]) => {
    for (const other of more) expect(foldName(other), other).toEqual(foldName(first!))
  })
})

describe('names that differ stay apart', () => {
  test.each([
    ['Asad', 'As-Ad'],
    ['Mosul', 'Musol'],
    ['New York', 'Newyork'],
    ['حلب', 'حلبة'],
  ])('%s and %s', (a, b) => {
    expect(foldName(a)).not.toEqual(foldName(b))
  })
})

describe('a text is split into words', () => {
  test.each([
    ['Basra, then Erbil.', ['Basra', 'then', 'Erbil']],
    ["Iraq's Shi'a and Halabja’s dead", ['Iraq', "Shi'a", 'and', 'Halabja', 'dead']],
    ["the states' rights, '99", ['the', 'states', 'rights', '99']],
    ['COVID-19 in al-Tanf', ['COVID', '19', 'in', 'al', 'Tanf']],
    ['تل‌آویو گفت', ['تل', 'آویو', 'گفت']],
    ['🛢️Oil🛢️', ['Oil']],
    ['𝕭asra and 𐎠𐎼', ['𝕭asra', 'and', '𐎠𐎼']],
    ['\ud800x', ['x']],
    ['… – !', []],
    ['', []],
  ])('%s', (text, words) => {
    const tokens = tokenise(text)
    expect(tokens.map((t) => t.text)).toEqual(words)
    tokens.forEach((t, i) => {
      expect(text.slice(t.start, t.end)).toBe(t.text)
      const next = tokens[i + 1]
      expect(t.gap).toBe(next ? text.slice(t.end, next.start) : '')
    })
  })
})

test('an article is told from the English word that it looks like', () => {
  const first = (text: string) => isArticle(tokenise(text)[0]!)
  expect(['at-Tanf', 'as-Sakhr', 'al-Tanf', 'al Tanf', 'El Alamein'].filter(first)).toHaveLength(5)
  expect(['at Tanf', 'as Sakhr', 'an Najaf', 'Ali-Baba', 'along-side'].filter(first)).toEqual([])
})

test('Arabic script is told from others', () => {
  expect(isArabicScript('البصرة')).toBe(true)
  expect(isArabicScript('in هەولێر')).toBe(true)
  expect(isArabicScript('Ниш 北京 Ḥalab')).toBe(false)
})
