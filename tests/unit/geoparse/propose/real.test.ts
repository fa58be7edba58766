import { describe, expect, test } from 'vitest'
import { findTriggers } from '../../../../src/geoparse/propose/triggers.ts'

const events = (sentence: string) =>
  findTriggers(sentence)
    .filter((t) => t.layer === 'event')
    .map((t) => `${t.kind}: ${t.word}`)

describe('what did not come to pass is no event', () => {
  test.each([
    'The army might have attacked the town.',
    'It plans to withdraw its troops to march on the town.',
    'They did not bomb or shell it, and never attacked it.',
    'If the rebels captured the bridge, all would be lost.',
    'Officials fear a massacre.',
    'No attack took place.',
    'They could launch attacks on the town.',
    'The army was ready for an assault.',
  ])('%s', (sentence) => expect(events(sentence)).toEqual([]))
})

describe('what came to pass is one', () => {
  test.each([
    ['The army attacked the town.', 'attack: attacked'],
    ['They were forced to withdraw; the army attacked.', 'attack: attacked'],
    ['Rebels began withdrawing.', 'withdrawal: withdrawing'],
    ['An air strike hit the depot.', 'strike: air strike'],
  ])('%s', (sentence, event) => expect(events(sentence)).toContain(event))
})

describe('part of a name or of another word is no event', () => {
  test.each([
    'He leads the Green Revolution Museum.',
    'The self-proclaimed governor spoke.',
    'The captured town was quiet.',
    'The War Museum is open.',
  ])('%s', (sentence) => expect(events(sentence)).toEqual([]))
})

test('a verb that wants a name behind it does without none', () => {
  expect(events('He went to sleep.')).toEqual([])
  expect(events('He went to Milford.')).toEqual(['meeting: went to'])
})
