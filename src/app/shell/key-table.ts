/** Keys of the page but for the timeline's, which are in `Keys.svelte`. They are named as they are printed. */

export type KeyGroup = 'page' | 'map' | 'timeline' | 'panel'

interface KeyRow {
  group: KeyGroup
  name: string
  keys: readonly string[]
}

export const keyRows = [
  { group: 'page', name: 'help', keys: ['?'] },
  { group: 'page', name: 'search', keys: ['/'] },
  { group: 'page', name: 'escape', keys: ['Esc'] },
  { group: 'page', name: 'tab', keys: ['Tab', 'Shift + Tab'] },
  { group: 'map', name: 'pan', keys: ['←', '→', '↑', '↓'] },
  { group: 'map', name: 'zoom', keys: ['+', '-'] },
  { group: 'map', name: 'marks', keys: ['N', 'P'] },
  { group: 'map', name: 'open', keys: ['Enter'] },
  { group: 'map', name: 'cell', keys: ['C'] },
  { group: 'panel', name: 'walk', keys: ['↑', '↓'] },
  { group: 'panel', name: 'sheet', keys: ['↑', '↓'] },
] as const satisfies readonly KeyRow[]

export type KeyName = (typeof keyRows)[number]['name']

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Question marks of Latin and Arabic keyboards, and the full-width one. */
const QUESTIONS = '?؟？'

/** What a key does anywhere on the page; null for other keys. */
export function pageCommand({
  key,
  code,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pressed): 'help' | 'search' | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key.length === 1 && QUESTIONS.includes(key)) return 'help'
  if (key === '/') return 'search'
  // the same keys on a keyboard that writes another script
  const foreign = key.length === 1 && key > '~'
  if (foreign && code === 'Slash') return shiftKey ? 'help' : 'search'
  return null
}

/** True where keys write something. */
export const writes = (target: EventTarget | undefined): boolean =>
  target instanceof Element &&
  target.matches(
    'select, textarea, [contenteditable], input:not([type="range"], [type="checkbox"], [type="radio"])',
  )
