/** A sentence of a text. Offsets are UTF-16 code units, end exclusive. */
export interface Sentence {
  start: number
  end: number
  text: string
  /** Number of its paragraph in the text, from 0. */
  paragraph: number
}

/** Lines at least this long may be wrapped; a shorter one is a line of its own, such as a heading. Characters. */
const WRAPPED = 50

/** Longest sentence, in characters. */
const LONGEST = 2000

/**
 * Short forms whose full stop ends no sentence though a capital follows: titles and ranks, months, references. A single
 * letter is an initial.
 */
const SHORT =
  /(?:^|[\s(“"‘'[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|St|Hon|Sr|Jr|Pres|Gov|Sen|Rep|Amb|Gen|Lt|Col|Maj|Capt|Cmdr|Cdr|Adm|Sgt|Cpl|Pvt|Brig|Cmdrs|Gens|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|cf|e\.g|i\.e|approx|ca?|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u

/**
 * Splits a text into sentences by the Unicode rules (UAX 29), which Node and browsers have built in. A line break inside
 * wrapped prose ends no sentence, an empty line or the end of a short line does; short forms ("Gen.", "Nov.") do not.
 */
export function splitSentences(text: string): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return splitParagraphs(text).flatMap(({ start, end }, paragraph) => {
    const out: Sentence[] = []
    const prose = unwrap(text.slice(start, end))
    for (const { segment, index } of [...segmenter.segment(prose)].flatMap(cut)) {
      const trimmed = segment.trim()
      if (!trimmed) continue
      const from = start + index + segment.indexOf(trimmed)
      const to = from + trimmed.length
      const last = out.at(-1)
      if (last && SHORT.test(last.text.slice(-8))) {
        last.end = to
        last.text = text.slice(last.start, to)
      } else out.push({ start: from, end: to, text: text.slice(from, to), paragraph })
    }
    return out
  })
}

type Segment = { segment: string; index: number }

/** Cuts what no writer would call a sentence, such as a table without line breaks, at blanks. */
function cut({ segment, index }: Segment): Segment[] {
  const out: Segment[] = []
  for (let from = 0; from < segment.length;) {
    const blank = segment.length - from > LONGEST ? segment.lastIndexOf(' ', from + LONGEST) : -1
    const to = segment.length - from <= LONGEST ? segment.length : blank > from ? blank + 1 : from + LONGEST
    out.push({ segment: segment.slice(from, to), index: index + from })
    from = to
  }
  return out
}

/** Line breaks as blanks, so that patterns read wrapped prose; the length stays. */
export const unwrap = (text: string): string => text.replace(/\s/g, ' ')

/** Paragraphs: what empty lines or the ends of short or finished lines part. Offsets as in `Sentence`. */
function splitParagraphs(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  let open = false
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const words = line.trim()
    const last = out.at(-1)
    if (words && open && last) last.end = end
    else if (words) out.push({ start, end })
    open = words.length >= WRAPPED && !/[.!?:][”"’')\]]*$/.test(words)
    start = end + 1
  }
  return out
}
