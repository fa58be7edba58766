/** Texts of a figure, broken into lines. */
import type { Pen, TextLook } from '../../map/pen.ts'

export type Measure = Pen['measure']

const ELLIPSIS = '…'

/** A text that keeps its own direction, whatever it stands in (Unicode isolates). */
export const directed = (text: string, dir: 'ltr' | 'rtl'): string =>
  text === '' ? '' : `${dir === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`

/** Parts of a word that is wider than a line. */
function split(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

/** Takes letters away until a text and an ellipsis fit. */
export function cut(text: string, width: number, look: TextLook, measure: Measure): string {
  if (measure(text, look).width <= width) return text
  const letters = [...text]
  while (letters.length > 0 && measure(letters.join('') + ELLIPSIS, look).width > width) letters.pop()
  return letters.join('').trimEnd() + ELLIPSIS
}

/** Lines of at most `width`; of more than `most` the last ends in an ellipsis. */
export function wrapped(
  text: string,
  width: number,
  look: TextLook,
  measure: Measure,
  most = Infinity,
): string[] {
  const fits = (some: string) => measure(some, look).width <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`
    if (fits(next)) {
      line = next
      continue
    }
    if (line !== '') lines.push(line)
    const parts = fits(word) ? [word] : split(word, fits)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const last = cut(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, width, look, measure)
  return [...lines.slice(0, most - 1), last.endsWith(ELLIPSIS) ? last : `${last}${ELLIPSIS}`]
}
