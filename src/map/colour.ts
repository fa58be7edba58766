/** Colours as `#rrggbb`, contrast as in WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */

type Channels = [red: number, green: number, blue: number]

function channels(colour: string): Channels {
  const m = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)
  if (!m) throw new Error(`invalid colour: "${colour}"; allowed: #rrggbb`)
  return [m[1], m[2], m[3]].map((pair) => parseInt(pair ?? '0', 16)) as Channels
}

const toHex = (parts: Channels): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Colour between two, `share` 0 (all `a`) to 1 (all `b`). Throws where a colour is not `#rrggbb`. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)]
  return toHex(from.map((part, i) => part + ((to[i] ?? 0) - part) * share) as Channels)
}

/** `rgba()` with `alpha` 0 to 1. Throws where the colour is not `#rrggbb`. */
export const withAlpha = (colour: string, alpha: number): string =>
  `rgba(${channels(colour).join(',')},${alpha})`

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Channels
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio, 1 to 21. Throws where a colour is not `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/**
 * The colour, moved towards black or white only as far as it needs to stand out from the ground by the ratio: actors'
 * colours are chosen once, and must be seen on light and dark maps alike.
 */
export function legible(colour: string, ground: string, ratio = 3): string {
  const pole = luminance(ground) > 0.3 ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(colour, pole, share)
    if (contrast(moved, ground) >= ratio) return moved
  }
  return pole
}

/** White, else nearly black, else black: the first that is read on the colour (4.5 to 1), and one of them always is. */
export const inkOn = (colour: string): string =>
  ['#ffffff', '#16181a'].find((ink) => contrast(colour, ink) >= 4.5) ?? '#000000'
