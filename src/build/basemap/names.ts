/**
 * Names by BCP 47 tag; English is always there. `local` holds the tags of the languages spoken there, with spaces between;
 * it is absent where the English name is theirs too.
 */
export type Names = { en: string } & Record<string, string>

/** Languages of country and sea labels besides English. */
const labelLanguages = ['ar', 'fa', 'tr', 'ku', 'he']

/** Builds names from the language columns of a table row; empty cells fall back, then drop out. */
export function readNames(row: Record<string, string>, fallback: (tag: string) => string | undefined): Names {
  const names: Names = { en: row['en'] || fallback('en') || '' }
  for (const tag of labelLanguages) {
    const name = row[tag] || fallback(tag)
    if (name) names[tag] = name
  }
  if (row['local']) names['local'] = row['local']
  if (names.en === '') throw new Error(`missing name: ${JSON.stringify(row)}`)
  return names
}
