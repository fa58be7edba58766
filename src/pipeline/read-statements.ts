import { findActor } from '../geoparse/actors.ts'
import { findDates } from '../geoparse/dates/dates.ts'
import { geoparse } from '../geoparse/geoparse.ts'
import type { Mention } from '../geoparse/mention.ts'
import { canBeNear, nearBefore, nearRadius, type Nearness } from '../geoparse/near.ts'
import { bestPlace, propose } from '../geoparse/propose/propose.ts'
import { resolveName } from '../geoparse/resolve/resolve-name.ts'
import type { Claim, ClaimStance } from '../model/claim.ts'
import { MAX_SAYS } from '../model/feature.ts'
import type { Issue } from '../model/issue.ts'
import { layerKind, type LayerId, type Role } from '../model/layer.ts'
import type { Place } from '../model/place.ts'
import { shorten } from '../model/shorten.ts'
import type { Source } from '../model/source.ts'
import { readAt } from './document/at.ts'
import type { Coding } from './document/coding.ts'
import type { SourceDocument } from './document/document.ts'
import type { Statement } from './document/statements.ts'
import type { DatasetFolder } from './read-dataset.ts'

/** One coding line, or one proposal, with everything in it resolved: place, actors and date are known to exist. */
export interface Assertion {
  layer: LayerId
  kind: string
  source: Source
  claim: Claim
  /** Explicit id, or null. */
  id: string | null
  name: string | null
  /** EDTF as coded, or null. */
  when: string | null
  /** EDTF of the first date in the statement's prose: used where no line of the feature codes a date. */
  proseWhen: string | null
  place: Place | null
  /** True where the coding names the place, false where the prose does. */
  placed: boolean
  /** Kilometres round the place, where it says near it and not at it. */
  near: number | null
  /** Other places that the name may mean just as well. */
  candidates: Place[]
  actors: { id: string; role: Role }[]
  /** The coding's fields as written; empty for a proposal. */
  fields: ReadonlyMap<string, string>
  proposed: boolean
  file: string
  line: number
}

/** What one document says, and the places found in its prose. */
export interface Reading {
  assertions: Assertion[]
  mentions: Mention[]
  issues: Issue[]
}

/** Reads a document: geoparses its prose, resolves its coding lines, proposes for statements without one. */
export function readStatements(document: SourceDocument, folder: DatasetFolder): Reading {
  const issues: Issue[] = []
  const mentions = geoparse(proseOf(document), folder.gazetteer)
  const assertions = document.statements.flatMap((statement) => {
    if (statement.omitted) return []
    const inside = mentions.filter((m) => m.start >= statement.start && m.end <= statement.end)
    if (!statement.codings.length) return proposalsOf(statement, inside, document, folder)
    return statement.codings.map((coding) => {
      const fault: Fault = (code, message) =>
        void issues.push({ code, severity: 'error', message, file: document.file, line: coding.line })
      const { fields } = coding
      return {
        layer: coding.layer,
        kind: coding.kind,
        source: document.source,
        claim: claimOf(statement, coding, document.source),
        id: fields.get('id') ?? null,
        name: fields.get('name') ?? null,
        when: fields.get('when') ?? null,
        proseWhen: fields.has('when')
          ? null
          : (findDates(statement.text, document.source.published)[0]?.when ?? null),
        ...whereOf(coding, document.text.slice(0, statement.end), inside, mentions, folder, fault),
        actors: actorsOf(coding, folder, fault),
        fields,
        proposed: false,
        file: document.file,
        line: coding.line,
      }
    })
  })
  return { assertions, mentions, issues }
}

/** The file with all but its statements blanked, so that offsets stay and coding lines are not read as prose. */
function proseOf({ text, statements }: SourceDocument): string {
  let prose = ''
  for (const s of statements) prose += ' '.repeat(s.start - prose.length) + text.slice(s.start, s.end)
  return prose
}

type Fault = (code: string, message: string) => void

type Where = Pick<Assertion, 'place' | 'placed' | 'near' | 'candidates'>

