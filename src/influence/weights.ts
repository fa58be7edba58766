/**
 * The closed table of weights: how much one report of a thing counts for an actor that takes part in it. Judgements, not
 * measurements; each has its reason, and `sensitivity.ts` tells which conclusions hang on them. `docs/influence.md` is
 * written from this table.
 */
import { certainties, statuses, type Certainty, type Status } from '../model/feature.ts'
import { roles, type LayerId, type Role } from '../model/layer.ts'

export interface Weight {
  weight: number
  why: string
}

/** By layer and kind, as `kindKey` names them. A presence that holds an area is the measure of all the others. */
export const kindWeights: Record<string, Weight> = {
  'presence.control': { weight: 8, why: 'holds the ground and rules on it' },
  'presence.deployment': { weight: 4, why: 'has forces of its own there' },
  'presence.presence': { weight: 3, why: 'is there; in what strength is not said' },
  'presence.influence': { weight: 2, why: 'is said to have sway, without forces or offices named' },
  'base.airbase': { weight: 5, why: 'a fixed post that reaches far beyond its fence' },
  'base.base': { weight: 5, why: 'a fixed post with a garrison' },
  'base.drone-base': { weight: 4, why: 'reaches far, with few people' },
  'base.hq': { weight: 4, why: 'decisions are made there' },
  'base.camp': { weight: 3, why: 'people of the actor live or train there' },
  'base.outpost': { weight: 3, why: 'a small post that holds its surroundings' },
  'base.border-crossing': { weight: 3, why: 'decides what passes' },
  'base.depot': { weight: 2, why: 'stores serve what stands elsewhere' },
  'base.embassy': { weight: 1, why: 'speaks to whoever rules; rules nothing' },
  'base.consulate': { weight: 1, why: 'as an embassy' },
  'event.battle': { weight: 2, why: 'fights for the ground; whether it is held, presence tells' },
  'event.deployment': { weight: 2, why: 'brings forces there' },
  'event.attack': { weight: 1.5, why: 'can use force there, once' },
  'event.strike': { weight: 1.5, why: 'reaches the place, often from afar' },
  'event.massacre': { weight: 1.5, why: 'had power over people there, once' },
  'event.displacement': { weight: 1.5, why: 'had power over where people live' },
  'event.protest': { weight: 1, why: 'moves people there' },
  'event.political': { weight: 1, why: 'takes part in who rules and how' },
  'event.aid': { weight: 1, why: 'is needed there' },
  'event.diplomatic': { weight: 0.5, why: 'speaks with others; nothing changes hands' },
  'event.meeting': { weight: 0.5, why: 'as diplomatic' },
  'event.cyber': { weight: 0.5, why: 'reaches systems, seldom the ground' },
  'event.other': { weight: 0.5, why: 'not known to be more' },
  'event.withdrawal': { weight: 0, why: 'leaves; what it held ends by its own dates' },
}

export const roleWeights: Record<Role, Weight> = {
  perpetrator: { weight: 1, why: 'does it' },
  participant: { weight: 1, why: 'takes part' },
  host: { weight: 0.5, why: 'lends the place, which others use' },
  target: { weight: 0, why: 'it is done to them: no sway; that they were there, presence tells' },
}

/** Of the grades in `certainties`. */
export const certaintyWeights: Record<Certainty, Weight> = {
  A: { weight: 1, why: certainties.A },
  B: { weight: 0.8, why: certainties.B },
  C: { weight: 0.6, why: certainties.C },
  D: { weight: 0.4, why: certainties.D },
}

export const statusWeights: Record<Status, Weight> = {
  confirmed: { weight: 1, why: 'nobody who is read doubts it' },
  alleged: { weight: 0.6, why: 'somebody says so of others' },
  disputed: { weight: 0.4, why: 'sources contradict each other: less than half' },
  denied: { weight: 0, why: 'only denials are left; it stays on the map and counts nothing' },
}

/** Of what a machine has proposed and no person has confirmed. */
export const proposedWeight: Weight = { weight: 0.5, why: 'no person has read it yet' }

/** Figures of strength, in people: for each ten times more or fewer than `usual` half a step up or down, within bounds. */
export const strengthScale = {
  usual: 1000,
  step: 0.5,
  least: 0.5,
  most: 2,
  why: 'ten times the people are not ten times the sway; a figure is often a guess. Without one: 1',
}

/** Factor of a strength in people; `low` and `high` as figures give them, null = unknown bound. */
export function strengthFactor(low: number | null, high: number | null): number {
  const [from, to] = [low ?? high, high ?? low]
  if (from === null || to === null || to <= 0) return 1
  const people = Math.sqrt(Math.max(from, 1) * to)
  const { usual, step, least, most } = strengthScale
  return Math.min(most, Math.max(least, 1 + step * Math.log10(people / usual)))
}

const certaintyIds = Object.keys(certainties) as Certainty[]

/** Weights as numbers, by the numbers that portions carry. */
export interface WeightTable {
  kinds: readonly number[]
  roles: readonly number[]
  certainties: readonly number[]
  statuses: readonly number[]
  proposed: number
  /** Figures of strength count. */
  strength: boolean
}

export const kindIds: readonly string[] = Object.keys(kindWeights)
export const roleIds: readonly Role[] = roles
export const statusIds: readonly Status[] = statuses
export { certaintyIds }

/** Layer of a kind's id. */
export const layerOfKind = (id: string): LayerId => id.split('.')[0] as LayerId

export const usualWeights: WeightTable = {
  kinds: kindIds.map((id) => kindWeights[id]!.weight),
  roles: roleIds.map((id) => roleWeights[id].weight),
  certainties: certaintyIds.map((id) => certaintyWeights[id].weight),
  statuses: statusIds.map((id) => statusWeights[id].weight),
  proposed: proposedWeight.weight,
  strength: true,
}
