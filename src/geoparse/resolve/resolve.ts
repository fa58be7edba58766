import { placeTypes, type Place, type PlaceType } from '../../model/place.ts'
import { foldName } from '../fold.ts'
import { ancestors, type Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Mention, Toponym } from '../mention.ts'
import { isWide, nearby, surroundingsOf, unitsOf, type Surroundings, type Vote } from './surroundings.ts'

/**
 * How likely a name means a place of this type, nothing else being known: the country before all, the town before the
 * province of its name. In units of a town of a thousand inhabitants.
 */
const PRIOR: Record<PlaceType, number> = {
  country: 120,
  city: 80,
  region: 40,
  admin1: 60,
  water: 40,
  river: 20,
  town: 12,
  base: 12,
  district: 8,
  crossing: 8,
  camp: 8,
  mountain: 8,
  quarter: 8,
  site: 8,
  village: 4,
}
/** A town is named more the more people live in it, but not in proportion. */
const SIZE_EXPONENT = 0.6
/** The prior of the largest towns. */
const METROPOLIS = 40
/** Weights of the evidence, as factors on the prior. */
const NARROWED = 40
const COUNTRY_SHARE = 4
const UNIT_SHARE = 8
const NEAR_SHARE = 6
/** A name that is chosen among namesakes says less of where the document is than one that has none. */
const ROUNDS = 2

/** All mentions of one name in a document: they mean one place, unless one of them says otherwise ("Paris, Texas"). */
interface Group {
  candidates: Place[]
  /** Places that the text names beside a mention, as "X, Y" does. */
  narrowing: Place[]
  literal: boolean
  /** Reason of a person's decision. */
  decided?: string
}

/**
 * Chooses a place for each toponym of one document. A candidate's weight is the prior of its type and size, times: "X, Y"
 * beside any mention of the name; the share of the document's other places in its country and province; those within
 * some 150 km. Choices are made twice, so that the first ones can vote in the second. `context` are places known from
 * elsewhere. Scores are the candidates' shares of all weight. One sense per document: Leidner, "Toponym Resolution in
 * Text" (2007).
 */
export function resolve(
  toponyms: readonly Toponym[],
  text: string,
  gazetteer: Gazetteer,
  context: readonly Place[] = [],
): Mention[] {
  const holdersOf = holderLookup(gazetteer)
  const own = toponyms.map((_, i) => narrowedBy(toponyms, i, text, holdersOf, gazetteer))
  const groups = new Map<string, Group>()
  toponyms.forEach((t, i) => {
    const group = groups.get(keyOf(t))
    if (!group)
      groups.set(keyOf(t), {
        candidates: t.candidates,
        narrowing: own[i]!,
        literal: t.use !== 'associative',
        ...(t.decided === undefined ? {} : { decided: t.decided }),
      })
    else {
      if (!group.narrowing.length) group.narrowing = own[i]!
      group.literal ||= t.use !== 'associative'
    }
  })
  const fixed: Vote[] = context.map((place) => ({ place, weight: 1 }))
  let votes = new Map<Group, Vote>()
  for (const group of groups.values()) {
    const [only, ...more] = group.candidates
    if (only && !more.length && group.literal) votes.set(group, { place: only, weight: 1 })
  }
  for (let round = 0; round < ROUNDS; round++) {
    const around = surroundingsOf([...fixed, ...votes.values()], gazetteer)
    const next = new Map<Group, Vote>()
    for (const group of groups.values()) {
      const [best, second] = weighAll(group, group.narrowing, around, votes.get(group), gazetteer)
      if (best && group.literal) next.set(group, { place: best.place, weight: sureness(best, second) })
    }
    votes = next
  }
  const around = surroundingsOf([...fixed, ...votes.values()], gazetteer)
  const usual = new Map<Group, Choice>()
  return toponyms.map((t, i) => {
    const group = groups.get(keyOf(t))!
    const choose = (narrowing: readonly Place[]) =>
      choice(weighAll(group, narrowing, around, votes.get(group), gazetteer), t.text)
    const special = own[i]!.length > 0 && own[i] !== group.narrowing
    let chosen = special ? undefined : usual.get(group)
    if (!chosen) {
      chosen = choose(special ? own[i]! : group.narrowing)
      if (!special) usual.set(group, chosen)
    }
    const { start, end, text: words } = t
    // Paris, Texas, is no government though Paris, France, stands for one
    const use = t.use === 'metonym' && !speaks(chosen.place, gazetteer) ? 'literal' : t.use
    return { start, end, text: words, use, ...chosen }
  })
}

