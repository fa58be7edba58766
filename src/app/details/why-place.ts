/** Why a claim stands at its place: the names in its statement, and what each was taken for. */
import type { Claim } from '../../model/claim.ts'
import type { ReadDocument, ReadMention } from '../../model/reading.ts'

export interface PlaceReason {
  /** The name as the statement writes it. */
  text: string
  /** The reason of the choice (English). */
  why: string
  /** Gazetteer ids of what else it could have meant. */
  others: readonly string[]
}

/**
 * Names in a claim's statement that were taken for `place` (gazetteer id), each writing once. Empty where none was: then a
 * person has placed it.
 */
export function placeReasons(
  { parts, mentions }: Pick<ReadDocument, 'parts' | 'mentions'>,
  { start, end }: Pick<Claim, 'start' | 'end'>,
  place: string,
): PlaceReason[] {
  const reasons = new Map<string, PlaceReason>()
  for (const mention of mentions) {
    if (mention.place !== place || mention.start < start || mention.end > end) continue
    const text = textOf(parts, mention)
    if (text !== '' && !reasons.has(text))
      reasons.set(text, { text, why: mention.why, others: mention.others })
  }
  return [...reasons.values()]
}

function textOf(parts: ReadDocument['parts'], { start, end }: Pick<ReadMention, 'start' | 'end'>): string {
  const part = parts.find((one) => one.start <= start && end <= one.end)
  return part ? part.text.slice(start - part.start, end - part.start) : ''
}
