/** The name bridge: how documents write a place, and who wrote it so when. */
import { parseEdtf } from '../../model/edtf.ts'
import { dayParts } from '../../model/day.ts'
import type { Spelling } from '../../model/reading.ts'
import type { Source } from '../../model/source.ts'
import { groupsOf } from './counts.ts'

/** A spelling with its occurrences. */
export interface Written {
  text: string
  /** Language of the documents, where the spelling is in a script of it; null where that cannot be told. */
  lang: string | null
  /** Occurrences. */
  n: number
  /** Occurrences by year of publication, in order; what has no year stands at the end under null. */
  years: { year: string | null; n: number }[]
  /** Occurrences by publisher, the most first. */
  publishers: { name: string; n: number }[]
}

type Sources = ReadonlyMap<string, Pick<Source, 'publisher' | 'published' | 'language'>>

/** Spellings with their counts, the most frequent first. Texts that look alike (NFC) are one. */
export function nameBridge(spellings: readonly Spelling[], sources: Sources): Written[] {
  const groups = groupsOf(spellings, ({ text }) => text.normalize('NFC'))
  return [...groups]
    .map(([text, own]): Written => {
      const years = new Map<string | null, number>()
      const publishers = new Map<string, number>()
      for (const { source, n } of own) {
        const { published = null, publisher = source } = sources.get(source) ?? {}
        const year = yearOf(published)
        years.set(year, (years.get(year) ?? 0) + n)
        publishers.set(publisher, (publishers.get(publisher) ?? 0) + n)
      }
      return {
        text,
        lang: langOf(
          text,
          own.flatMap(({ source }) => sources.get(source)?.language ?? []),
        ),
        n: own.reduce((sum, { n }) => sum + n, 0),
        years: [...years]
          .map(([year, n]) => ({ year, n }))
          .toSorted((a, b) => ((a.year ?? '~') < (b.year ?? '~') ? -1 : 1)),
        publishers: [...publishers]
          .map(([name, n]) => ({ name, n }))
          .toSorted((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)),
      }
    })
    .toSorted((a, b) => b.n - a.n || (a.text < b.text ? -1 : 1))
}

/** Year that a date lies in, as EDTF; null where it names none, or may lie in several. */
function yearOf(edtf: string | null): string | null {
  if (edtf === null) return null
  try {
    const { start, end } = parseEdtf(edtf)
    if (start === null || end === null) return null
    const { year } = dayParts(start)
    return dayParts(end).year === year ? String(year).padStart(4, '0') : null
  } catch {
    // the loader reports broken dates
    return null
  }
}

/** Scripts by ISO 15924 that names may be written in; which one a language uses is known to `Intl.Locale`. */
const scripts: readonly [script: string, letter: RegExp][] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Deva', /\p{Script=Devanagari}/u],
]

/** First of some languages (BCP 47) that is written in the script of a text; null where none is. */
export function langOf(text: string, languages: readonly string[]): string | null {
  const script = scripts.find(([, letter]) => letter.test(text))?.[0]
  return languages.find((language) => scriptOf(language) === script) ?? null
}

function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch {
    return null
  }
}
