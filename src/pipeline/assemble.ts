import type { MultiPolygon, Polygon } from 'geojson'
import type { Claim } from '../model/claim.ts'
import { formatDay } from '../model/day.ts'
import { parseEdtf, type When } from '../model/edtf.ts'
import { MAX_NAME, type Certainty, type MapFeature, type Status } from '../model/feature.ts'
import type { Issue } from '../model/issue.ts'
import { placeTypes, type Located } from '../model/place.ts'
import { shorten } from '../model/shorten.ts'
import { figuresDiffer, figuresOf } from './figures.ts'
import { geometryOf } from './geometry.ts'
import type { Assertion } from './read-statements.ts'

/** What became of all assertions. `undated` counts those that no date could be found for. */
export interface Assembly {
  features: MapFeature[]
  undated: number
  issues: Issue[]
}

/**
 * Assertions → features: those with one id are one feature with several claims; the one with a `name` leads, else the
 * first by publication. What the lead does not say is taken from the next that does.
 */
export function assemble(
  assertions: readonly Assertion[],
  areas: ReadonlyMap<string, Polygon | MultiPolygon>,
): Assembly {
  const issues: Issue[] = []
  let undated = 0
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
    const place = ordered.find((a) => a.place)?.place
    const when = ordered.find((a) => a.when)?.when ?? ordered.find((a) => a.proseWhen)?.proseWhen
    if (!place) {
      report(
        'PLACE_MISSING',
        'error',
        'missing place: name one in the statement, give "at: …", or leave it out with "> omit; why: no-place"',
      )
      continue
    }
    if (!when) {
      undated++
      report(
        'DATE_MISSING',
        'warning',
        'undated statement: it is counted, not drawn; give "when: …" to place it in time',
      )
      continue
    }
    const late = ordered.find((a) => a.when && !overlaps(parseEdtf(a.when), parseEdtf(when)))
    if (late)
      report(
        'DATE_CONFLICT',
        'warning',
        `conflicting dates: ${when} here and ${late.when} in ${late.file}:${late.line}; shown as disputed`,
      )
    features.push(featureOf(id, ordered, place, parseEdtf(when), when, areas))
  }
  return { features: features.sort(byPlace), undated, issues }
}

function featureOf(
  id: string,
  group: readonly Assertion[],
  place: NonNullable<Assertion['place']>,
  days: When,
  when: string,
  areas: ReadonlyMap<string, Polygon | MultiPolygon>,
): MapFeature {
  const lead = group[0]!
  const field = (key: string) => group.map((a) => a.fields.get(key)).find((v) => v !== undefined)
  const actors = actorsOf(group)
  const located: Located = placeTypes[place.type].located
  const radius = field('radius') ? Number.parseFloat(field('radius')!) : place.radiusKm
  const claims = claimsOf(group)
  return {
    type: 'Feature',
    id,
    geometry: geometryOf(lead.layer, place, located, radius, areas),
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
      status: (field('status') as Status | undefined) ?? statusOf(group, claims, days),
      certainty: (field('certainty') as Certainty | undefined) ?? certaintyOf(group, located, days),
      claims,
      figures: figuresOf(group),
      proposed: group.every((a) => a.proposed),
    },
  }
}

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

/** Claims in the order of publication, a repeated one once; of proposals each sentence, for a person to look at. */
function claimsOf(group: readonly Assertion[]): Claim[] {
  const key = ({ claim: c, proposed }: Assertion) =>
    [c.source, c.by, c.says, c.stance, proposed ? c.start : ''].join('\n')
  return [...new Map(group.map((a) => [key(a), a.claim])).values()]
}

function statusOf(group: readonly Assertion[], claims: readonly Claim[], days: When): Status {
  if (group[0]?.proposed) return 'alleged'
  if (group.some((a) => a.when && !overlaps(parseEdtf(a.when), days))) return 'disputed'
  if (figuresDiffer(group)) return 'disputed'
  const against = claims.filter((c) => c.stance !== 'supports').length
  if (against === claims.length) return 'denied'
  return against ? 'disputed' : 'confirmed'
}

const overlaps = (a: When, b: When): boolean =>
  (a.start ?? -Infinity) <= (b.end ?? Infinity) && (b.start ?? -Infinity) <= (a.end ?? Infinity)

function certaintyOf(group: readonly Assertion[], located: Located, { dated, uncertain }: When): Certainty {
  if (group[0]?.proposed) return 'D'
  // outlets of one side repeat each other: only publishers of different stances count as independent
  const sources = group.filter((a) => a.claim.stance === 'supports').map((a) => a.source)
  const stances = new Set(sources.map((source) => source.stance))
  const publishers = new Set(sources.map((source) => source.publisher))
  if (stances.size > 1 && publishers.size > 1) return 'A'
  const exactPlace = located === 'site' || located === 'settlement'
  return exactPlace && (dated === 'day' || dated === 'month') && !uncertain ? 'B' : 'C'
}
