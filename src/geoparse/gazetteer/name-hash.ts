/**
 * 64-bit hash of a folded name, as two 32-bit halves, so that a packed gazetteer needs no strings to be searched: with
 * half a million names the chance that a foreign word meets a name's hash is below one in 10^13. FNV-1a and a
 * multiplicative hash over UTF-16 code units; words are joined by a space, so a name grows word by word.
 */
export interface NameHash {
  high: number
  low: number
}

export const emptyHash: NameHash = { high: 0x811c9dc5, low: 0x9747b28c }

/** The hash of a name and one more folded word. */
export function addWord(hash: NameHash, word: string): NameHash {
  let { high, low } = hash
  if (high !== emptyHash.high || low !== emptyHash.low) {
    high = Math.imul(high ^ 32, 0x01000193)
    low = Math.imul(low ^ 32, 0x5bd1e995) ^ (low >>> 15)
  }
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i)
    high = Math.imul(high ^ c, 0x01000193)
    low = Math.imul(low ^ c, 0x5bd1e995) ^ (low >>> 15)
  }
  return { high: high >>> 0, low: low >>> 0 }
}

/** The hash of a whole name, given as folded words. */
export const hashName = (words: readonly string[]): NameHash => words.reduce(addWord, emptyHash)
