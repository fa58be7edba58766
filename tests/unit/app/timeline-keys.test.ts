import { expect, test } from 'vitest'
import { commandOf } from '../../../src/app/timeline-keys.ts'

const plain = { code: '', shiftKey: false, ctrlKey: false, metaKey: false, altGraph: false }

test.each([
  [' ', 'play'],
  [',', 'stepBack'],
  ['.', 'stepForward'],
  ['<', 'previousEvent'],
  ['>', 'nextEvent'],
  ['[', 'startEarlier'],
  ['{', 'startLater'],
  [']', 'endLater'],
  ['}', 'endEarlier'],
  ['a', null],
  ['Enter', null],
  ['ArrowLeft', null],
  ['constructor', null],
])('%s: %s', (key, command) => {
  expect(commandOf({ ...plain, key })).toBe(command)
})
test('shortcuts of the browser and the system are left alone', () => {
  expect(commandOf({ ...plain, key: '[', metaKey: true })).toBeNull()
  expect(commandOf({ ...plain, key: ']', ctrlKey: true })).toBeNull()
})
test('keyboards that write brackets with AltGr, which some systems tell as Ctrl and Alt', () => {
  expect(commandOf({ ...plain, key: '[', ctrlKey: true, altGraph: true })).toBe('startEarlier')
})
test('on keyboards of another script the keys lie where they lie on a Latin one', () => {
  expect(commandOf({ ...plain, key: 'ج', code: 'BracketLeft' })).toBe('startEarlier')
  expect(commandOf({ ...plain, key: 'د', code: 'BracketRight', shiftKey: true })).toBe('endEarlier')
  expect(commandOf({ ...plain, key: 'ж', code: 'Semicolon' })).toBeNull()
})
test('a Latin keyboard is taken at its letter, wherever the key lies', () => {
  expect(commandOf({ ...plain, key: 'w', code: 'Comma' })).toBeNull()
})
