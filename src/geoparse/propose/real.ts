import type { Form } from './kind-word.ts'

/*
 * Whether a sentence says that something took place, after the cues of FactBank (Saurí and Pustejovsky 2009) that stand
 * beside the word: modals, infinitives of purpose, negation, conditions, plans and fears.
 */

const ADVERBS = "(?:[\\p{L}’'-]+ ){0,2}"
const MODAL = new RegExp(
  `\\b(?:would|could|might|may|should|must|will|can|cannot|shall|ought to|(?:wo|ca|could|would|should)n['’]t) ${ADVERBS}$`,
  'iu',
)
/** An infinitive is real only behind a verb that says that it came to pass. */
const INFINITIVE = /\bto (?:\p{L}+ly )?$/iu
const CAME_TO_PASS =
  /\b(?:beg[au]n|started|continu(?:ed|es|ing)|went on|forced|managed|helped|proceeded|failed not) to (?:\p{L}+ly )?$/iu
const NEGATED =
  /\b(?:not|never|neither|nor|without|n['’]t|failed to|refused to|denied|denies)(?: \p{L}+)? $/iu
const NO =
  /\b(?:no|any|possible|potential|alleged plans? for|hypothetical|future|next|planned|imminent|further|would-be) (?:\p{L}+ )?$/iu
const WISHED =
  /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:e|es|ed|ing)|vow(?:s|ed|ing)?|threat(?:s|en|ens|ened|ening)?|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|fear(?:s|ed|ing)?|risk(?:s|ed)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|avert(?:s|ed|ing)?|prepar(?:e|es|ed|ing|ation)s?|propos(?:e|es|ed|ing|als?)|plot(?:s|ted|ting)?|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|aim(?:s|ed|ing)?|capable|ability|able|in order|ready|instead) (?:of |to |for |at |against |from |by |an? |the |any )*(?:\p{L}+ )?$/iu
const CONDITION = /\b(?:if|unless|whether|lest|in case|in the event)\b[^,;:—–]*$/iu

/** "The leaked papers": a participle that only describes a noun. */
const DESCRIBES =
  /\b(?:the|an?|this|these|those|its|his|her|their|our|newly|so-called|former|some|most|all) $/iu

/** True where the word at `start` of the sentence is said to have happened or to be so. */
export function isReal(sentence: string, start: number, form: Form): boolean {
  const before = sentence.slice(Math.max(0, start - 60), start)
  if (CONDITION.test(before) || WISHED.test(before) || NEGATED.test(before)) return false
  // "could launch attacks"
  if (form !== 'verb') return !NO.test(before) && !MODAL.test(before)
  return (
    !MODAL.test(before) && !DESCRIBES.test(before) && !(INFINITIVE.test(before) && !CAME_TO_PASS.test(before))
  )
}
