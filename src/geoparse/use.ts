import type { Token } from './fold.ts'
import type { Use } from './mention.ts'

/** Words after which a country or a seat of government is a place on the ground, not a government. */
const LOCATIVE = new Set(
  'in inside within across throughout into outside near around over through via at between beyond southern northern eastern western central'.split(
    ' ',
  ),
)
/** Nouns whose "of X" is spatial: the city of X, north of X, parts of X. */
const SPATIAL_OF = new Set(
  'city town village province governorate district region north south east west outskirts parts part most all areas territory border borders soil centre center streets suburb suburbs capital neighborhood neighbourhood invasion'.split(
    ' ',
  ),
)
const MOTION =
  /^(travel|travell?ed|flew|fly|fled|flee|went|go|goes|going|return|returned|move|moved|sent|send|came|come|visit|visited|arriv|enter|deploy|withdr|driv|march|cross|flights?|trips?|visits?|route|roads?|smuggl|deliver|transfer)/
/** Capitalised words after a place name that make it part of the name of something else. */
const ORGANISATION = new Set(
  'institute university post times force forces agency press monitor command brigade brigades army division council center centre foundation magazine today news organization organisation house treaty accord accords agreement conference war papers cables file files report bank company corporation party front movement league union network group studies'.split(
    ' ',
  ),
)
/** Capitalised words before a place name that belong to the place, not to a person. */
const BEFORE =
  /^(north|south|east|west|northern|southern|eastern|western|central|greater|upper|lower|mount|mt|lake|camp|fort|port|old|new|the|a|an|in|at|on|from|to|of|near|and|but|or|for|by|with|while|when|as|after|before|since|outside|inside|across|around|between|both|if|that|this|its|his|her|their|however|although|though|because|despite|unlike|like|even|today|yesterday|now|then|will|does|is|are|was|were|has|had|did|can|could|should|would|may|might|must|let|against|under|until|via|into|through|over|meanwhile|also|only|not|no|how|why|what|where|who|which)$/

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/**
 * How a toponym is used at tokens `[from, to)`: part of another name, a government, or the place itself.
 * `government` says whether the place can stand for one (countries and seats of government). Rules of thumb over the words beside
 * it; the categories are those of Gritta et al., "A Pragmatic Guide to Geoparsing Evaluation" (2020).
 */
export function classifyUse(tokens: readonly Token[], from: number, to: number, government: boolean): Use {
  if (isInsideName(tokens, from, to)) return 'associative'
  if (!government) return 'literal'
  const word = (i: number) => tokens[i]?.key ?? ''
  let i = from - 1
  while (['the', 'neighboring', 'neighbouring', 'both', 'much', 'all'].includes(word(i))) i--
  if (LOCATIVE.has(word(i))) return 'literal'
  if (word(i) === 'of' && SPATIAL_OF.has(word(i - 1))) return 'literal'
  if (['to', 'from', 'for', 'of'].includes(word(i)))
    for (let k = i - 1; k >= Math.max(0, i - 4); k--) if (MOTION.test(word(k))) return 'literal'
  // "Town, Country": the second half of an address
  if (from > 0 && tokens[from - 1]?.gap === ', ' && isCapital(tokens[from - 1]?.text ?? '')) return 'literal'
  return 'metonym'
}

function isInsideName(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  const last = tokens[to - 1]
  const after = tokens[to]
  if (last?.gap === ' ' && after && isCapital(after.text) && ORGANISATION.has(after.key)) return true
  // "Michael Jordan": a capitalised word right before it that is neither a direction nor the start of a sentence
  if (
    from >= 2 &&
    before?.gap === ' ' &&
    isName(before) &&
    !/[.!?:]["”’)]*\s*$/u.test(tokens[from - 2]?.gap ?? '')
  )
    return tokens[from]?.text.toUpperCase() !== tokens[from]?.text && !BEFORE.test(before.key)
  return false
}

const isName = (token: Token): boolean =>
  isCapital(token.text) && token.text.length > 2 && /[a-z]/.test(token.text)
