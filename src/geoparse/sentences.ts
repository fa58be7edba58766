/** A sentence of a text. Offsets are UTF-16 code units, end exclusive. */
export interface Sentence {
  start: number
  end: number
  text: string
}

/** Splits a text into sentences by the Unicode rules (UAX 29), which Node and browsers have built in. */
export function splitSentences(text: string): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim()
    const start = index + segment.indexOf(trimmed)
    return trimmed ? [{ start, end: start + trimmed.length, text: trimmed }] : []
  })
}
