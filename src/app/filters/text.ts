/** Which features have the words of a text. */
import { foldName, isArabicScript } from '../../geoparse/fold.ts'
import type { Actor } from '../../model/actor.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { Filtered } from '../../time/filter.ts'

type Words = (text: string) => ReadonlySet<Filtered> | null

/** Words of a text as they are compared. The article says nothing where other words do. */
function wordsOf(text: string): string[] {
  const words = foldName(text)
  const telling = words.filter((word) => word !== 'al')
  return telling.length > 0 ? telling : words
}

/**
 * What a word is found by in ` word word `. Latin words by their beginning; Arabic ones anywhere, since article,
 * conjunction and prepositions are written as part of the word.
 */
const needleOf = (word: string): string => (isArabicScript(word) ? word : ` ${word}`)

/**
 * A function that gives the features which have all words of a text: in their names and places, in the names of their
 * actors in any language, in what documents say of them and who says so. Null where a text has no words. Features are
 * read when the first text comes; what the last text found is kept.
 */
export function createFinder(
  features: readonly MapFeature[],
  actors: readonly Pick<Actor, 'id' | 'name' | 'aliases'>[],
): Words {
  let read: string[] | null = null
  let last: { text: string; found: ReadonlySet<Filtered> | null } = { text: '', found: null }
  return (text) => {
    if (text === last.text) return last.found
    const needles = wordsOf(text).map(needleOf)
    read ??= readAll(features, actors)
    const texts = read
    const has = (_: unknown, i: number) => needles.every((needle) => texts[i]!.includes(needle))
    const found =
      needles.length > 0 ? new Set(features.filter(has).map(({ properties }): Filtered => properties)) : null
    last = { text, found }
    return found
  }
}

function readAll(
  features: readonly MapFeature[],
  actors: readonly Pick<Actor, 'id' | 'name' | 'aliases'>[],
): string[] {
  const names = new Map(
    actors.map(({ id, name, aliases }) => [id, foldedText([...Object.values(name), ...aliases])]),
  )
  // documents repeat who says so
  const folded = new Map<string, string>()
  const once = (text: string): string => {
    let known = folded.get(text)
    if (known === undefined) folded.set(text, (known = foldedText([text])))
    return known
  }
  return features.map(({ properties: { name, placename, actors, claims } }) => {
    const parts = new Set([
      foldedText([name]),
      once(placename),
      ...actors.map((id) => names.get(id) ?? ''),
      ...claims.flatMap(({ by, says }) => [once(by), foldedText([says])]),
    ])
    return [...parts].join('')
  })
}

const foldedText = (texts: readonly (string | undefined)[]): string =>
  texts.map((text = '') => (isPlain(text) ? plainText(text) : ` ${foldName(text).join(' ')} `)).join('')

// oxlint-disable-next-line no-control-regex -- ASCII
const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

/** The same of ASCII text, ten times as fast; articles stay as they are, since a text says none of them. */
const plainText = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')} `
