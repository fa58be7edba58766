/** Whole numbers as printable text: a step of a line or a row of a list takes one letter mostly, which gzip packs well. */

/** Letters that stand in JSON and in the script of a page as they are. */
const LETTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (letter) => !'"\\<&'.includes(letter),
)
/** By code; -1: no letter of ours. */
const VALUES = new Int8Array(128).fill(-1)
LETTERS.forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value))

/** Values of a last letter; the others say that more follows. Few last letters suit columns with large numbers. */
const LASTS = [46, 60, 70, 80, 85]

/** Whole numbers as a text; its first letter says how many values a last letter has. The shortest one once it is packed. */
export function writeNumbers(numbers: readonly number[]): string {
  const texts = LASTS.map((last) => LETTERS[last]! + numbers.map((n) => written(n, last)).join(''))
  const costs = texts.map(costOf)
  return texts[costs.indexOf(Math.min(...costs))]!
}

function written(n: number, last: number): string {
  let rest = n < 0 ? -2 * n - 1 : 2 * n
  let text = ''
  const more = LETTERS.length - last
  while (rest >= last) {
    rest -= last
    text += LETTERS[last + (rest % more)]
    rest = Math.floor(rest / more)
  }
  return text + LETTERS[rest]
}

/** Bits that a text takes where each letter takes as many as its share tells. */
export function costOf(text: string): number {
  const counts = new Uint32Array(128)
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i)]! += 1
  return counts
    .filter((count) => count > 0)
    .reduce((bits, count) => bits - count * Math.log2(count / text.length), 0)
}

/** Gives the numbers of a text, one after the other; throws what `broken` makes where there is none, or no more. */
export function numbersIn(text: string, broken: () => Error): () => number {
  const last = VALUES[text.charCodeAt(0)] ?? -1
  if (last < 0) throw broken()
  const more = LETTERS.length - last
  let at = 1
  return () => {
    let digit = VALUES[text.charCodeAt(at++)] ?? -1
    let value = digit
    for (let unit = more; digit >= last; unit *= more) {
      digit = VALUES[text.charCodeAt(at++)] ?? -1
      value += unit * digit
    }
    if (digit < 0) throw broken()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
}
