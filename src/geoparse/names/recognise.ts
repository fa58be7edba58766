import { isArabicScript, tokenise, type Token } from '../fold.ts'
import { actorNames, type ActorIndex } from '../actors.ts'
import { addressPoints, arabicEvidence, datelinePoints, ENOUGH, evidence, isStart } from './evidence.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Toponym, Use } from '../mention.ts'
import { calendar, headsAfter, institutions, peoples, titles } from './name-words.ts'
import { namesAt, type NameAt } from './names-at.ts'
import { findPersons, isName } from './persons.ts'
import { sharedHeads } from './shared-heads.ts'
import { refineUse } from '../use/refine.ts'
import { classifyUse } from '../use/use.ts'

/** Kinds of place that a name may head: "the town of Qarah" is a toponym even where no gazetteer holds Qarah. */
const HEAD_OF = /^(town|city|village|district|province|governorate|camp|port)$/
const HEAD_AFTER = /^(province|governorate|district|county)$/

/** Points of a town's name that follows another toponym without a break. */
const FOLLOWS = -3
/** Points of a town's name that a list of toponyms goes on with. */
const LISTED = 1

export interface RecogniseOptions {
  /** Adjectives and people of a place are mentions of it too: Norwegian. */
  demonyms?: boolean
  /** Actors whose names are no places: a town called like one is not meant, and a place inside one is associative. */
  actors?: ActorIndex
}

/** A name at tokens `[from, to)`, before it is a toponym. */
interface Found {
  from: number
  name: NameAt
  points: number
  /** True where "village of" or the like stands before a name. */
  proved?: boolean
}

/**
 * Finds toponyms in a text: at each position the longest name of the gazetteer, in any spelling and script, that the
 * words beside it do not speak against, and names that a head word proves to be places ("the village of …") though the
 * gazetteer lacks them. Persons are none. Cost is linear in the text.
 */
