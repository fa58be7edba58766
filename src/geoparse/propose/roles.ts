import { layerKind, type Role } from '../../model/layer.ts'
import type { ActorMention } from '../actors.ts'
import type { Reading } from './reading.ts'
import { isPassive, type Trigger } from './triggers.ts'

/** An actor and what it does. */
export interface Cast {
  id: string
  role: Role
}

/** Actors at most in one proposal, and characters at most between a word and an actor that belongs to it. */
const MOST = 4
const NEAR = 90

/** Kinds in which the other side takes part, and those in which it receives; elsewhere it is the target. */
const SHARED = new Set(['meeting', 'political', 'deployment', 'withdrawal', 'other'])
const RECEIVED = new Set(['aid'])
const HOSTING = /^(?:host|receiv|welcom|greet)/i
const PRONOUN =
  /^[“"‘']?(?:They|It|He|She|Its|Their|His|Her|The (?:group|militia|movement|organi[sz]ation|force|army|party|regime|government|faction|jihadists|militants|rebels))\b/

/**
 * Who acts and who is acted upon, by voice and order of words: the subject before an active verb, "by X" behind a passive
 * one or a noun, "against X" for the target. A sentence that begins with a pronoun has the actor of the one before it.
 */
export function castOf(trigger: Trigger, reading: Reading, before: Reading | undefined): Cast[] {
  const { flat, actors } = reading
  const left = group(actors.filter((a) => a.start < trigger.start).toReversed(), flat)
  const right = group(
    actors.filter((a) => a.start >= trigger.end && a.start - trigger.end <= NEAR),
    flat,
  )
  const subject = left.length || !PRONOUN.test(flat) ? left : (before?.actors.slice(0, 1) ?? [])
  const link = right[0] ? flat.slice(trigger.end, right[0].start) : ''
  const by = /\bby (?:the )?(?:\p{L}+ ){0,2}$/iu.test(link)
  if (trigger.layer !== 'event') return holders(trigger, flat, subject, right, by)
  const main = layerKind('event')!.mainRole
  const passive = isPassive(trigger, flat)
  const other: Role = RECEIVED.has(trigger.kind)
    ? 'host'
    : SHARED.has(trigger.kind)
      ? 'participant'
      : 'target'
  const roles = (list: readonly ActorMention[], role: Role) => list.map(({ id }) => ({ id, role }))
  if (by)
    return merge([...roles(right, main), ...roles(passive || trigger.form !== 'verb' ? left : [], other)])
  if (passive) return merge([...roles(subject, other), ...roles(right, 'participant')])
  if (trigger.form === 'verb')
    return merge([...roles(subject, HOSTING.test(trigger.word) ? 'host' : main), ...roles(right, other)])
  const shared = /\bbetween\b/i.test(link) || SHARED.has(trigger.kind)
  const aimed = /^(?:[- ]\p{L}+)? (?:on|against|at|of|targeting|upon|into|with)\b/iu.test(link)
  const against = subject.filter((a) => /\banti-$/i.test(flat.slice(0, a.start)))
  const acting = subject.filter((a) => !against.includes(a))
  const own = isBeside(acting.at(-1), trigger, flat)
  return merge([
    ...roles(acting, own ? main : 'participant'),
    ...roles(against, 'target'),
    ...roles(aimed || shared ? right : [], shared ? 'participant' : other),
  ])
}

/** Who holds a base or is present: "X's base", "the base of X", "held by X", else the subject. */
function holders(
  trigger: Trigger,
  flat: string,
  left: readonly ActorMention[],
  right: readonly ActorMention[],
  by: boolean,
): Cast[] {
  const link = right[0] ? flat.slice(trigger.end, right[0].start) : ''
  const behind = by || /^ (?:of|for|belonging to|run by|used by|loyal to) (?:the )?(?:\p{L}+ )?$/iu.test(link)
  const next = /^ (?:\p{Ll}+ )?$/u.test(link) && !isBeside(left.at(-1), trigger, flat)
  const chosen = behind || next || !left.length ? right : left
  return merge(chosen.map(({ id }) => ({ id, role: 'participant' })))
}

/** True for "X's attack", "the X air strikes", "US troops in": the actor stands right before the word or reaches into it. */
function isBeside(actor: ActorMention | undefined, { start }: Trigger, flat: string): boolean {
  if (!actor) return false
  return actor.end > start || /^(?:['’]s?)?(?: [\p{L}\p{N}-]+){0,2}[ -]$/u.test(flat.slice(actor.end, start))
}

/** The first of the actors and those that stand with it in a list: "X, Y and Z". */
function group(actors: readonly ActorMention[], flat: string): ActorMention[] {
  const out: ActorMention[] = []
  for (const actor of actors) {
    const last = out.at(-1)
    if (last) {
      const [a, b] = last.start < actor.start ? [last, actor] : [actor, last]
      if (!/^(?:,| and|, and|&| or|’s|'s)? ?(?:the |its ally |allied )?$/iu.test(flat.slice(a.end, b.start)))
        break
    }
    out.push(actor)
  }
  return out.sort((a, b) => a.start - b.start)
}

/** Each actor once, those that act first. */
function merge(cast: readonly Cast[]): Cast[] {
  const seen = new Map<string, Cast>()
  for (const one of cast) if (!seen.has(one.id)) seen.set(one.id, one)
  return [...seen.values()].slice(0, MOST)
}
