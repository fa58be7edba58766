/** Word trie: names as paths of folded words, so that the longest name at a position is found in one walk. */
export interface TrieNode<T> {
  next: ReadonlyMap<string, TrieNode<T>>
  values: readonly T[]
}

// most nodes have no children, and many no values: they share these
const NO_NEXT: ReadonlyMap<string, never> = new Map<string, never>()
const NO_VALUES: readonly never[] = []

export const makeTrie = <T>(): TrieNode<T> => ({ next: NO_NEXT, values: NO_VALUES })

/** Adds a value under a path of words. */
export function insert<T>(root: TrieNode<T>, words: readonly string[], value: T): void {
  let node = root
  for (const word of words) {
    let child = node.next.get(word)
    if (!child) {
      if (node.next === NO_NEXT) node.next = new Map()
      ;(node.next as Map<string, TrieNode<T>>).set(word, (child = makeTrie<T>()))
    }
    node = child
  }
  if (node.values === NO_VALUES) node.values = [value]
  else (node.values as T[]).push(value)
}

/**
 * Longest path from `from` that ends on values; null where none does. `words(i)` gives the word at i, undefined at the end.
 * `accept` may refuse values (a name whose case does not fit), so that a shorter name can win.
 */
export function longest<T>(
  root: TrieNode<T>,
  from: number,
  word: (i: number) => string | undefined,
  accept: (values: readonly T[], end: number) => readonly T[],
): { values: readonly T[]; end: number } | null {
  let best: { values: readonly T[]; end: number } | null = null
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
