/** Names and texts → what a search finds among them. Runs in the worker, and in Node for tests. */
import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { searchGroups, type SearchGroup, type SearchItem } from './items.ts'
import {
  marksOf,
  readAsked,
  readName,
  tierOf,
  tiers,
  type Asked,
  type Mark,
  type ReadName,
  type Tier,
} from './rank.ts'
import { formsOf, termsOfName, wordsOf } from './spelling.ts'

/** A name with what of it was found. */
export interface Marked {
  text: string
  marks: Mark[]
}

export interface Hit extends Marked {
  group: SearchGroup
  id: string
  /** The spelling that was found, where it is not the name that is shown. */
  spelling: Marked | null
}

export interface Found {
  group: SearchGroup
  /** The best. */
  hits: Hit[]
  /** How many there are. */
  total: number
}

export interface SearchService {
  /** Puts things into the index. */
  add: (items: readonly SearchItem[]) => Promise<void>
  /** Finds things, at most so many of each group. Groups without any are left out; the best matching stands first. */
  search: (text: string, most: number) => Promise<Found[]>
}

/** Where fewer match as they are typed, words with typing errors match too. */
const ENOUGH = 3
/** One letter begins too many texts: it finds names of places, actors and documents only. */
const LEAST_FOR_FEATURES = 2

interface Ranked {
  item: SearchItem
  tier: Tier
  score: number
  terms: string[]
}

/** Makes a service with an empty index. */
export function createSearchService(): SearchService {
  // apart, because there may be many features and never many of the others
  const named = createIndex()
  const features = createIndex()
  const indexOf = ({ group }: SearchItem) => (group === 'feature' ? features : named)

  return {
    async add(items) {
      for (const item of items) indexOf(item).add(item)
    },
    async search(text, most) {
      const asked = readAsked(text)
      if (!asked.words.length) return []
      const found = [
        ...named.find(asked),
        ...(asked.plain.length >= LEAST_FOR_FEATURES ? features.find(asked) : []),
      ]
      const ranked = found.length ? found : named.findWithin(asked)
      return searchGroups
        .map((group) => {
          const all = ranked.filter(({ item }) => item.group === group).toSorted(byRank)
          return { group, best: all[0]?.tier ?? Infinity, all }
        })
        .filter(({ all }) => all.length > 0)
        .toSorted((a, b) => a.best - b.best)
        .map(({ group, all }) => ({
          group,
          hits: all.slice(0, most).map((one) => hitOf(one, asked)),
          total: all.length,
        }))
    },
  }
}

const byRank = (a: Ranked, b: Ranked): number =>
  a.tier - b.tier || b.item.weight - a.item.weight || b.score - a.score

function hitOf({ item: { group, id, names }, terms }: Ranked, asked: Asked): Hit {
  const matched = new Set(terms)
  const mark = (text: string): Marked => ({ text, marks: marksOf(text, matched, asked) })
  const rank = (name: string) => tierOf(readName(name), asked) ?? tiers.name
  const marked = names.map((name) => ({ ...mark(name), tier: rank(name) }))
  const [shown] = marked
  const most = Math.max(...marked.map(({ marks }) => marks.length))
  // of names that answer alike the first, which is the one that is shown
  const best = marked
    .filter(({ marks }) => marks.length === most)
    .reduce((one, other) => (other.tier < one.tier ? other : one))
  const spelling = most > 0 && best !== shown ? { text: best.text, marks: best.marks } : null
  return { group, id, text: shown?.text ?? id, marks: shown?.marks ?? [], spelling }
}

function createIndex() {
  const items: SearchItem[] = []
  const read: ReadName[][] = []
  const index = new MiniSearch<SearchItem & { number: number }>({
    idField: 'number',
    fields: ['names', 'text'],
    stringifyField: (value: unknown) => (Array.isArray(value) ? value.join('\n') : String(value)),
    tokenize: (text, field) => (field === 'names' ? text.split('\n').flatMap(termsOfName) : wordsOf(text)),
    processTerm: (term) => term,
  })
  const ask = (query: Query): SearchResult[] =>
    index.search(query, { tokenize: (term) => [term], processTerm: (term) => term, boost: { names: 4 } })

  function rank({ id, match, score, terms }: SearchResult, asked: Asked, tier: Tier | null): Ranked[] {
    const item = items[id as number]
    if (!item) return []
    const direct = tier ?? Math.min(...(read[id as number] ?? []).map((n) => tierOf(n, asked) ?? Infinity))
    const inNames = Object.values(match).every((fields) => fields.includes('names'))
    const found = Number.isFinite(direct) ? (direct as Tier) : inNames ? tiers.name : tiers.text
    return [{ item, tier: found, score, terms }]
  }

  return {
    add(item: SearchItem): void {
      index.add({ ...item, number: items.length })
      items.push(item)
      read.push(item.names.map(readName))
    },
    /** All words, as they are or as beginnings; where that finds little, with typing errors too. */
    find(asked: Asked): Ranked[] {
      const found = ask(queryOf(asked, false))
      if (found.length >= ENOUGH) return found.flatMap((one) => rank(one, asked, null))
      const ids = new Set(found.map(({ id }) => id as number))
      const more = ask(queryOf(asked, true)).filter(({ id }) => !ids.has(id as number))
      return [
        ...found.flatMap((one) => rank(one, asked, null)),
        ...more.flatMap((one) => rank(one, asked, tiers.typo)),
      ]
    },
    /** Names that stand in what was asked for: "what happened in …". */
    findWithin(asked: Asked): Ranked[] {
      if (asked.words.length < 2) return []
      const whole = ` ${asked.key} `
      return ask({ combineWith: 'OR', queries: asked.words.flatMap(formsOf) })
        .filter(({ id }) => read[id as number]?.some(({ key }) => whole.includes(` ${key} `)))
        .flatMap((one) => rank(one, asked, tiers.within))
    },
  }
}

/** Least letters of a word that is taken for a beginning where others follow. */
const LEAST_BEGUN = 3

/** Every word in one of its forms, or all of them written as one. */
function queryOf({ words }: Asked, typos: boolean): Query {
  const one = (word: string, last: boolean): Query => ({
    combineWith: 'OR',
    prefix: last || word.length >= LEAST_BEGUN,
    fuzzy: typos ? errorsIn : false,
    queries: typos ? [...formsOf(word), ...swapped(word)] : formsOf(word),
  })
  const all: Query = {
    combineWith: 'AND',
    queries: words.map((word, i) => one(word, i === words.length - 1)),
  }
  if (words.length === 1) return all
  return { combineWith: 'OR', queries: [all, one(words.join(''), true)] }
}

/** Letters of a word that may be wrong, lacking or too many. */
const errorsIn = (word: string): number | false => (word.length < 4 ? false : word.length < 8 ? 1 : 2)

/** A word with two neighbouring letters swapped back: of all typing errors the most common that costs two letters. */
function swapped(word: string): string[] {
  if (word.length < 4) return []
  return Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  )
}