/** Where a coding line has it: by its `at`, else at the most exact place that the statement's prose names. */
function whereOf(
  coding: Coding,
  text: string,
  inside: readonly Mention[],
  all: readonly Mention[],
  { gazetteer }: DatasetFolder,
  fault: Fault,
): Where {
  const placeById = (id: string | null | undefined) => (id ? (gazetteer.places.get(id) ?? null) : null)
  const written = coding.fields.get('at')
  if (written === undefined) {
    const best = bestPlace(inside)
    const near = best ? nearBefore(text.slice(0, best.start)) : null
    return { ...nearTo(placeById(best?.place), near), placed: false, candidates: [] }
  }
  const context = all.flatMap((m) => placeById(m.place) ?? [])
  const resolve = (name: string): Place | null => {
    const place = resolveName(name, gazetteer, context)
    if (!place)
      fault(
        'UNKNOWN_PLACE',
        `unknown place: "${name}"; add it, or this spelling of it, to gazetteer/places.csv`,
      )
    return place
  }
  const { name, near, others } = readAt(written, (whole) => resolveName(whole, gazetteer, context) !== null)
  const place = resolve(name)
  const candidates = others.flatMap((other) => resolve(other) ?? [])
  if (place && near && !canBeNear(place.type))
    fault(
      'PLACE_VAGUE',
      `vague place: "${written}"; near needs a town, a site or a district, and ${place.name} is a ${place.type}`,
    )
  const distinct = candidates.filter(
    (c, i) => c.id !== place?.id && candidates.findIndex((other) => other.id === c.id) === i,
  )
  if (place && distinct.length < others.length && candidates.length === others.length)
    fault('PLACE_DUPLICATE', `doubled place: "${written}"; two of its names mean the same place`)
  return { ...nearTo(place, near), placed: true, candidates: distinct }
}

/** The place with the radius that "near" gives it, where it is one that a thing can be near to. */
function nearTo(place: Place | null, near: Nearness | null): Pick<Where, 'place' | 'near'> {
  return { place, near: place && near && canBeNear(place.type) ? nearRadius(near, place) : null }
}

function actorsOf(coding: Coding, { actorIndex }: DatasetFolder, fault: Fault): Assertion['actors'] {
  const fields: [string, Role][] = [
    ['by', mainRole(coding.layer)],
    ['with', 'participant'],
    ['host', 'host'],
    ['against', 'target'],
  ]
  const out: Assertion['actors'] = []
  for (const [field, role] of fields)
    for (const written of (coding.fields.get(field) ?? '').split(',').filter((s) => s.trim())) {
      const id = findActor(written, actorIndex)
      if (!id) fault('UNKNOWN_ACTOR', `unknown actor: "${written.trim()}"; add it to actors.json`)
      else if (!out.some((a) => a.id === id)) out.push({ id, role })
    }
  return out
}

const mainRole = (layer: LayerId): Role => layerKind(layer)?.mainRole ?? 'participant'

function claimOf({ text, start, end }: Statement, { fields }: Coding, source: Source): Claim {
  const stance = (fields.get('stance') ?? 'supports') as ClaimStance
  const by = fields.get('according') ?? source.publisher
  return { source: source.id, by, says: fields.get('says') ?? shorten(text, MAX_SAYS), start, end, stance }
}

function proposalsOf(
  statement: Statement,
  inside: readonly Mention[],
  { source, file, text }: SourceDocument,
  { gazetteer, actorIndex: actors }: DatasetFolder,
): Assertion[] {
  const { start: offset, end, line } = statement
  const local = inside.map((m) => ({ ...m, start: m.start - offset, end: m.end - offset }))
  const knowledge = { actors, gazetteer }
  return propose(text.slice(offset, end), local, knowledge, source.published).flatMap((p) =>
    p.spans.map((span) => ({
      layer: p.layer,
      kind: p.kind,
      source,
      claim: {
        source: source.id,
        by: source.publisher,
        says: shorten(text.slice(offset + span.start, offset + span.end), MAX_SAYS),
        start: offset + span.start,
        end: offset + span.end,
        stance: 'supports' as const,
      },
      id: null,
      name: null,
      when: p.when,
      proseWhen: null,
      ...nearTo(gazetteer.places.get(p.place) ?? null, p.near ?? null),
      placed: false,
      candidates: [],
      actors: p.actors,
      fields: new Map(),
      proposed: true,
      file,
      line,
    })),
  )
}
