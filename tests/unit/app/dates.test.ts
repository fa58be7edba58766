import { describe, expect, test } from 'vitest'
import { createDateWords } from '../../../src/app/dates.ts'
import { languages, wordsIn } from '../../../src/app/words/index.ts'
import { parseDay } from '../../../src/model/day.ts'

const day = (iso: string) => parseDay(iso) ?? NaN
const en = createDateWords(languages.en)
const ar = createDateWords(languages.ar)
/** Intl puts thin spaces round dashes in some versions. */
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ')

describe('dates as sources give them', () => {
  test.each([
    ['2014-06-10', '10 June 2014'],
    ['2014-06', 'June 2014'],
    ['2014', '2014'],
    ['2014-21', 'spring 2014'],
    ['201X', 'the 2010s'],
    ['2014~', 'about 2014'],
    ['2014-06?', 'June 2014 (the source is unsure)'],
    ['2014-06/2017-07', 'June 2014 to July 2017'],
    ['2019/..', 'since 2019'],
    ['../2019-11', 'until November 2019'],
    ['2014~/2016', 'about 2014 to 2016'],
    ['not a date', 'not a date'],
  ])('%s is %s', (edtf, words) => {
    expect(en.when(edtf)).toBe(words)
  })
  test('in Arabic they have its digits and its words', () => {
    expect(ar.when('2014-06/..')).toMatch(/^منذ .*٢٠١٤$/)
  })
})

describe('the window', () => {
  const window = (from: string, to: string) => ({ from: day(from), to: day(to) })
  test.each([
    ['2014-06-01', '2015-05-31', 'window', 'June 2014 – May 2015'],
    ['2014-06-01', '2014-06-30', 'window', 'June 2014'],
    ['2014-01-01', '2014-12-31', 'window', '2014'],
    ['2014-01-01', '2016-12-31', 'window', '2014 – 2016'],
    ['2014-06-10', '2014-06-10', 'window', '10 June 2014'],
    ['2014-06-01', '2015-05-31', 'instant', '31 May 2015'],
    ['2014-06-01', '2015-05-31', 'cumulative', 'until May 2015'],
  ] as const)('%s/%s in mode %s is %s', (from, to, mode, words) => {
    expect(plain(en.window(window(from, to), mode))).toBe(words)
  })
})

describe('an end of the window', () => {
  test.each([
    ['2014-06-01', 'from', false, 'June 2014'],
    ['2014-06-30', 'to', false, 'June 2014'],
    ['2014-06-10', 'from', false, '10 June 2014'],
    ['2014-06-01', 'to', false, '1 June 2014'],
    ['2014-01-01', 'from', true, '2014'],
    ['2014-01-01', 'from', false, 'January 2014'],
  ] as const)('%s as its %s (coarse: %s) is %s', (iso, side, coarse, words) => {
    expect(en.edge(day(iso), side, coarse)).toBe(words)
  })
})

describe('other languages', () => {
  const fa = createDateWords(languages.fa)
  test.each([
    ['2014-06-10', '۱۰ ژوئن ۲۰۱۴'],
    ['2014-06', 'ژوئن ۲۰۱۴'],
    ['2014', '۲۰۱۴'],
    ['2014-21', 'بهار ۲۰۱۴'],
    ['201X', 'دههٔ ۲۰۱۰'],
    ['2019/..', 'از ۲۰۱۹'],
    ['2014-06/2017-07', 'ژوئن ۲۰۱۴ تا ژوئیهٔ ۲۰۱۷'],
  ])('%s in Persian is %s, in the Gregorian calendar', (edtf, said) => expect(fa.when(edtf)).toBe(said))
  test('Persian tells ranges and numbers in its own way', () => {
    const window = { from: day('2014-06-01'), to: day('2015-05-31') }
    expect(plain(fa.period(window))).toBe('ژوئن ۲۰۱۴ تا مهٔ ۲۰۱۵')
    expect(fa.number(1234)).toBe('۱٬۲۳۴')
  })

  const ckb = createDateWords(wordsIn('ckb'))
  test.each([
    ['2014-06-10', '١٠ی حوزەیرانی ٢٠١٤'],
    ['2014-06', 'حوزەیرانی ٢٠١٤'],
    ['2014', '٢٠١٤'],
    ['2014-06/2017-07', 'لە حوزەیرانی ٢٠١٤ تا تەممووزی ٢٠١٧'],
  ])('%s in Sorani, which browsers may not know, is %s', (edtf, said) => expect(ckb.when(edtf)).toBe(said))
  test('Sorani tells windows, ticks and numbers in its own words', () => {
    const window = { from: day('2014-06-01'), to: day('2015-05-31') }
    expect(ckb.period(window)).toBe('لە حوزەیرانی ٢٠١٤ تا ئایاری ٢٠١٥')
    expect(ckb.period({ from: day('2014-01-01'), to: day('2014-12-31') })).toBe('٢٠١٤')
    expect(ckb.tick(day('2014-06-01'), 'month', false)).toBe('حوزەیران')
    expect(ckb.tick(day('2014-06-09'), 'week', false)).toBe('٩ی حوزەیران')
    expect(ckb.number(1234)).toBe('١٬٢٣٤')
  })
})
