import { describe, expect, test } from 'vitest'
import { persianFromArabic, pickPersian } from '../../../../src/build/basemap/persian.ts'

describe('a Persian name among others', () => {
  test.each([
    ['its own letters tell it', ['کركوك', 'كركوك', 'کرکوک'], false, 'کرکوک'],
    ['a name that may as well be Arabic says nothing elsewhere', ['بغداد'], false, undefined],
    ['where Persian is spoken it is taken', ['بروجرد', 'بوروجيرد'], true, 'بروجرد'],
    ['Arabic letters of a careless hand are mended', ['ورامين'], true, 'ورامین'],
    ['Urdu and Kurdish are left out', ['ارومیہ', 'ورمێ'], true, undefined],
    ['a district is not its seat', ['شهرستان کوهدشت', 'کوهدشت'], true, 'کوهدشت'],
    ['an Arabic article comes last', ['الکوت', 'کوت العماره'], false, 'کوت العماره'],
  ] as const)('%s', (_, names, spoken, picked) => expect(pickPersian([...names], spoken)).toBe(picked))
})

test.each([
  ['الرمادي', 'رمادی'],
  ['كربلاء', 'کربلا'],
  ['الناصرية', 'ناصریه'],
  ['أربيل', 'اربیل'],
])('%s in Persian letters is %s', (arabic, persian) => expect(persianFromArabic(arabic)).toBe(persian))
