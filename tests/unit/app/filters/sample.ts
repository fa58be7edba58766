/** A made-up cast and features of it, the same for the same seed. */
import { closedValues, flags, openFilter, type Filter, type Lookups } from '../../../../src/time/filter.ts'
import { createTraitsOf } from '../../../../src/time/traits.ts'
import type { Values } from '../../../../src/app/filters/moves.ts'
import type { Claim } from '../../../../src/model/claim.ts'
import { statuses, type Certainty, type MapFeature } from '../../../../src/model/feature.ts'
import { layerKinds, type LayerId } from '../../../../src/model/layer.ts'
import type { Stance } from '../../../../src/model/source.ts'
import { sampleFeature } from '../../map/sample.ts'
import { random } from '../../time/random.ts'

const blocs: Record<string, string> = {
  red: 'reds',
  crimson: 'reds',
  blue: 'blues',
  navy: 'blues',
  lone: 'lones',
}
const actorIds = Object.keys(blocs)
const sources = new Map<string, Stance>([
  ['s', 'official'],
  ['t', 'academic'],
  ['u', 'official'],
  ['v', 'israeli'],
])

export const values: Values = {
  all: { side: ['reds', 'blues', 'lones', ''], actor: [...actorIds, ''], ...closedValues },
  sideOf: (actor) => blocs[actor ?? ''] ?? '',
}

export const lookups: Lookups = {
  sideOf: values.sideOf,
  traitsOf: createTraitsOf((source) => sources.get(source)),
  found: () => null,
}

export const allLayers: readonly LayerId[] = layerKinds.map(({ id }) => id)
export const everything: Filter = openFilter(new Set(allLayers))

/** Features of all kinds, of June 2014. */
export function sampleFeatures(
  length: number,
  seed: number,
  ids: readonly string[] = actorIds,
): MapFeature[] {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  return Array.from({ length }, (_, i) => {
    const layer = pick(layerKinds)
    const claims = Array.from({ length: 1 + Math.floor(next() * 3) }, (): Claim => ({
      source: pick([...sources.keys()]),
      by: pick(['Paper', 'Ministry', 'Witness']),
      says: `says ${i} of it`,
      start: 0,
      end: 2,
      stance: next() < 0.9 ? 'supports' : 'denies',
    }))
    const actor = next() < 0.1 ? null : pick(ids)
    const located = pick(['site', 'settlement', 'admin1', 'country'] as const)
    return sampleFeature(`f${i}`, {
      layer: layer.id,
      kind: pick(layer.kinds.slice(0, 4)),
      actor,
      actors: actor === null ? [] : [actor],
      status: next() < 0.7 ? 'confirmed' : pick(statuses),
      located,
      certainty: pick(['A', 'B', 'C', 'D'] satisfies Certainty[]),
      claims,
      ...(located === 'settlement' && next() < 0.3 ? { near: true as const } : {}),
    })
  })
}

/** A filter that switches off some of everything, now more and now less. */
export function randomFilter(next: () => number): Filter {
  const share = next() * 0.5
  const some = (list: readonly string[]) => new Set(list.filter(() => next() < share * next()))
  const { all } = values
  return {
    layers: new Set(allLayers.filter(() => next() > share)),
    hidden: {
      side: some(all.side),
      actor: some(all.actor),
      kind: some(all.kind),
      status: some(all.status),
      located: some(all.located),
      certainty: some(all.certainty),
      stance: new Set(all.stance.filter(() => next() < share)),
    },
    only: new Set(flags.filter(() => next() < 0.2)),
    text: '',
  }
}