export function recognise(
  text: string,
  gazetteer: Gazetteer,
  options: RecogniseOptions = {},
  tokens: readonly Token[] = tokenise(text),
): Toponym[] {
  const { marks, surnames } = findPersons(tokens, gazetteer.lexicon, (i) => placeEnd(tokens, i, gazetteer))
  const found: Found[] = []
  const shared = sharedHeads(tokens, gazetteer)
  for (let i = 0; i < tokens.length;) {
    const listed = shared.get(i)
    const hit = listed
      ? { from: i, name: listed, points: ENOUGH + 1 }
      : marks[i]
        ? null
        : longer(bestAt(i), unknownAt(tokens, i))
    if (hit) found.push(hit)
    i = hit ? hit.name.end : i + 1
  }
  const sure = sureKeys(tokens, found)
  const actors = options.actors ? actorAt(tokens, options.actors) : null
  const taken = found.flatMap((f): Used[] => {
    // an ordinary word that begins a sentence stays one: "Most people live in Most"
    const lifted = sure.has(keyOf(tokens, f)) && !(f.name.common && isStart(tokens, f.from))
    if (f.points < ENOUGH && !lifted) return []
    const actor = actors?.get(f.from)
    if (actor && !f.name.curated && actor.to >= f.name.end) return []
    const to = withHead(tokens, f.name)
    const government = f.name.places.some((p) => p.type === 'country' || gazetteer.seats.has(p.id))
    const use = f.name.demonym ? 'associative' : classifyUse(tokens, f.from, to, government)
    // "Brigades in X" is a name; "the government of X" is one too, but it does speak for X
    const inside = actor !== undefined && actor.to - actor.from > to - f.from
    return [{ ...f, to, use: inside && use === 'literal' ? 'associative' : use, government }]
  })
  const uses = refineUse(tokens, taken)
  return taken.map((t, i) => toponym(text, tokens, t, uses[i]!))

  function bestAt(i: number): Found | null {
    let weak: Found | null = null
    for (const name of namesAt(tokens, i, gazetteer)) {
      if (name.demonym && !options.demonyms) continue
      if (name.afterTown && !isAfterTown(i, name)) continue
      if (crossesPerson(i, name.end)) continue
      // "US$5 million" is money
      if (text[tokens[name.end - 1]!.end] === '$') continue
      const points = pointsOf(i, name)
      const one = { from: i, name, points }
      if (points >= ENOUGH) return one
      if (points >= ENOUGH - 2) weak ??= one
    }
    return weak
  }

  /** "Salem, OR", "Xville, Calif.": two capitals are a state only behind a known town, since they mean more than that. */
  function isAfterTown(i: number, name: NameAt): boolean {
    const before = tokens[i - 1]
    if (before?.gap !== ', ' || marks[i - 1] || !/^\p{Lu}/u.test(before.text)) return false
    return name.period || found.at(-1)?.name.end === i
  }

  function crossesPerson(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (marks[k]) return true
    return false
  }

  /** True where the toponym before goes on without a break: "Middle East Centre". */
  function followsToponym(i: number): boolean {
    return found.at(-1)?.name.end === i && tokens[i - 1]!.gap === ' '
  }

  /** True where a list goes on from a sure toponym: "Atlanta, Macon and Savannah". */
  function listed(i: number): boolean {
    const joint = tokens[i - 1]?.key === 'and' || tokens[i - 1]?.key === 'or'
    const end = joint ? i - 1 : i
    const last = found.at(-1)
    if (!last || last.name.end !== end || last.points < ENOUGH || last.name.demonym) return false
    return joint ? /^,? $/.test(tokens[end - 1]!.gap) : tokens[end - 1]!.gap === ', '
  }

  function pointsOf(i: number, name: NameAt): number {
    const last = tokens[name.end - 1]!
    const first = tokens[i]!
    const alone = name.end - i === 1
    if (isArabicScript(first.text)) return arabicEvidence(tokens, i, name)
    const person = alone && surnames.has(last.key) ? -3 : 0
    if (name.curated) return ENOUGH + 2 + (person && !isLocated(i) ? person : 0)
    const address = last.gap === ', ' && namesAt(tokens, name.end, gazetteer).some((n) => contains(n, name))
    return (
      evidence(tokens, i, name, gazetteer.lexicon) +
      person +
      addressPoints(address) +
      (isStart(tokens, i) ? datelinePoints(text, last) : 0) +
      (followsToponym(i) ? FOLLOWS : 0) +
      (listed(i) ? LISTED : 0)
    )
  }

  function isLocated(i: number): boolean {
    return /^(?:in|near|at|to|from)$/.test(tokens[i - 1]?.key ?? '')
  }
}

/** Names that are sure once, of those that are unsure elsewhere: they are meant wherever they stand. */
function sureKeys(tokens: readonly Token[], found: readonly Found[]): ReadonlySet<string> {
  const unsure = new Set<string>()
  for (const f of found) if (f.points < ENOUGH) unsure.add(tokens[f.from]!.key)
  const sure = new Set<string>()
  if (unsure.size)
    for (const f of found)
      if (f.points >= ENOUGH && unsure.has(tokens[f.from]!.key)) sure.add(keyOf(tokens, f))
  return sure
}

/** True where a place of the outer name holds one of the inner name: "Paris, Texas". */
function contains(outer: NameAt, inner: NameAt): boolean {
  return outer.places.some((o) =>
    inner.places.some(
      (p) =>
        o.country === p.country && (o.type === 'country' || o.type === 'admin1' || o.type === 'district'),
    ),
  )
}

const keyOf = (tokens: readonly Token[], { from, name }: Found): string => {
  let key = ''
  for (let k = from; k < name.end; k++) key += `${tokens[k]!.key} `
  return key
}

