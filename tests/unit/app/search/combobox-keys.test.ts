import { expect, test } from 'vitest'
import { keyMeaning, type ComboboxState } from '../../../../src/app/search/combobox-keys.ts'

const options = ['place:a', 'place:b', 'all']
const at = (current: string | null, more: Partial<ComboboxState> = {}): ComboboxState => ({
  options,
  current,
  popped: true,
  hasText: true,
  ...more,
})
const leadsTo = (key: string, state: ComboboxState) => {
  const meaning = keyMeaning(key, state)
  return meaning?.does === 'go' ? meaning.to : meaning
}

test('arrows go round the options, from the field to the first or the last', () => {
  expect(leadsTo('ArrowDown', at(null))).toBe('place:a')
  expect(leadsTo('ArrowUp', at(null))).toBe('all')
  expect(leadsTo('ArrowDown', at('place:a'))).toBe('place:b')
  expect(leadsTo('ArrowDown', at('all'))).toBe('place:a')
  expect(leadsTo('ArrowUp', at('place:a'))).toBe('all')
})

test('without options an arrow leads nowhere', () => {
  expect(keyMeaning('ArrowDown', at(null, { options: [] }))).toEqual({ does: 'go', to: undefined })
  expect(keyMeaning('ArrowUp', at(null, { options: [] }))).toEqual({ does: 'go', to: undefined })
})

test('Home and End move the cursor in the text until an option is marked', () => {
  expect(keyMeaning('Home', at(null))).toBeNull()
  expect(keyMeaning('End', at(null))).toBeNull()
  expect(leadsTo('Home', at('place:b'))).toBe('place:a')
  expect(leadsTo('End', at('place:a'))).toBe('all')
})

test('Escape closes the results, then clears the text, then is the page’s', () => {
  expect(keyMeaning('Escape', at(null))).toEqual({ does: 'close' })
  expect(keyMeaning('Escape', at(null, { popped: false }))).toEqual({ does: 'clear' })
  expect(keyMeaning('Escape', at(null, { popped: false, hasText: false }))).toBeNull()
})

test('letters are the field’s', () => {
  expect(keyMeaning('a', at('place:a'))).toBeNull()
  expect(keyMeaning(' ', at('place:a'))).toBeNull()
})
