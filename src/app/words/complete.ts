/** A language that does not say everything yet, made whole with English. */
import type { PartialWords, Words } from './words.ts'

type Tree = Record<string, unknown>
type Said = (...args: never[]) => string

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What `whole` says, and in its place, word by word, what `partial` says. Lists and functions are taken as they are. */
function over(whole: Tree, partial: Tree): Tree {
  const said = Object.entries(partial).filter(([, value]) => value !== undefined)
  const merged = said.map(([key, value]) => {
    const below = whole[key]
    return [key, isTree(value) && isTree(below) ? over(below, value) : value]
  })
  return { ...whole, ...Object.fromEntries(merged) }
}

/** Left to right among words that run the other way (Unicode isolates), so that numbers in it keep their places. */
const isolated = (text: string): string => `\u2066${text}\u2069`

/** All texts isolated. */
function isolate(value: unknown): unknown {
  if (typeof value === 'string') return isolated(value)
  if (typeof value === 'function') return (...args: never[]) => isolated((value as Said)(...args))
  if (Array.isArray(value)) return value.map(isolate)
  return Object.fromEntries(Object.entries(value as Tree).map(([key, inner]) => [key, isolate(inner)]))
}

/** All words of a language: its own, and English ones where it has none. */
export function completed(partial: PartialWords, english: Words): Words {
  const below = partial.dir === english.dir ? english : isolate(english)
  return over(below as Tree, partial as unknown as Tree) as unknown as Words
}