/** The token after the longest name of a well-known place at `i`; `i` where there is none. */
function placeEnd(tokens: readonly Token[], i: number, gazetteer: Gazetteer): number {
  const known = namesAt(tokens, i, gazetteer).find(
    (n) => !n.demonym && (n.curated || n.places.some((p) => (p.population ?? 0) >= 15_000)),
  )
  return known?.end ?? i
}

interface Used extends Found {
  /** Token after the name and its head. */
  to: number
  use: Use
  government: boolean
}

function toponym(text: string, tokens: readonly Token[], { from, to, name }: Used, use: Use): Toponym {
  const start = (tokens[from]?.start ?? 0) + name.skip
  const end = endWithPeriod(text, tokens, to, name)
  return { start, end, text: text.slice(start, end), use, candidates: name.places }
}

/** The actor's name that each token is part of. */
function actorAt(tokens: readonly Token[], index: ActorIndex): Map<number, { from: number; to: number }> {
  const at = new Map<number, { from: number; to: number }>()
  for (const actor of actorNames(tokens, index)) for (let k = actor.from; k < actor.to; k++) at.set(k, actor)
  return at
}

/** "X Province": a capitalised head belongs to the name of an headsAfter unit. */
function withHead(tokens: readonly Token[], { end, places }: NameAt): number {
  const head = tokens[end]
  if (!head || tokens[end - 1]!.gap !== ' ' || !isName(head) || !headsAfter.has(head.key)) return end
  return places.some((p) => p.type === 'admin1' || p.type === 'district') ? end + 1 : end
}

/** The known name, unless a head word proves a longer one: "the village of Qarah Tall" is not Qarah. */
function longer(known: Found | null, unknown: Found | null): Found | null {
  if (!known || !unknown) return known ?? unknown
  return known.name.end < unknown.name.end && unknown.proved ? unknown : known
}

/** Words of an unknown name, at most. */
const LONGEST = 5

/** "village of Xxx", "Xxx Province" with a name that the gazetteer lacks: kept, so that it is listed as unresolved. */
function unknownAt(tokens: readonly Token[], i: number): Found | null {
  const token = tokens[i]
  if (!token || !isName(token) || token.text.length < 3) return null
  const head = tokens[i - 1]?.key === 'of' ? tokens[i - 2] : undefined
  let end = i + 1
  while (end - i < LONGEST && tokens[end - 1]?.gap === ' ' && isPlainName(tokens[end])) end++
  // "a town of Shia Turkmen" tells who lives there
  if (tokens.slice(i, end).every(({ key }) => peoples.has(key))) return null
  const named = head && HEAD_OF.test(head.key) && tokens[i - 1]?.gap === ' '
  const headed = HEAD_AFTER.test(tokens[end]?.key ?? '') && tokens[end - 1]?.gap === ' ' && i > 0
  if (!named && (!headed || /^(The|This|That|Each|Every)$/.test(token.text))) return null
  // "Xxx Province" is one name, "Xxx province" is Xxx
  if (headed && isName(tokens[end])) end++
  const none = { places: [], skip: 0, curated: false, demonym: false, afterTown: false, period: false }
  return {
    from: i,
    proved: Boolean(named),
    name: { ...none, end, common: false, given: false, alternate: false },
    points: ENOUGH,
  }
}

/** A capitalised word that may go on an unknown name: no day, institution or title. */
const isPlainName = (token: Token | undefined): boolean =>
  /^\p{Lu}\p{Ll}{2,}/u.test(token?.text ?? '') &&
  !calendar.has(token!.key) &&
  !institutions.has(token!.key) &&
  !titles.has(token!.key)

/** "U.S." and "Calif." end with their period. */
function endWithPeriod(text: string, tokens: readonly Token[], end: number, name: NameAt): number {
  const last = tokens[end - 1]
  if (!last) return 0
  const initials = last.text.length === 1 && tokens[end - 2]?.gap.startsWith('.')
  return (initials || (name.period && end === name.end)) && text[last.end] === '.' ? last.end + 1 : last.end
}
