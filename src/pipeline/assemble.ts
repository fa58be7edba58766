import type { MultiPolygon, Polygon } from 'geojson'
import type { Claim } from '../model/claim.ts'
import { formatDay } from '../model/day.ts'
import { findPlace, type Gazetteer } from '../geoparse/gazetteer/gazetteer.ts'
import { parseEdtf, type When } from '../model/edtf.ts'
import { MAX_NAME, type Certainty, type MapFeature, type Status } from '../model/feature.ts'
import type { Issue } from '../model/issue.ts'
import { placeTypes, type Located, type Place, type Spot } from '../model/place.ts'
import { shorten } from '../model/shorten.ts'
import { datedElsewhere, placedElsewhere, spotOf, whereaboutsOf } from './conflicts.ts'
import { figuresDiffer, figuresOf } from './figures.ts'
import { geometryOf } from './geometry.ts'
import type { Assertion } from './read-statements.ts'

/** What became of all assertions. `undated` are those that no date could be found for, by feature. */
export interface Assembly {
  features: MapFeature[]
  undated: Assertion[][]
  issues: Issue[]
}

/**
 * Assertions → features: those with one id are one feature with several claims; the one with a `name` leads, else the
 * first by publication. What the lead does not say is taken from the next that does. A line that names another place or a
 * date that does not meet the lead's keeps it in its claim, and the feature is disputed.
 */
export function assemble(
  assertions: readonly Assertion[],
  areas: ReadonlyMap<string, Polygon | MultiPolygon>,
  gazetteer: Gazetteer,
): Assembly {
  const issues: Issue[] = []
  const undated: Assertion[][] = []
  const features: MapFeature[] = []
  for (const [id, group] of groupById(assertions)) {
    const lead = group.find((a) => a.name !== null) ?? group[0]!
    const ordered = [lead, ...group.filter((a) => a !== lead)]
    const report = (code: string, severity: Issue['severity'], message: string) =>
      void issues.push({ code, severity, message, file: lead.file, line: lead.line, feature: id })
    const other = ordered.find((a) => a.layer !== lead.layer)
    if (other) {
      report(
        'ID_DUPLICATE',
        'error',
        `ambiguous id: it is a ${lead.layer} here and a ${other.layer} in ${other.file}:${other.line}`,
      )
      continue
    }
    // a place that a line names goes before one that only the prose of another names
    const giver = ordered.find((a) => a.place && a.placed) ?? ordered.find((a) => a.place)
    const when = ordered.find((a) => a.when)?.when ?? ordered.find((a) => a.proseWhen)?.proseWhen
    if (!giver?.place) {
      report(
        'PLACE_MISSING',
        'error',
        'missing place: name one in the statement, give "at: …", or leave it out with "> omit; why: no-place"',
      )
      continue
    }
    if (!when) {
      undated.push(group)
      report(
        'DATE_MISSING',
        'warning',
        'undated statement: it is counted, not drawn; give "when: …" to place it in time',
      )
      continue
    }
    const days = parseEdtf(when)
    const feature: Feature = {
      id,
      lines: ordered,
      place: giver.place,
      giver,
      when,
      days,
      elsewhere: [],
      late: [],
    }
    for (const line of ordered) {
      const conflict = (code: string, what: string, here: string, there: string) =>
        report(
          code,
          'warning',
          `conflicting ${what}: ${here} here and ${there} in ${line.file}:${line.line}; shown as disputed`,
        )
      if (placedElsewhere(line, giver, gazetteer)) {
        feature.elsewhere.push(line)
        conflict('PLACE_CONFLICT', 'places', giver.place.name, line.place?.name ?? '')
      }
      if (datedElsewhere(line, days)) {
        feature.late.push(line)
        conflict('DATE_CONFLICT', 'dates', when, line.when ?? '')
      }
    }
    features.push(featureOf(feature, areas, gazetteer))
  }
  return { features: features.sort(byPlace), undated, issues }
}

/** The lines of one feature with what was decided of them. */
interface Feature {
  id: string
  /** The lead first. */
  lines: readonly Assertion[]
  place: Place
  /** The line that gives the place. */
  giver: Assertion
  when: string
  days: When
  /** Lines that name another place. */
  elsewhere: Assertion[]
  /** Lines whose date does not meet the feature's. */
  late: Assertion[]
}

