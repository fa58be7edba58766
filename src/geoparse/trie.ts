/** Word trie: names as paths of folded words, so that the longest name at a position is found in one walk. */
export interface TrieNode<T> {
  next: Map<string, TrieNode<T>>
  values: T[]
}

export const makeTrie = <T>(): TrieNode<T> => ({ next: new Map(), values: [] })

/** Adds a value under a path of words. */
export function insert<T>(root: TrieNode<T>, words: readonly string[], value: T): void {
  let node = root
  for (const word of words) {
    let child = node.next.get(word)
    if (!child) node.next.set(word, (child = makeTrie<T>()))
    node = child
  }
  node.values.push(value)
}

/**
 * Longest path from `from` that ends on values; null where none does. `words(i)` gives the word at i, undefined at the end.
 * `accept` may refuse values (a name whose case does not fit), so that a shorter name can win.
 */
export function longest<T>(
  root: TrieNode<T>,
  from: number,
  word: (i: number) => string | undefined,
  accept: (values: T[], end: number) => T[],
): { values: T[]; end: number } | null {
  let best: { values: T[]; end: number } | null = null
  let node: TrieNode<T> | undefined = root
  for (let i = from; node;) {
    const key = word(i)
    node = key === undefined ? undefined : node.next.get(key)
    if (!node) break
    i++
    if (!node.values.length) continue
    const values = accept(node.values, i)
    if (values.length) best = { values, end: i }
  }
  return best
}
