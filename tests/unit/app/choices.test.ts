import { describe, expect, test } from 'vitest'
import { choiceOf, formatChoice, hiddenOf, parseChoice } from '../../../src/app/choices.ts'

const all = ['one', 'two', 'three', 'four']
const same = (name: string) => name
const known = (name: string) => (all.includes(name) ? [name] : null)
const silent = () => {}

describe('the shorter way is written', () => {
  test.each([
    [['one'], '-one'],
    [['one', 'two', 'three'], 'four'],
    // as long: what is hidden is named, so that what the data gain later is shown
    [['two', 'three'], 'one,four'],
    [all, ''],
  ])('of %j hidden', (hidden, text) => {
    const choice = choiceOf(new Set(hidden), all, same)
    expect(choice && formatChoice(choice, same)).toBe(text)
  })
  test('nothing where nothing is hidden', () => {
    expect(choiceOf(new Set(), all, same)).toBeNull()
  })
  test('and means the same when it is read', () => {
    for (let bits = 1; bits < 16; bits++) {
      const hidden = new Set(all.filter((_, i) => bits & (1 << i)))
      const text = formatChoice(choiceOf(hidden, all, same)!, same)
      expect(hiddenOf(parseChoice(text, known, silent), all)).toEqual(hidden)
    }
  })
})

test('names that mean nothing are told; where none is left nothing was said', () => {
  const told: string[] = []
  expect(parseChoice('one,five', known, (name) => told.push(name))).toEqual({
    hidden: false,
    values: ['one'],
  })
  expect(parseChoice('-six', known, (name) => told.push(name))).toBeNull()
  expect(told).toEqual(['five', '-six'])
})

test('a list says one thing', () => {
  expect(() => parseChoice('one,-two', known, silent)).toThrow('allowed')
})
