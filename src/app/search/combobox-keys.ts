/** Keys of a text field with options: see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#keyboardinteraction */

export interface ComboboxState {
  /** Ids of the options, in their order. */
  options: readonly string[]
  /** The one that the keys have come to; null while they are the field's. */
  current: string | null
  /** Something stands under the field that can be closed. */
  popped: boolean
  hasText: boolean
}

/** `go`: to this option; undefined where there are none. */
export type KeyMeaning =
  { does: 'go'; to: string | undefined } | { does: 'enter' } | { does: 'close' } | { does: 'clear' }

/** What a key does; null where it is the field's or the page's. */
export function keyMeaning(
  key: string,
  { options, current, popped, hasText }: ComboboxState,
): KeyMeaning | null {
  const at = current === null ? -1 : options.indexOf(current)
  if (key === 'ArrowDown') return { does: 'go', to: options[(at + 1) % options.length] }
  if (key === 'ArrowUp') return { does: 'go', to: options.at(at === -1 ? -1 : at - 1) }
  if (key === 'Enter') return { does: 'enter' }
  // first the popup, then the text; nothing left to leave, the key is the page's
  if (key === 'Escape') return popped ? { does: 'close' } : hasText ? { does: 'clear' } : null
  // without an option they move the cursor in the field
  if (current === null) return null
  if (key === 'Home') return { does: 'go', to: options[0] }
  if (key === 'End') return { does: 'go', to: options.at(-1) }
  return null
}
