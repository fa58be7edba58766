import type { Theme, ThemeId } from '../map/themes.ts'

const kebab = (slot: string): string => slot.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A theme's slots as CSS custom properties: `markRim` becomes `--mark-rim`. Print is light to the browser. */
export function cssColours(theme: Theme, id: ThemeId): string {
  const slots = Object.entries(theme).map(([slot, colour]) => `--${kebab(slot)}:${colour}`)
  return [`color-scheme:${id === 'dark' ? 'dark' : 'light'}`, ...slots].join(';')
}