/** True where the name of a place may stand for a government; unknown places are given the benefit of the doubt. */
function speaks(id: string | null, { places, seats }: Gazetteer): boolean {
  return id === null || seats.has(id) || places.get(id)?.type === 'country'
}

const keyOf = (t: Toponym): string => t.text.toLowerCase()
/** 1 for a name without namesakes, near 0 where two are alike. */
const sureness = (best: Weighed, second: Weighed | undefined): number =>
  second ? Math.max(0.05, 1 - second.weight / best.weight) : 1

type Weighed = { place: Place; weight: number; reasons: string[] }

function weighAll(
  { candidates, decided }: Group,
  narrowing: readonly Place[],
  around: Surroundings,
  self: Vote | undefined,
  gazetteer: Gazetteer,
): Weighed[] {
  const [only] = candidates
  const alone = decided === undefined ? 'the only place of this name' : `decided by hand: ${decided}`
  if (only && candidates.length === 1) return [{ place: only, weight: 1, reasons: [alone] }]
  return candidates
    .map((place) => weigh(place, narrowing, around, self, gazetteer))
    .sort((a, b) => b.weight - a.weight || (a.place.id < b.place.id ? -1 : 1))
}

function weigh(
  place: Place,
  narrowing: readonly Place[],
  around: Surroundings,
  self: Vote | undefined,
  gazetteer: Gazetteer,
): Weighed {
  let weight = priorOf(place)
  const reasons: string[] = []
  const holder = narrowing.find((p) => holds(p, place, gazetteer))
  if (holder) {
    weight *= NARROWED
    reasons.push(`named with ${holder.name}`)
  }
  // its own vote of the round before must not confirm a name
  const others = around.total - (self?.weight ?? 0)
  if (others > 0) {
    const share = (unit: string | null | undefined, own: boolean) =>
      unit ? Math.max(0, ((around.within.get(unit) ?? 0) - (own ? (self?.weight ?? 0) : 0)) / others) : 0
    const mineIn = self ? unitsOf(self.place, gazetteer) : []
    const country = share(place.country, mineIn.includes(place.country ?? ''))
    if (country > 0) {
      weight *= 1 + COUNTRY_SHARE * country
      reasons.push(`${Math.round(country * 100)} % of the other places lie in ${place.country}`)
    }
    // the country has been counted above
    const units = (place.type === 'admin1' ? [place.id] : ancestors(place, gazetteer)).filter(
      (id) => gazetteer.places.get(id)?.type !== 'country',
    )
    const inUnit = Math.max(0, ...units.map((u) => share(u, mineIn.includes(u))))
    if (inUnit > 0) {
      weight *= 1 + UNIT_SHARE * inUnit
      reasons.push(`${Math.round(inUnit * 100)} % lie in its province`)
    }
    if (!isWide(place)) {
      const near = nearby(around, place, self)
      if (near.weight > 0.01) {
        weight *= 1 + NEAR_SHARE * Math.min(1, near.weight / Math.max(1, others))
        if (near.place) reasons.push(`near ${near.place.name}`)
      }
    }
  }
  return { place, weight, reasons }
}

