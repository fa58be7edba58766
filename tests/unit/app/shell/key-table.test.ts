import { expect, test } from 'vitest'
import { keyRows, pageCommand } from '../../../../src/app/shell/key-table.ts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  pageCommand({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

test.each([
  ['a Latin keyboard', press('?', { shiftKey: true }), 'help'],
  ['an Arabic keyboard', press('؟', { shiftKey: true }), 'help'],
  ['a Cyrillic keyboard, by where the key lies', press('Ю', { code: 'Slash', shiftKey: true }), 'help'],
  ['the slash', press('/'), 'search'],
  ['an Arabic keyboard, by where the slash lies', press('ظ', { code: 'Slash' }), 'search'],
  ['the letter that lies there on a German keyboard', press('-', { code: 'Slash' }), null],
  ['the browser’s own keys', press('?', { ctrlKey: true }), null],
  ['a letter', press('n'), null],
  ['a named key', press('Escape'), null],
])('%s', (_, command, expected) => {
  expect(command).toBe(expected)
})

test('no key stands twice for one use', () => {
  const names = keyRows.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
