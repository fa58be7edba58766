/** Whole numbers as printable text: a step of a line or a row of a list takes one letter mostly, which gzip packs well. */

/** Letters that stand in JSON and in the script of a page as they are. */
const LETTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (letter) => !'"\\<&'.includes(letter),
)
/** By code; others have none. */
const VALUES: (number | undefined)[] = []
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
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length)
  return bits
}

/** The `n` numbers of a text; null where it does not hold so many, or more. */
export function readNumbers(text: string, n: number): number[] | null {
  const last = VALUES[text.charCodeAt(0)] ?? 0
  const more = LETTERS.length - last
  const numbers: number[] = []
  let [value, unit] = [0, 1]
  for (let at = 1; at < text.length; at++) {
    const digit = VALUES[text.charCodeAt(at)]
    if (digit === undefined) return null
    value += unit * digit
    if (digit >= last) unit *= more
    else {
      numbers.push(value % 2 ? -(value + 1) / 2 : value / 2)
      value = 0
      unit = 1
    }
  }
  return numbers.length === n && unit === 1 ? numbers : null
}
