/** A language that does not say everything yet, made whole with English. */
import type { PartialWords, Words } from './words.ts'

type Tree = Record<string, unknown>

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

/** All words of a language: its own, and English ones where it has none. */
export const completed = (partial: PartialWords, english: Words): Words =>
  over(english as unknown as Tree, partial as unknown as Tree) as unknown as Words
