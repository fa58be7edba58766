import { findPlace } from '../geoparse/gazetteer/gazetteer.ts'
import { canBeNear, nearRadius } from '../geoparse/near.ts'
import type { Proposal } from '../geoparse/propose/propose.ts'
import { MAX_NAME, MAX_SAYS } from '../model/feature.ts'
import { shorten } from '../model/shorten.ts'
import type { Source } from '../model/source.ts'
import type { Theatre } from './read-dataset.ts'
import type { Assertion } from './read-statements.ts'

/**
 * Proposals → assertions that `assemble` takes: one for each sentence, under one id. Names are made, never taken from the
 * text; a claim says why the machine proposes it and where to find the sentence, and does not repeat the sentence.
 */
export function assertionsOf(proposals: readonly Proposal[], source: Source, theatre: Theatre): Assertion[] {
  return proposals.flatMap((proposal) =>
    proposal.spans.map(({ start, end, why }) => ({
      layer: proposal.layer,
      kind: proposal.kind,
      source,
      claim: {
        source: source.id,
        by: source.publisher,
        says: shorten(why, MAX_SAYS),
        start,
        end,
        stance: 'supports' as const,
      },
      id: idOf(proposal),
      name: nameOf(proposal, theatre),
      when: proposal.when,
      proseWhen: null,
      place: findPlace(theatre.gazetteer, proposal.place) ?? null,
      placed: false,
      near: nearOf(proposal, theatre),
      candidates: [],
      actors: proposal.actors,
      fields: new Map([['certainty', proposal.complete ? 'C' : 'D']]),
      proposed: true,
      file: source.id,
      line: 1,
    })),
  )
}

/** Kilometres round the place where the text says near it; null elsewhere, and for what is no place to be near to. */
function nearOf({ place: id, near }: Proposal, { gazetteer }: Theatre): number | null {
  const place = near && findPlace(gazetteer, id)
  return place && canBeNear(place.type) ? nearRadius(near, place) : null
}

/** One id for what several articles tell alike; a base is the same base whenever it is told of. */
function idOf({ layer, kind, actors, place, when }: Proposal): string {
  return [
    'proposed',
    layer,
    kind,
    ...actors.slice(0, 1).map((a) => a.id),
    place,
    ...(layer === 'base' ? [] : [when]),
  ]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}

/** "Strike in Milford – River League, Court (proposed)"; near Milford where the text says so. */
function nameOf({ kind, place, actors, near }: Proposal, { gazetteer, actors: file }: Theatre): string {
  const named = actors.map(({ id }) => file.actors.find((a) => a.id === id)?.name.en ?? id)
  const what = kind.charAt(0).toUpperCase() + kind.slice(1).replace(/-/g, ' ')
  const found = findPlace(gazetteer, place)
  const word = near && found && canBeNear(found.type) ? 'near' : 'in'
  const where = `${what} ${word} ${found?.name ?? place}`
  const who = named.length ? ` – ${named.join(', ')}` : ''
  const mark = ' (proposed)'
  return `${shorten(where + who, MAX_NAME - mark.length)}${mark}`
}