function featureOf(
  { id, lines, place, giver, when, days, elsewhere, late }: Feature,
  areas: ReadonlyMap<string, Polygon | MultiPolygon>,
  gazetteer: Gazetteer,
): MapFeature {
  const lead = lines[0]!
  const fieldOf = (group: readonly Assertion[], key: string) =>
    group.map((a) => a.fields.get(key)).find((v) => v !== undefined)
  const field = (key: string) => fieldOf(lines, key)
  const actors = actorsOf(lines)
  const located: Located = placeTypes[place.type].located
  // a radius belongs to the place it is given with
  const given = fieldOf(
    lines.filter((a) => !elsewhere.includes(a)),
    'radius',
  )
  const near = giver.near !== null
  const radius = given === undefined ? (giver.near ?? place.radiusKm) : Number.parseFloat(given)
  const claims = claimsOf(lines, elsewhere, late)
  const candidates = candidateSpots(place, giver.candidates, gazetteer)
  const agreeing = lines.filter((a) => !elsewhere.includes(a) && !late.includes(a))
  const exact = (located === 'site' || located === 'settlement') && !candidates.length
  return {
    type: 'Feature',
    id,
    geometry: geometryOf(lead.layer, place, located, radius, near ? NO_AREAS : areas),
    properties: {
      layer: lead.layer,
      name: lead.name ?? shorten(lead.claim.says.replace(/\.$/, ''), MAX_NAME),
      kind: lead.kind,
      actor: actors[0]?.id ?? null,
      actors: actors.map((a) => a.id),
      roles: actors.map((a) => a.role),
      when,
      start: days.start === null ? null : formatDay(days.start),
      end: days.end === null ? null : formatDay(days.end),
      dated: days.dated,
      place: place.id,
      placename: place.name,
      located,
      radius,
      ...(near ? { near } : {}),
      ...(candidates.length ? { candidates } : {}),
      status:
        (field('status') as Status | undefined) ?? statusOf(lines, claims, agreeing.length < lines.length),
      certainty: (field('certainty') as Certainty | undefined) ?? certaintyOf(agreeing, exact, days),
      claims,
      figures: figuresOf(lines),
      proposed: lines.every((a) => a.proposed),
    },
  }
}

/** The places that a name may mean beside `place`; a namesake is told apart by the place that holds it. */
function candidateSpots(place: Place, candidates: readonly Place[], gazetteer: Gazetteer): Spot[] {
  return candidates.map((one) => {
    const spot = spotOf({ place: one, radius: one.radiusKm })
    const holder = one.name === place.name && one.parent && findPlace(gazetteer, one.parent)
    return holder ? { ...spot, placename: `${one.name}, ${holder.name}` } : spot
  })
}

/** Near a district is not the district: its outline would say too much. */
const NO_AREAS: ReadonlyMap<string, Polygon | MultiPolygon> = new Map()

/** Explicit ids first; lines without one that agree in kind, main actor, place and date share a made id. */
function groupById(assertions: readonly Assertion[]): Map<string, Assertion[]> {
  const sorted = [...assertions].sort(
    (a, b) =>
      compare(a.source.published ?? '9999', b.source.published ?? '9999') ||
      compare(a.source.id, b.source.id) ||
      a.line - b.line,
  )
  const groups = new Map<string, Assertion[]>()
  for (const a of sorted) {
    const parts = [
      a.layer,
      a.kind,
      a.actors[0]?.id ?? '',
      a.place?.id ?? '',
      a.when ?? a.proseWhen ?? `${a.source.id}-${a.line}`,
    ]
    const id = a.id ?? slug(a.proposed ? ['proposed', ...parts] : parts)
    groups.set(id, [...(groups.get(id) ?? []), a])
  }
  return groups
}

const slug = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Features of one place stand together: the outline of a province, repeated within a few kilobytes, compresses away. */
const byPlace = (a: MapFeature, b: MapFeature): number =>
  compare(a.properties.place, b.properties.place) ||
  compare(a.properties.start ?? '', b.properties.start ?? '') ||
  compare(a.id, b.id)

function actorsOf(group: readonly Assertion[]): Assertion['actors'] {
  const seen = new Map<string, Assertion['actors'][number]>()
  for (const actor of group.flatMap((a) => a.actors)) if (!seen.has(actor.id)) seen.set(actor.id, actor)
  return [...seen.values()]
}

/**
 * Claims in the order of publication, a repeated one once; of proposals each sentence, for a person to look at. A claim
 * keeps the place or the date that it has otherwise than the feature.
 */
function claimsOf(
  lines: readonly Assertion[],
  elsewhere: readonly Assertion[],
  late: readonly Assertion[],
): Claim[] {
  const claims = new Map<string, Claim>()
  for (const line of lines) {
    const { claim: c, proposed, when } = line
    const where = elsewhere.includes(line) ? whereaboutsOf(line) : null
    const claim: Claim = {
      ...c,
      ...(where ? { at: spotOf(where) } : {}),
      ...(when !== null && late.includes(line) ? { when } : {}),
    }
    const { place = '' } = claim.at ?? {}
    const key = [c.source, c.by, c.says, c.stance, proposed ? c.start : '', place, claim.when ?? '']
    claims.set(key.join('\n'), claim)
  }
  return [...claims.values()]
}

function statusOf(lines: readonly Assertion[], claims: readonly Claim[], disputed: boolean): Status {
  if (lines[0]?.proposed) return 'alleged'
  if (disputed || figuresDiffer(lines)) return 'disputed'
  const against = claims.filter((c) => c.stance !== 'supports').length
  if (against === claims.length) return 'denied'
  return against ? 'disputed' : 'confirmed'
}

/** `agreeing` are the lines that do not place or date it otherwise; `exact`: one settlement or site is named. */
function certaintyOf(agreeing: readonly Assertion[], exact: boolean, { dated, uncertain }: When): Certainty {
  if (agreeing[0]?.proposed) return 'D'
  // outlets of one side repeat each other: only publishers of different stances count as independent
  const sources = agreeing.filter((a) => a.claim.stance === 'supports').map((a) => a.source)
  const stances = new Set(sources.map((source) => source.stance))
  const publishers = new Set(sources.map((source) => source.publisher))
  if (stances.size > 1 && publishers.size > 1) return 'A'
  return exact && (dated === 'day' || dated === 'month') && !uncertain ? 'B' : 'C'
}
