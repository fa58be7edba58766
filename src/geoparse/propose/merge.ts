import { parseEdtf } from '../../model/edtf.ts'
import type { Proposal } from './drafts.ts'

/**
 * Joins drafts of one article that tell of the same: one layer, kind and place, dates that overlap, an actor in common or
 * one side without any. The one with most evidence leads; what it does not know it takes from the others.
 */
export function mergeDrafts(drafts: readonly Proposal[]): Proposal[] {
  const groups = new Map<string, Proposal[]>()
  // the surest first, so that vague ones join what is known and not each other
  for (const draft of [...drafts].sort((a, b) => b.score - a.score)) {
    const key = `${draft.layer} ${draft.kind} ${draft.place}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    const twin = group.find((other) => sameActors(other, draft) && overlap(other.when, draft.when))
    if (!twin) group.push({ ...draft })
    else {
      twin.spans = [...twin.spans, ...draft.spans.filter((s) => twin.spans.every((t) => t.start !== s.start))]
      if (!twin.actors.length) twin.actors = draft.actors
    }
  }
  return [...groups.values()].flat().sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
}

function sameActors(a: Proposal, b: Proposal): boolean {
  if (a.layer === 'presence') return a.actors[0]?.id === b.actors[0]?.id
  return !a.actors.length || !b.actors.length || a.actors.some((x) => b.actors.some((y) => x.id === y.id))
}

function overlap(a: string, b: string): boolean {
  const [p, q] = [parseEdtf(a), parseEdtf(b)]
  return (p.start ?? -Infinity) <= (q.end ?? Infinity) && (q.start ?? -Infinity) <= (p.end ?? Infinity)
}
