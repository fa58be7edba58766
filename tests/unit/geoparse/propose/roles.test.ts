import { describe, expect, test } from 'vitest'
import { fromStatement, fromText, lines } from './theatre.ts'

const cast = (text: string) => lines(fromStatement(text)).map((l) => l.split(' ').slice(3).join(' '))

describe('who acts and who is acted upon', () => {
  test.each([
    [
      'active: the subject acts',
      'The River League attacked the Crown Army in Milford in May 2003.',
      'river-league:perpetrator,crown-army:target',
    ],
    [
      'passive: "by" acts',
      'The Crown Army was attacked by the River League in Milford in May 2003.',
      'river-league:perpetrator,crown-army:target',
    ],
    [
      'passive without "by": the subject is the target',
      'The Crown Army was attacked in Milford in May 2003.',
      'crown-army:target',
    ],
    [
      'a noun: "by" acts, "on" is the target',
      'An attack by the River League shook Milford in May 2003.',
      'river-league:perpetrator',
    ],
    [
      'a noun behind its owner',
      "The River League's attack on the Crown Army shook Milford in May 2003.",
      'river-league:perpetrator,crown-army:target',
    ],
    [
      'a list acts together',
      'The River League and the Crown Army attacked Milford in May 2003.',
      'river-league:perpetrator,crown-army:perpetrator',
    ],
    [
      'a meeting: the other side takes part',
      'The Crown Army met with the River League in Milford in May 2003.',
      'crown-army:perpetrator,river-league:participant',
    ],
  ])('%s', (_, text, expected) => expect(cast(text)).toEqual([expected]))
})

test('a pronoun has the actor of the sentence before', () => {
  const text = 'The River League is strong. They attacked Milford in May 2003.'
  expect(cast(text)).toEqual(['river-league:perpetrator'])
})

test('the adjective of a country acts where an organ or arm of the state stands behind it', () => {
  expect(lines(fromText('Southmarker jets bombed Milford in May 2003.'))).toEqual([
    'strike milford 2003-05 southmark:perpetrator',
  ])
  expect(lines(fromText('Southmarker poets attacked Milford in May 2003.'))).toEqual([
    'attack milford 2003-05',
  ])
})

test('a country that is a place does not act', () => {
  expect(cast('The River League attacked Milford in Northmark in May 2003.')).toEqual([
    'river-league:perpetrator',
  ])
})
