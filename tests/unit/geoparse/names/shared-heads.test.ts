import { describe, expect, test } from 'vitest'
import { tokenise } from '../../../../src/geoparse/fold.ts'
import { sharedHeads } from '../../../../src/geoparse/names/shared-heads.ts'
import { gazetteer } from '../small-world.ts'

const found = (text: string) => {
  const tokens = tokenise(text)
  return [...sharedHeads(tokens, gazetteer)]
    .sort(([a], [b]) => a - b)
    .map(([from, { end, places }]) => [
      text.slice(tokens[from]!.start, tokens[end - 1]!.end),
      places.map((p) => p.id).join(' '),
    ])
}
const otoe = ['Otoe', 'us-ne-131']
const dakota = ['Dakota', 'us-ne-043']

describe('names in a list share its plural head', () => {
  test.each([
    ['Flooding in Otoe and Dakota counties went on.', [otoe, dakota]],
    ['Otoe and Dakota counties were flooded.', [otoe, dakota]],
    ['Lamar, Otoe and Dakota Counties were flooded.', [['Lamar', 'us-tx-277'], otoe, dakota]],
    ['Santa Clara and Otoe counties were flooded.', [['Santa Clara', 'us-ca-085'], otoe]],
    ['Basra and Atlantis governorates met.', [['Basra', 'basra-governorate']]],
    ['Atlantis and Otoe counties met.', [otoe]],
    [
      'He closed al-Sinek and Ahrar bridges.',
      [
        ['al-Sinek', 'sinek'],
        ['Ahrar', 'ahrar'],
      ],
    ],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names)
  })
})

describe('without such a list there is nothing to share', () => {
  test.each([
    'He saw two counties.',
    'Otoe, and many counties.',
    'Otoe and Dakota met in counties.',
    'Otoe County and Dakota.',
    'Paris and London counties met.',
    // a name of its own, head and all
    'He crossed the Zagros Mountains.',
    'counties',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})
