import { describe, expect, test } from 'vitest'
import { tokenise } from '../../../../src/geoparse/fold.ts'
import { findPersons, isName } from '../../../../src/geoparse/names/persons.ts'
import { lexicon } from '../small-world.ts'

/** Names of well-known places and how many words they have. */
const known: Record<string, number> = {
  jordan: 1,
  austin: 1,
  paris: 1,
  santa: 2,
  florence: 1,
  washington: 1,
  santos: 1,
}

function read(text: string) {
  const tokens = tokenise(text)
  const placeEnd = (i: number) => i + (known[tokens[i]!.key] ?? 0)
  // a direction that is a given name too
  const given = new Set([...lexicon.given, 'west'])
  const { marks, surnames } = findPersons(tokens, { ...lexicon, given }, placeEnd)
  return { names: tokens.filter((_, i) => marks[i]).map((t) => t.text), surnames: [...surnames] }
}

describe('persons are found by a given name or a title', () => {
  test.each([
    ['Police arrested Jordan Kowalski on Monday.', ['Jordan', 'Kowalski'], 'kowalski'],
    ['Michael Jordan said so.', ['Michael', 'Jordan'], 'jordan'],
    ['He met Jane D. Austin there.', ['Jane', 'D', 'Austin'], 'austin'],
    ['He met Michael van der Berg there.', ['Michael', 'van', 'der', 'Berg'], 'berg'],
    ['Gen. Kowalski said so.', ['Kowalski'], 'kowalski'],
    ['Lt. Gen. George Austin said so.', ['George', 'Austin'], 'austin'],
    ['Sheriff Jordan said so.', ['Jordan'], 'jordan'],
    ['Gen. Washington said so.', ['Washington'], 'washington'],
    ['Mr Austin said so.', ['Austin'], 'austin'],
  ])('%s', (text, names, surname) => {
    const found = read(text)
    expect(found.names).toEqual(names)
    expect(found.surnames[0]).toBe(surname)
  })
})

describe('names of places and bodies that begin like a person are none', () => {
  test.each([
    'He was in Jordan.',
    'The Austin Police came.',
    'In Santa Clara it rained.',
    'The Florence Fair opened.',
    'The Florence Beach is long.',
    'The Charlotte Street is long.',
    'The Florence Children sang.',
    'The West Kowalski came.',
    'President Washington slept there.',
    'General Santos City burned.',
    'The Mayor Council met.',
    'The Victoria. Kowalski came.',
    'Michael said so.',
    'michael jordan said so.',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ names: [], surnames: [] })
  })
})

test('a name is written as one: neither in capitals nor in lower case', () => {
  const words = tokenise("Basra McDonald O'Neill Île USA basra X")
  expect(words.filter(isName).map((t) => t.text)).toEqual(['Basra', 'McDonald', "O'Neill", 'Île'])
  expect(isName(undefined)).toBe(false)
})
