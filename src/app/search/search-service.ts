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
import { formsOf, termsOfName, withoutArticle, wordsOf } from './spelling.ts'

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

interface Ranked {
  item: SearchItem
  tier: Tier
  score: number
  terms: string[]
}

/** Makes a service with an empty index. */
export function createSearchService(): SearchService {
  // apart, because there may be many features and never many of the others
  const named = createIndex(byName)
  const features = createIndex(byText)
  const indexOf = ({ group }: SearchItem) => (group === 'feature' ? features : named)

  return {
    async add(items) {
      for (const item of items) indexOf(item).add(item)
    },
    async search(text, most) {
      const asked = readAsked(text)
      if (!asked.words.length) return []
      const found = [...named.find(asked), ...features.find(asked)]
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

/** How the things of an index are found. */
interface Manner {
  /** Terms under which a name stands. */
  termsOf: (name: string) => string[]
  /** Forms of a word that is asked for. */
  formsOf: (word: string) => string[]
  /** All words written as one are a form too. */
  joins: boolean
  /** Least letters of a last word that is taken for a beginning. */
  begun: number
  /** Where fewer match as they are typed, words with typing errors match too. */
  enough: number
}

/** Names are few, and written in many ways. */
const byName: Manner = { termsOf: termsOfName, formsOf, joins: true, begun: 1, enough: 3 }
/** Texts may be many: one or two letters begin words in most of them, and each form of a word costs. */
const byText: Manner = {
  termsOf: wordsOf,
  formsOf: (word) => [...new Set([word, withoutArticle(word)])],
  joins: false,
  begun: 3,
  enough: 1,
}

function createIndex(manner: Manner) {
  const items: SearchItem[] = []
  const read: ReadName[][] = []
  const index = new MiniSearch<SearchItem & { number: number }>({
    idField: 'number',
    fields: ['names', 'text'],
    stringifyField: (value: unknown) => (Array.isArray(value) ? value.join('\n') : String(value)),
    tokenize: (text, field) => (field === 'names' ? text.split('\n').flatMap(manner.termsOf) : wordsOf(text)),
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
      const found = ask(queryOf(asked, manner, false))
      if (found.length >= manner.enough) return found.flatMap((one) => rank(one, asked, null))
      const ids = new Set(found.map(({ id }) => id as number))
      const more = ask(queryOf(asked, manner, true)).filter(({ id }) => !ids.has(id as number))
      return [
        ...found.flatMap((one) => rank(one, asked, null)),
        ...more.flatMap((one) => rank(one, asked, tiers.typo)),
      ]
    },
    /** Names that stand in what was asked for: "what happened in …". */
    findWithin(asked: Asked): Ranked[] {
      if (asked.words.length < 2) return []
      const whole = ` ${asked.key} `
      return ask({ combineWith: 'OR', queries: asked.words.flatMap(manner.formsOf) })
        .filter(({ id }) => read[id as number]?.some(({ key }) => whole.includes(` ${key} `)))
        .flatMap((one) => rank(one, asked, tiers.within))
    },
  }
}

/** Least letters of a word that is taken for a beginning where others follow. */
const LEAST_BEGUN = 3

/** Every word in one of its forms, or all of them written as one. */
function queryOf({ words }: Asked, { formsOf: formsIn, joins, begun }: Manner, typos: boolean): Query {
  const one = (word: string, last: boolean): Query => ({
    combineWith: 'OR',
    // what is left of a word without its article, or as it sounds, may be too little to tell
    prefix: (term) => term.length >= (last && term === word ? begun : LEAST_BEGUN),
    fuzzy: typos ? errorsIn : false,
    queries: typos ? [...formsIn(word), ...swapped(word)] : formsIn(word),
  })
  const each = words.map((word, i) => one(word, i === words.length - 1))
  const all: Query = { combineWith: 'AND', queries: each }
  if (words.length === 1) return all
  if (joins) return { combineWith: 'OR', queries: [all, one(words.join(''), true)] }
  // a last word that has only begun does not yet take away what those before it find
  const isBegun = (words.at(-1)?.length ?? 0) < begun
  return isBegun
    ? { combineWith: 'OR', queries: [all, { combineWith: 'AND', queries: each.slice(0, -1) }] }
    : all
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
