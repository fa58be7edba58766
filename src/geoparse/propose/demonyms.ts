import { placeTypes, type Place } from '../../model/place.ts'
import { findPlace, type Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Mention } from '../mention.ts'

/*
 * What an adjective of a country tells depends on the noun behind it: "the Northlander army" is the state that acts,
 * "Northlander cities" are places, "Northlander poets" are neither.
 */

const BETWEEN = "^ (?:[\\p{L}’'-]+ )?"
/** Organs, arms, posts and acts of a state. */
const STATE = new RegExp(
  `${BETWEEN}(?:governments?|regime|state|authorities|officials?|presiden(?:t|cy)|premier|(?:prime |foreign |defen[cs]e |interior )?minist(?:er|ers|ry|ries)|ambassadors?|envoys?|diplomats?|delegations?|leaders?|leadership|parliament|army|military|armed forces|forces?|troops?|soldiers?|navy|air force|warplanes|jets|aircraft|drones?|helicopters|planes|warships?|artillery|tanks?|commandos?|commanders?|generals?|officers?|advis[eo]rs|police|border guards|intelligence|agents|operatives|spies|missiles?|rockets?|(?:air ?|missile |drone )?strikes?|air ?raids?|raids?|attacks?|shelling|bombardments?|bombings?|offensives?|operations?|incursions?|invasions?|occupation|withdrawals?|embass(?:y|ies)|consulates?|bases?|camps?|outposts?|headquarters|convoys?|presence|influence|sway|dominance|hegemony|interference|meddling|sanctions|diplomacy)\\b`,
  'iu',
)
/** Land and what stands on it. */
const LAND =
  /^ (?:[\p{Ll}-]+ )?(?:cit(?:y|ies)|towns?|villages?|provinces?|governorates?|regions?|districts?|soil|territor(?:y|ies)|airspace|borders?|desert|south|north|east|west|side|coast|mountains?|streets|parliament|government)\b/iu
const CAPITAL = /^ capital\b/i

/** What the demonyms of a sentence tell: states that act, and places. */
export interface Demonyms {
  states: Mention[]
  lands: Mention[]
  capitals: Mention[]
}

/** Sorts the adjectives of countries among `mentions`, whose offsets are of `flat`. Names of people ("the Northlanders") tell nothing. */
export function readDemonyms(flat: string, mentions: readonly Mention[], gazetteer: Gazetteer): Demonyms {
  const out: Demonyms = { states: [], lands: [], capitals: [] }
  for (const m of mentions) {
    const country = m.use === 'associative' ? findPlace(gazetteer, m.place ?? '') : undefined
    if (!country?.demonyms?.includes(m.text)) continue
    const behind = flat.slice(m.end, m.end + 60)
    const seat = CAPITAL.test(behind) && country.seat ? findPlace(gazetteer, country.seat) : undefined
    if (seat) out.capitals.push(at(m, seat))
    else if (LAND.test(behind)) out.lands.push(m)
    if (STATE.test(behind)) out.states.push(m)
  }
  return out
}

/** A mention moved to another place. */
function at(m: Mention, place: Place): Mention {
  const { located } = placeTypes[place.type]
  const { lon, lat, radiusKm: radius } = place
  return { ...m, use: 'literal', place: place.id, name: place.name, lon, lat, located, radius }
}
