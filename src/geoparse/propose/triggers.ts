import { layerKinds, type LayerId } from '../../model/layer.ts'
import { kindWords } from './kind-words.ts'
import type { Form, KindWord } from './kind-word.ts'
import { isReal } from './real.ts'

/** A word of a sentence that tells of an event, a base or a presence. Offsets are of the sentence. */
export interface Trigger {
  layer: LayerId
  kind: string
  form: Form
  word: string
  start: number
  end: number
}

const byLayer = layerKinds.map(({ id }) => kindWords.filter((row) => row.layer === id))

/**
 * Finds the words of the tables in a sentence, in order. Words of one layer do not overlap: the first row has them.
 * What is planned, feared, denied or only asked is left out.
 */
export function findTriggers(sentence: string): Trigger[] {
  const folded = sentence.toLowerCase()
  // a few letters grow when folded, and offsets must stay
  const lower = folded.length === sentence.length ? folded : sentence
  const out = byLayer.flatMap((rows) => triggersOf(sentence, lower, rows))
  return out.sort((a, b) => a.start - b.start || b.end - a.end)
}

function triggersOf(sentence: string, lower: string, rows: readonly KindWord[]): Trigger[] {
  const found: Trigger[] = []
  for (const { layer, kind, form, pattern } of rows)
    for (const m of lower.matchAll(pattern)) {
      const [start, end] = [m.index, m.index + m[0].length]
      if (m.slice(1).includes('') && !/^ \p{Lu}/u.test(sentence.slice(end, end + 3))) continue
      if (found.every((t) => end <= t.start || start >= t.end))
        found.push({ layer, kind, form, word: sentence.slice(start, end), start, end })
    }
  return found.filter((t) => !isInName(sentence, t) && isReal(sentence, t.start, t.form))
}

/** "self-proclaimed", "the Green Revolution": part of another word or name. In a line of capitals nothing is a name. */
function isInName(sentence: string, { layer, start, end, word, form }: Trigger): boolean {
  if (sentence[start - 1] === '-' && !word.startsWith('-')) return true
  if (layer === 'base' || form === 'verb' || start === 0 || !/^\p{Lu}/u.test(word)) return false
  const beside =
    /\p{Lu}[\p{L}’'-]* $/u.test(sentence.slice(0, start)) || /^ \p{Lu}/u.test(sentence.slice(end))
  return beside && !isTitle(sentence)
}

/** A title that writes most words with a capital. */
function isTitle(sentence: string): boolean {
  if (/[.!?][”"’')]*$/.test(sentence)) return false
  const words = sentence.match(/\p{L}{4,}/gu) ?? []
  return words.filter((w) => /^\p{Lu}/u.test(w)).length > 0.7 * words.length
}

/** True for a verb in the passive voice: "was captured". */
export function isPassive({ form, word, start }: Trigger, sentence: string): boolean {
  if (form !== 'verb') return false
  return /^(?:was|were|been|come|came) /i.test(word) || PASSIVE.test(sentence.slice(0, start))
}
const PASSIVE = /\b(?:was|were|been|being|be|is|are|got) (?:\p{L}+ly )?$/iu
