/** A read document as the page shows it. All offsets are UTF-16 code units in the document file. */
import type { DocumentPart, ReadDocument, ReadMention, ReadPlace } from '../../model/reading.ts'
import type { Timed } from '../../time/sift.ts'

export interface Span {
  start: number
  end: number
}

/** A run of a statement's text: plain, or a place name. */
interface Run {
  text: string
  mention: ReadMention | null
}

/** A heading or a statement with all that hangs on it. */
export interface ShownPart extends DocumentPart {
  runs: Run[]
  /** Features with a claim that rests on it, by their first days. */
  features: Timed[]
  /** It is what was asked for. */
  marked: boolean
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A document's parts, those that meet `span` marked. Of names that overlap the first is shown. */
export function shownParts(
  { source, parts, mentions }: ReadDocument,
  features: readonly Timed[],
  span: Span | null,
): ShownPart[] {
  const claims = features.flatMap((one) =>
    one.feature.properties.claims.flatMap((claim) => (claim.source === source ? { claim, one } : [])),
  )
  return parts.map((part) => ({
    ...part,
    runs: runsOf(part, mentions),
    features:
      part.kind === 'heading'
        ? []
        : inTime(claims.flatMap(({ claim, one }) => (meet(claim, part) ? one : []))),
    marked: span !== null && part.kind === 'statement' && meet(part, span),
  }))
}

/** A part's text cut at its place names. */
function runsOf({ start, end, text }: DocumentPart, mentions: readonly ReadMention[]): Run[] {
  const runs: Run[] = []
  let at = start
  const plain = (to: number) => {
    if (to > at) runs.push({ text: text.slice(at - start, to - start), mention: null })
  }
  const own = mentions.filter((one) => one.start >= start && one.end <= end)
  for (const mention of own.toSorted((a, b) => a.start - b.start)) {
    if (mention.start < at) continue
    plain(mention.start)
    runs.push({ text: text.slice(mention.start - start, mention.end - start), mention })
    at = mention.end
  }
  plain(end)
  return runs
}

const inTime = (features: readonly Timed[]): Timed[] =>
  [...new Set(features)].toSorted((a, b) => (a.span.start ?? -Infinity) - (b.span.start ?? -Infinity))

/** A place's name in a language of the page, else the gazetteer's. */
export function placeNameIn({ name, names }: Pick<ReadPlace, 'name' | 'names'>, language: string): string {
  // Sorani has a tag of its own in the page, the gazetteer keeps it under Kurdish
  const tag = language === 'ckb' ? 'ku' : language
  return Object.entries(names).find(([one]) => one === tag)?.[1]?.[0] ?? name
}

/** A language's name in a language; its tag where that is not known. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
