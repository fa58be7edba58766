import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../src/geoparse/names/recognise.ts'
import { gazetteer } from '../small-world.ts'

const names = (text: string, demonyms = false) => recognise(text, gazetteer, { demonyms }).map((t) => t.text)

describe('places are found', () => {
  test.each([
    // curated rows by their name alone
    ['Basra is quiet.', ['Basra']],
    ['They left the White House.', ['White House']],
    ['The U.S. and the US left.', ['U.S.', 'US']],
    // towns by their size, and by what stands beside them
    ['The road to Dallas is long.', ['Dallas']],
    ['Oil was found in Battle Creek.', ['Battle Creek']],
    ['He lives in Tiszabura, Hungary.', ['Tiszabura', 'Hungary']],
    ['He lives in the village of Tiszabura.', ['Tiszabura']],
    ['They live in Reading today.', ['Reading']],
    ['They called the Austin Police.', ['Austin']],
    ['Santa Clara County officials met.', ['Santa Clara County']],
    ['Flooding in Otoe and Dakota counties went on.', ['Otoe', 'Dakota']],
    ['They came to St. Louis from Rio de Janeiro.', ['St. Louis', 'Rio de Janeiro']],
    // a big town is known, whatever follows
    ["St. Louis's arch fell.", ['St. Louis']],
    // people are not the name of their town
    ['They besieged a town of Shiite Turkmen and the village of White Oak.', ['White Oak']],
    // an unknown name ends somewhere, so that a text of capitals costs no more than another
    ['The village of Aba Beb Cic Dod Eue Fuf Gag burned.', ['Aba Beb Cic Dod Eue']],
    // an unknown unit with its head
    ['Troops of Nowhere Province left.', ['Nowhere Province']],
    // datelines and lines of capitals
    ['TISZABURA, Hungary (AP) – Rain', ['TISZABURA', 'Hungary']],
    ['TISZABURA (AP) – Rain fell.', ['TISZABURA']],
    ['LOUISVILLE, Ky. (AP) — A man', ['LOUISVILLE', 'Ky.']],
    ['THE WAR IN BASRA IS OVER', ['BASRA']],
    // heads
    ['The Basra Governorate and the Basra governorate.', ['Basra Governorate', 'Basra']],
    ['In Lamar County it rained.', ['Lamar County']],
    ['He left the Ontario Province for the Dallas Region.', ['Ontario Province', 'Dallas']],
    // other scripts
    ['قال في البصرة ثم الدار البيضاء', ['البصرة', 'الدار البيضاء']],
    ['والبصرة', ['البصرة']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('what is no place is not', () => {
  test.each([
    'He met Tiszabura yesterday.',
    'A man again reading: Reading is fun.',
    'In May the Kurdish people met.',
    'The talks at NATO went on.',
    'They told us so in the us.',
    'It costs US$5 million.',
    'Jane Austin said so.',
    'Police arrested Jordan Kowalski today.',
    'He met Saint George Kowalski today.',
    'TISZABURA is what he said.',
    'Rain fell. The province is big. Each district is.',
    'He read Victoria Kowalski.',
    'The talks, or the ga. Or not.',
    'He came, or TX or LA.',
    'A Norwegian ship.',
    'باريسي قال',
    'قال طفس ثم',
    '',
    '… – 12, 13',
  ])('%s', (text) => {
    expect(names(text)).toEqual([])
  })
})

describe('a person’s name', () => {
  test('once given in full, is no place by its surname, save where a preposition of place stands before', () => {
    expect(names('Michael Jordan came. Later Jordan said so.')).toEqual([])
    expect(names('Michael Jordan came. He was in Jordan then.')).toEqual(['Jordan'])
    expect(names('He went. Later Jordan said so.')).toEqual(['Jordan'])
  })
  test('never breaks a longer name of a place', () => {
    expect(names('He lives in Santa Clara today.')).toEqual(['Santa Clara'])
  })
})

describe('a name that is sure once is meant wherever it stands', () => {
  test.each([
    ['He lives in Tiszabura, Hungary. He met Tiszabura there.', 2],
    ['He met Tiszabura there. He lives in Tiszabura, Hungary.', 2],
    ['He met Tiszabura there.', 0],
  ])('%s', (text, count) => {
    expect(names(text).filter((n) => n === 'Tiszabura')).toHaveLength(count)
  })
})

test('a town that goes on with the name of another place is part of a longer name', () => {
  expect(names('He lives in Louisville. He met the Basra Louisville.')).toEqual(['Louisville', 'Basra'])
})

describe('short forms of states stand behind a town and a comma', () => {
  test.each([
    ['Alexandria, La., burned.', ['Alexandria', 'La.']],
    ['Dallas, TX, burned.', ['Dallas', 'TX']],
    ['London, Ont. burned', ['London', 'Ont.']],
    ['Dallas TX burned.', ['Dallas']],
    ['Dallas or Paris burned.', ['Dallas', 'Paris']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('names that no gazetteer holds', () => {
  test.each([
    ['They shelled the village of Nowhereton at dawn.', ['Nowhereton']],
    ['They shelled the town of Upper Nowhereton at dawn.', ['Upper Nowhereton']],
    ['Troops in Nowhere province came.', ['Nowhere']],
    ['They came to Nowhereton at dawn.', []],
    ['They spoke of the head of Kowalski at dawn.', []],
    ['They say this Province is big.', []],
  ])('are kept where a head proves them to be places: %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
    for (const t of recognise(text, gazetteer)) expect(t.candidates).toEqual([])
  })
})

test('demonyms are found on demand only, and always as part of something else', () => {
  const text = 'A Norwegian ship and two Norwegians left Norway.'
  expect(names(text)).toEqual(['Norway'])
  expect(names(text, true)).toEqual(['Norwegian', 'Norwegians', 'Norway'])
  const uses = recognise(text, gazetteer, { demonyms: true }).map((t) => t.use)
  expect(uses.slice(0, 2)).toEqual(['associative', 'associative'])
  expect(names('a norwegian ship', true)).toEqual([])
})

test('every toponym gives the places that bear its name', () => {
  const [toponym] = recognise('It rained in Paris then.', gazetteer)
  expect(toponym!.candidates.map((p) => p.id)).toEqual(['paris', 'gn-11'])
})