/** A curated place by its type alone; a town of the world's list by its inhabitants. */
function priorOf({ type, population }: Place): number {
  if (population === undefined) return PRIOR[type]
  const size = Math.min(METROPOLIS, Math.max(0.5, (population / 1000) ** SIZE_EXPONENT))
  // a province that the world's list has is named less than the city of its name
  if (type === 'admin1') return (size * PRIOR.admin1) / PRIOR.city
  return type === 'district' || type === 'quarter' ? Math.min(size / 2, PRIOR[type]) : size
}

/** What a mention says of its place. */
type Choice = Omit<Mention, 'start' | 'end' | 'text' | 'use'>

/** The first of the weighed candidates, which are in order, with its reasons in words. */
function choice(weighed: readonly Weighed[], text: string): Choice {
  const best = weighed[0]
  if (!best) return UNRESOLVED
  const total = weighed.reduce((sum, w) => sum + w.weight, 0)
  const why = weighed.length > 1 ? [`${best.place.type} of this name`, ...best.reasons] : [...best.reasons]
  const key = foldName(text).join(' ')
  const dated = best.place.named?.find((n) => foldName(n.name).join(' ') === key)
  if (dated) why.push(`so called ${dated.when}`)
  return {
    place: best.place.id,
    name: best.place.name,
    lat: best.place.lat,
    lon: best.place.lon,
    located: placeTypes[best.place.type].located,
    radius: best.place.radiusKm,
    score: round(best.weight / total),
    why: why.join('; '),
    candidates: weighed.map((w) => ({ place: w.place.id, score: round(w.weight / total) })),
  }
}

const round = (x: number): number => Math.round(x * 1000) / 1000
const UNRESOLVED: Choice = {
  place: null,
  name: null,
  lat: null,
  lon: null,
  located: null,
  radius: null,
  score: 0,
  why: 'no place of this name in the gazetteer',
  candidates: [],
}

/** Ids and country codes of what holds a candidate of each name; each name is looked at once. */
function holderLookup(gazetteer: Gazetteer): (t: Toponym) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return (t) => {
    const key = keyOf(t)
    const held = known.get(key) ?? new Set(t.candidates.flatMap((c) => unitsOf(c, gazetteer)))
    known.set(key, held)
    return held
  }
}

/** Candidates of the names right after it ("X, Y", "X in Y") or right before ("Y's X"), which may narrow it down. */
function narrowedBy(
  toponyms: readonly Toponym[],
  i: number,
  text: string,
  holdersOf: (t: Toponym) => ReadonlySet<string>,
  gazetteer: Gazetteer,
): Place[] {
  const [before, it, after] = [toponyms[i - 1], toponyms[i]!, toponyms[i + 1]]
  if (it.candidates.length < 2) return NOTHING
  const out: Place[] = []
  if (
    after &&
    /^(?:, | in | \(|,? (?:a|the) [a-z -]{1,60} (?:in|of) )$/.test(between(text, it.end, after.start))
  )
    out.push(...after.candidates)
  if (before && /^(?:['’]s |: )(?:[a-z]+ ){0,3}$/.test(between(text, before.end, it.start)))
    out.push(...before.candidates)
  if (!out.length) return NOTHING
  const holders = holdersOf(it)
  return out.filter((o) =>
    holders.has(o.type === 'country' ? (o.country ?? '') : (gazetteer.units.get(o.id) ?? o.id)),
  )
}

const NOTHING: Place[] = []
/** What stands between two names; nothing of it tells where they stand far apart. */
const between = (text: string, from: number, to: number): string =>
  to - from > 90 ? '' : text.slice(from, to)

/** True where `outer` is the country or an ancestor of `inner`. */
function holds(outer: Place, inner: Place, gazetteer: Gazetteer): boolean {
  if (outer.id === inner.id) return false
  if (outer.type === 'country' && outer.country === inner.country) return true
  return ancestors(inner, gazetteer).includes(gazetteer.units.get(outer.id) ?? outer.id)
}
