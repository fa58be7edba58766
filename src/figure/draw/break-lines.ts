/** Names in lines. */

/**
 * A text in lines about as long as each other and no longer than `most`, cut between words; a word that is longer stands
 * alone. `widthOf` measures in the unit of `most`. Breaks of its own are kept.
 */
export function breakLines(text: string, most: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((line) => balanced(line.trim(), most, widthOf))
}

function balanced(text: string, most: number, widthOf: (text: string) => number): string[] {
  // a dot between names stays with the one before it
  const words = text.split(/\s+(?!·)/)
  const whole = widthOf(text)
  if (words.length < 2 || whole <= most) return [text]
  const target = whole / Math.ceil(whole / most)
  /** Of the words before the i-th: how bad their best lines are, and where the last of these begins. */
  const best: { bad: number; from: number }[] = [{ bad: 0, from: 0 }]
  for (let to = 1; to <= words.length; to++) {
    let found = { bad: Infinity, from: to - 1 }
    for (let from = 0; from < to; from++) {
      const width = widthOf(words.slice(from, to).join(' '))
      const isLast = to === words.length
      // a short last line is less bad than a long one
      const off = (width - target) ** 2 * (isLast ? (width < target ? 0.5 : 2) : 1)
      const bad = best[from]!.bad + off
      if (bad < found.bad) found = { bad, from }
    }
    best.push(found)
  }
  const lines: string[] = []
  for (let to = words.length; to > 0; to = best[to]!.from)
    lines.unshift(words.slice(best[to]!.from, to).join(' '))
  return lines
}
