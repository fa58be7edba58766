import type { Theme } from '../map/themes.ts'

const kebab = (slot: string): string => slot.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A theme's slots as CSS custom properties: `markRim` becomes `--mark-rim`. */
export function cssColours(theme: Theme, scheme: 'light' | 'dark'): string {
  const slots = Object.entries(theme).map(([slot, colour]) => `--${kebab(slot)}:${colour}`)
  return [`color-scheme:${scheme}`, ...slots].join(';')
}
