import { claimStances, figureKinds } from '../claim.ts'
import { formatDay, parseDay } from '../day.ts'
import { datedKinds, parseEdtf } from '../edtf.ts'
import { certainties, MAX_NAME, MAX_SAYS, statuses } from '../feature.ts'
import { layerKind, layerKinds, roles } from '../layer.ts'
import { locatedKinds } from '../place.ts'
import { isObject, type JsonObject } from './object.ts'
import type { Report } from './report.ts'
import { checkSpot } from './spot.ts'

/** Ids that a layer may refer to; what is left out is not checked. */
export interface KnownIds {
  actors?: ReadonlySet<string>
  sources?: ReadonlySet<string>
  places?: ReadonlySet<string>
}

/** Checks the properties of one feature against the data model and reports each fault. */
export function checkFeature(feature: unknown, report: Report, known: KnownIds): void {
  const p = isObject(feature) ? feature.properties : null
  if (!isObject(p)) return report('VALUE_INVALID', '/properties', 'missing properties: an object expected')
  const at = (key: string) => `/properties/${key}`
  const oneOf = (key: string, allowed: readonly string[]) => {
    if (!allowed.includes(p[key] as string))
      report(
        'VALUE_INVALID',
        at(key),
        `unknown ${key}: ${JSON.stringify(p[key])}; known: ${allowed.join(', ')}`,
      )
  }
  const layer = layerKind(String(p.layer))
  oneOf(
    'layer',
    layerKinds.map((l) => l.id),
  )
  const geometry = isObject(feature) && isObject(feature.geometry) ? feature.geometry : {}
  if (!Array.isArray(geometry.coordinates) || !hasPosition(geometry.coordinates))
    report('GEOMETRY_EMPTY', '/geometry/coordinates', 'empty geometry: at least one position expected')
  if (layer) {
    oneOf('kind', layer.kinds)
    const type = String(geometry.type ?? 'null')
    if (!layer.geometries.some((g) => g === type))
      report(
        'GEOMETRY_TYPE',
        '/geometry/type',
        `unfit geometry: ${type}; a ${layer.id} is ${layer.geometries.join(' or ')}`,
      )
  }
  checkText(p, 'name', MAX_NAME, at('name'), report)
  checkText(p, 'placename', Infinity, at('placename'), report)
  oneOf('dated', datedKinds)
  oneOf('located', locatedKinds)
  oneOf('status', statuses)
  oneOf('certainty', Object.keys(certainties))
  if (typeof p.radius !== 'number' || !(p.radius > 0))
    report('VALUE_INVALID', at('radius'), 'invalid radius: kilometres above 0 expected')
  if (typeof p.proposed !== 'boolean')
    report('VALUE_INVALID', at('proposed'), 'invalid proposed: true or false expected')
  if (typeof p.place !== 'string' || !p.place)
    report('PLACE_MISSING', at('place'), 'missing place: a gazetteer id expected')
  else if (known.places && !known.places.has(p.place))
    report('UNKNOWN_PLACE', at('place'), `unknown place: "${p.place}"`)
  checkAround(p, at, report, known)
  checkTime(p, at, report)
  checkActors(p, at, report, known)
  checkClaims(p.claims, at('claims'), report, known)
  checkFigures(p.figures, at('figures'), report)
}

/** True where some position stands at any depth; stops there, since outlines of provinces have thousands. */
const hasPosition = (coordinates: readonly unknown[]): boolean =>
  coordinates.some((one, i) => (Array.isArray(one) ? hasPosition(one) : i > 0))

/** `near` and `candidates`: they are there where they say something, else not at all. */
function checkAround(p: JsonObject, at: (key: string) => string, report: Report, known: KnownIds): void {
  const { near, candidates } = p
  if (near !== undefined && near !== true)
    report('VALUE_INVALID', at('near'), 'invalid near: true expected; where it does not hold it is left out')
  if (candidates === undefined) return
  if (!Array.isArray(candidates) || !candidates.length)
    return report(
      'VALUE_INVALID',
      at('candidates'),
      'invalid candidates: a list of places expected; where there are none it is left out',
    )
  candidates.forEach((spot, i) => checkSpot(spot, at(`candidates/${i}`), report, known.places))
}

function checkTime(p: JsonObject, at: (key: string) => string, report: Report): void {
  for (const key of ['start', 'end'] as const)
    if (p[key] !== null && (typeof p[key] !== 'string' || parseDay(p[key]) === null))
      report(
        'DATE_INVALID',
        at(key),
        `invalid ${key}: ${JSON.stringify(p[key])}; an ISO day or null expected`,
      )
  if (typeof p.start === 'string' && typeof p.end === 'string' && p.end < p.start)
    report('DATE_REVERSED', at('end'), `reversed range: end ${p.end} lies before start ${p.start}`)
  if (typeof p.when !== 'string')
    return report('DATE_INVALID', at('when'), 'missing when: an EDTF date expected')
  try {
    const { start, end, dated } = parseEdtf(p.when)
    const days = {
      start: start === null ? null : formatDay(start),
      end: end === null ? null : formatDay(end),
      dated,
    }
    for (const key of ['start', 'end', 'dated'] as const)
      if (p[key] !== days[key])
        report(
          'DATE_DERIVED',
          at(key),
          `wrong ${key}: ${JSON.stringify(p[key])}; "${p.when}" gives ${JSON.stringify(days[key])}`,
        )
  } catch (e) {
    report('DATE_INVALID', at('when'), e instanceof Error ? e.message : 'invalid date')
  }
}

