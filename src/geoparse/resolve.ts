import { distanceKm } from '../model/distance.ts'
import { placeTypes, type Place, type PlaceType } from '../model/place.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention, Toponym } from './mention.ts'

/**
 * How likely a name means a place of this type, nothing else being known: writers mean the town, not the province of the
 * same name, and the country before either.
 */
const PRIOR: Record<PlaceType, number> = {
  country: 8,
  city: 6,
  region: 4,
  admin1: 4,
  water: 4,
  river: 4,
  town: 3,
  base: 3,
  district: 2,
  crossing: 2,
  camp: 2,
  mountain: 2,
  quarter: 2,
  site: 2,
  village: 1,
}
/** Weights of the evidence, as factors on the prior. */
const NARROWED = 20
const COUNTRY_SHARE = 4
const NEAR = 3
const NEAR_KM = 150

/**
 * Chooses a place for each toponym of one document: the prior of its type, "X, Y" beside it, the countries that the
 * document's unambiguous names (and the `context`, places known from elsewhere) lie in, and the distance to them.
 * Scores are the candidates' shares of all weight.
 */
export function resolve(
  toponyms: readonly Toponym[],
  text: string,
  gazetteer: Gazetteer,
  context: readonly Place[] = [],
): Mention[] {
  const own = toponyms
    .filter((t) => t.candidates.length === 1 && t.use !== 'associative')
    .map((t) => t.candidates[0]!)
  const sure = [...context, ...own]
  const countries = countShares(sure)
  // each place once: a long text names few places many times
  const around = [...new Set(sure)]
  return toponyms.map((t, i) => {
    const [only, ...namesakes] = t.candidates
    if (!only) return unresolved(t)
    if (!namesakes.length)
      return mention(t, [{ place: only, weight: 1, reasons: ['the only place of this name'] }])
    const narrowing = narrowedBy(toponyms, i, text)
    const weighed = t.candidates
      .map((place) => weigh(place, narrowing, countries, around, gazetteer))
      .sort((a, b) => b.weight - a.weight || (a.place.id < b.place.id ? -1 : 1))
    return mention(t, weighed)
  })
}

/** A mention of the first of the weighed candidates, which are in order, with its reasons in words. */
function mention(t: Toponym, weighed: readonly Weighed[]): Mention {
  const best = weighed[0]!
  const total = weighed.reduce((sum, w) => sum + w.weight, 0)
  const why = weighed.length > 1 ? [`${best.place.type} of this name`, ...best.reasons] : best.reasons
  return {
    ...span(t),
    place: best.place.id,
    name: best.place.name,
    lat: best.place.lat,
    lon: best.place.lon,
    located: locatedOf(best.place),
    radius: best.place.radiusKm,
    score: round(best.weight / total),
    why: why.join('; '),
    candidates: weighed.map((w) => ({ place: w.place.id, score: round(w.weight / total) })),
  }
}

const locatedOf = (place: Place) => placeTypes[place.type].located
const round = (x: number): number => Math.round(x * 1000) / 1000
const span = ({ start, end, text, use }: Toponym) => ({ start, end, text, use })

function unresolved(t: Toponym): Mention {
  const nothing = { place: null, name: null, lat: null, lon: null, located: null, radius: null }
  return { ...span(t), ...nothing, score: 0, why: 'no place of this name in the gazetteer', candidates: [] }
}

type Weighed = { place: Place; weight: number; reasons: string[] }

function weigh(
  place: Place,
  narrowing: readonly Place[],
  countries: Map<string, number>,
  around: readonly Place[],
  gazetteer: Gazetteer,
): Weighed {
  let weight = PRIOR[place.type]
  const reasons: string[] = []
  const holder = narrowing.find((p) => holds(p, place, gazetteer))
  if (holder) {
    weight *= NARROWED
    reasons.push(`named with ${holder.name}`)
  }
  const share = countries.get(place.country ?? '') ?? 0
  if (share > 0) {
    weight *= 1 + COUNTRY_SHARE * share
    reasons.push(`${Math.round(share * 100)} % of the other places lie in ${place.country}`)
  }
  const neighbour =
    place.type === 'country' ? undefined : around.find((p) => p.id !== place.id && isNear(p, place))
  if (neighbour) {
    weight *= NEAR
    reasons.push(`near ${neighbour.name}`)
  }
  return { place, weight, reasons }
}

function countShares(places: readonly Place[]): Map<string, number> {
  const counts = new Map<string, number>()
  const inland = places.filter((p) => p.country && p.type !== 'region' && p.type !== 'water')
  for (const p of inland) counts.set(p.country!, (counts.get(p.country!) ?? 0) + 1)
  for (const [country, n] of counts) counts.set(country, n / inland.length)
  return counts
}

/** Places named right after it ("X, Y" and "X in Y") or right before ("Y's X"), which may narrow it down. */
function narrowedBy(toponyms: readonly Toponym[], i: number, text: string): Place[] {
  const [before, it, after] = [toponyms[i - 1], toponyms[i]!, toponyms[i + 1]]
  const out: Place[] = []
  if (after && /^(?:, | in | \(|,? (?:a|the) [a-z -]+ (?:in|of) )$/.test(text.slice(it.end, after.start)))
    out.push(...after.candidates)
  if (before && /^(?:['’]s |: )(?:[a-z]+ ){0,3}$/.test(text.slice(before.end, it.start)))
    out.push(...before.candidates)
  return out
}

/** True where `outer` is the country or an ancestor of `inner`. */
function holds(outer: Place, inner: Place, { places }: Gazetteer): boolean {
  if (outer.id === inner.id) return false
  if (outer.type === 'country' && outer.country === inner.country) return true
  for (let p = inner.parent; p; p = places.get(p)?.parent ?? null) if (p === outer.id) return true
  return false
}

function isNear(a: Place, b: Place): boolean {
  if (a.radiusKm > NEAR_KM) return false
  return distanceKm(a, b) < NEAR_KM
}
