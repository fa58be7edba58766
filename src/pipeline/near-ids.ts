/** Pairs of neighbouring letters of a word, in lower case. */
function pairs(word: string): string[] {
  const letters = word.toLowerCase()
  return Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2))
}

/** Share of the pairs of letters that two words have in common, 0 to 1 (Dice 1945). */
function likeness(a: string, b: string): number {
  const [mine, theirs] = [pairs(a), pairs(b)]
  const common = mine.filter((pair) => theirs.includes(pair)).length
  return mine.length + theirs.length === 0 ? 0 : (2 * common) / (mine.length + theirs.length)
}

/** Words less alike than this are other words. */
const ALIKE = 0.4

/** Ids that somebody who wrote `text` may have meant, by id or name; the likeliest first, `most` of them. */
export function nearIds(
  text: string,
  known: readonly { id: string; name: { en: string } }[],
  most = 3,
): string[] {
  return known
    .map(({ id, name }) => ({ id, like: Math.max(likeness(text, id), likeness(text, name.en)) }))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}