function checkActors(p: JsonObject, at: (key: string) => string, report: Report, known: KnownIds): void {
  const { actors, roles: given } = p
  if (!Array.isArray(actors) || !Array.isArray(given) || actors.length !== given.length)
    return report(
      'VALUE_INVALID',
      at('actors'),
      'invalid actors: lists "actors" and "roles" of one length expected',
    )
  given.forEach((role, i) => {
    if (!roles.some((r) => r === role))
      report(
        'VALUE_INVALID',
        at(`roles/${i}`),
        `unknown role: ${JSON.stringify(role)}; known: ${roles.join(', ')}`,
      )
  })
  actors.forEach((id, i) => {
    if (typeof id !== 'string' || (known.actors && !known.actors.has(id)))
      report('UNKNOWN_ACTOR', at(`actors/${i}`), `unknown actor: ${JSON.stringify(id)}`)
  })
  if (p.actor !== (actors[0] ?? null))
    report(
      'VALUE_INVALID',
      at('actor'),
      `wrong actor: ${JSON.stringify(p.actor)}; the first of actors, or null, expected`,
    )
}

function checkClaims(claims: unknown, at: string, report: Report, known: KnownIds): void {
  if (!Array.isArray(claims) || !claims.length)
    return report('CLAIM_MISSING', at, 'missing claims: at least one expected')
  claims.forEach((claim: unknown, i) => {
    const here = `${at}/${i}`
    if (!isObject(claim)) return report('VALUE_INVALID', here, 'invalid claim: an object expected')
    checkText(claim, 'by', Infinity, `${here}/by`, report)
    checkText(claim, 'says', MAX_SAYS, `${here}/says`, report)
    checkText(claim, 'source', Infinity, `${here}/source`, report)
    if (typeof claim.source === 'string' && known.sources && !known.sources.has(claim.source))
      report('UNKNOWN_SOURCE', `${here}/source`, `unknown source: "${claim.source}"`)
    if (!claimStances.some((s) => s === claim.stance))
      report(
        'VALUE_INVALID',
        `${here}/stance`,
        `unknown stance: ${JSON.stringify(claim.stance)}; known: ${claimStances.join(', ')}`,
      )
    const { start, end } = claim
    if (
      !Number.isSafeInteger(start) ||
      !Number.isSafeInteger(end) ||
      Number(end) < Number(start) ||
      Number(start) < 0
    )
      report('VALUE_INVALID', `${here}/start`, 'invalid span: whole numbers start ≤ end expected')
    if (claim.at !== undefined) checkSpot(claim.at, `${here}/at`, report, known.places)
    if (claim.when !== undefined) checkWhen(claim.when, `${here}/when`, report)
  })
}

function checkWhen(when: unknown, at: string, report: Report): void {
  if (typeof when !== 'string')
    return report('DATE_INVALID', at, `invalid when: ${JSON.stringify(when)}; an EDTF date expected`)
  try {
    parseEdtf(when)
  } catch (e) {
    report('DATE_INVALID', at, e instanceof Error ? e.message : 'invalid date')
  }
}

function checkFigures(figures: unknown, at: string, report: Report): void {
  if (figures === null) return
  if (!isObject(figures)) return report('VALUE_INVALID', at, 'invalid figures: an object or null expected')
  for (const [kind, figure] of Object.entries(figures)) {
    const { low, high, by } = isObject(figure) ? figure : {}
    const number = (n: unknown) => n === null || (typeof n === 'number' && n >= 0)
    const ordered = typeof low !== 'number' || typeof high !== 'number' || low <= high
    if (!figureKinds.some((k) => k === kind))
      report('VALUE_INVALID', `${at}/${kind}`, `unknown figure; known: ${figureKinds.join(', ')}`)
    else if (!number(low) || !number(high) || !ordered || typeof by !== 'string' || !by)
      report(
        'VALUE_INVALID',
        `${at}/${kind}`,
        'invalid figure: { low, high, by } with low ≤ high expected; null is an unknown bound',
      )
  }
}

function checkText(o: JsonObject, key: string, most: number, at: string, report: Report): void {
  const value = o[key]
  if (typeof value !== 'string' || !value.trim()) report('TEXT_MISSING', at, `missing ${key}: text expected`)
  else if (value.length > most)
    report('TOO_LONG', at, `overlong ${key}: ${value.length} characters; at most ${most}`)
}
