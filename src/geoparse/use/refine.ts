import type { Token } from '../fold.ts'
import type { Use } from '../mention.ts'
import { gapAt, keyAt, wordSet } from './phrase.ts'
import { governmentUse } from './use.ts'

/** Who belongs to a body, not to a place: "the X chief" is short for the chief of the X Force. */
const STAFF = wordSet(
  `chief chiefs head leader leaders commander commanders general generals officer officers member members spokesman
  spokeswoman spokesperson fighter fighters operative operatives agent agents founder director chairman editor`,
)

/** A toponym at tokens `[from, to)`, its use so far, and whether its place can stand for a government. */
export interface UsedToponym {
  from: number
  to: number
  use: Use
  government?: boolean
}

/**
 * Second look at the uses of a document's toponyms (in order of appearance), with what one sees only beside the others:
 * a name that nearly always is part of another name here (Gale et al., "One Sense Per Discourse", 1992), and a country
 * that stands in an address or a list with a place on the ground. Returns the uses in the same order.
 */
export function refineUse(tokens: readonly Token[], toponyms: readonly UsedToponym[]): Use[] {
  const uses = toponyms.map((t) => t.use)
  const counts = new Map<string, { all: number; inNames: number }>()
  const keys = toponyms.map((t) => keyOf(tokens, t))
  keys.forEach((key, i) => {
    const count = counts.get(key) ?? { all: 0, inNames: 0 }
    counts.set(key, { all: count.all + 1, inNames: count.inNames + (uses[i] === 'associative' ? 1 : 0) })
  })
  toponyms.forEach((t, i) => {
    if (uses[i] === 'associative') return
    const { all, inNames } = counts.get(keys[i]!)!
    if (inNames > 1 && inNames * 4 >= all * 3 && isStaffed(tokens, t)) uses[i] = 'associative'
    else if (
      uses[i] === 'metonym' &&
      (isBesideGround(tokens, toponyms, uses, i) || holdsGround(tokens, t, toponyms[i + 1]))
    )
      uses[i] = 'literal'
  })
  return uses
}

const keyOf = (tokens: readonly Token[], { from, to }: UsedToponym): string => {
  let key = ''
  for (let k = from; k < to; k++) if (keyAt(tokens, k) !== 'al') key += `${keyAt(tokens, k)} `
  return key
}

const isStaffed = (tokens: readonly Token[], { to }: UsedToponym): boolean =>
  gapAt(tokens, to - 1) === ' ' && STAFF.has(keyAt(tokens, to))

/** "Milford, Arland" and "Milford and Arland", where nothing else says what Arland does. */
function isBesideGround(
  tokens: readonly Token[],
  all: readonly UsedToponym[],
  uses: Use[],
  i: number,
): boolean {
  const it = all[i]!
  return [all[i - 1], all[i + 1]].some((other, n) => {
    if (!other || other.government !== false || uses[n === 0 ? i - 1 : i + 1] !== 'literal') return false
    const [a, b] = n === 0 ? [other, it] : [it, other]
    const joined =
      (n === 0 && b.from === a.to && gapAt(tokens, a.to - 1) === ', ' && gapAt(tokens, b.to - 1) !== ' ') ||
      (b.from === a.to + 1 && keyAt(tokens, a.to) === 'and' && gapAt(tokens, a.to - 1) === ' ')
    return joined && governmentUse(tokens, it.from, it.to) === null
  })
}

/** "Arland's Milford", "Arland's northern town of Milford": what it has is ground, where nothing else says otherwise. */
function holdsGround(tokens: readonly Token[], it: UsedToponym, next: UsedToponym | undefined): boolean {
  if (!next || next.government !== false || next.use !== 'literal' || next.from > it.to + 3) return false
  if (!/^['’]s? /u.test(gapAt(tokens, it.to - 1)) || governmentUse(tokens, it.from, it.to) !== null)
    return false
  for (let k = it.to; k < next.from; k++)
    if (gapAt(tokens, k) !== ' ' || /^(?:in|on|over|to|from|against|at|with)$/.test(keyAt(tokens, k)))
      return false
  return true
}
