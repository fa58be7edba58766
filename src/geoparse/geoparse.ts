import { correct, type Correction } from './resolve/corrections.ts'
import type { Gazetteer } from './gazetteer/gazetteer.ts'
import type { Mention } from './mention.ts'
import { recognise, type RecogniseOptions } from './names/recognise.ts'
import { resolve } from './resolve/resolve.ts'

/**
 * UTF-16 code units that are read as one document. A longer text is a collection, in which a name need not mean one
 * place throughout; read in parts it costs memory for one part only.
 */
const PART = 250_000

export interface GeoparseOptions extends RecogniseOptions {
  /** Decisions of a person, which override the machine. */
  corrections?: readonly Correction[]
  /** Id of the text, for decisions that hold for one document only. */
  document?: string
}

/**
 * Text → mentions: finds toponyms and resolves each to a place of the gazetteer, with the reason in words. Pure: same
 * text, gazetteer and options, same mentions, in Node, browser or worker. A text longer than 250,000 characters is cut at
 * ends of paragraphs and read part by part.
 */
export function geoparse(text: string, gazetteer: Gazetteer, options: GeoparseOptions = {}): Mention[] {
  if (text.length <= PART) return part(text, gazetteer, options)
  const mentions: Mention[] = []
  for (let start = 0; start < text.length;) {
    const end = endOfPart(text, start)
    for (const m of part(text.slice(start, end), gazetteer, options)) {
      m.start += start
      m.end += start
      mentions.push(m)
    }
    start = end
  }
  return mentions
}

function part(text: string, gazetteer: Gazetteer, options: GeoparseOptions): Mention[] {
  const toponyms = recognise(text, gazetteer, options)
  const { corrections = [], document = null } = options
  return resolve(correct(toponyms, corrections, document, gazetteer), text, gazetteer)
}

/** The last end of a paragraph in reach, or of a line, or of a word. */
function endOfPart(text: string, start: number): number {
  const reach = start + PART
  if (reach >= text.length) return text.length
  for (const border of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(border, reach)
    if (at > start + PART / 2) return at + border.length
  }
  return reach
}
