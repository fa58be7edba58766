/** The languages that a reader may choose, each by the name that it gives itself. */
import { nameChoices, type NameChoice } from '../options.ts'
import { languageIds, ownName, type LanguageId } from '../words/languages.ts'

/** What a group of radio buttons offers; `lang` is the language of the label. */
export interface LanguageChoice<T extends string> {
  value: T
  label: string
  lang: string
}

/** All languages of the page, in the order of their names. One whose name does not come stands under its tag. */
export async function languageChoices(): Promise<LanguageChoice<LanguageId>[]> {
  const named = languageIds.map(async (id) => ({
    value: id,
    label: await ownName(id).catch(() => id),
    lang: id,
  }))
  return (await Promise.all(named)).sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** Those in which the map's own background has names, but for the ones spoken there. */
export function namesChoices(
  languages: readonly LanguageChoice<LanguageId>[],
): LanguageChoice<Exclude<NameChoice, 'local'>>[] {
  const own = nameChoices.filter((choice) => choice !== 'local')
  return own.map((value) => {
    const { label = value, lang = value } = languages.find((one) => one.value === value) ?? {}
    return { value, label, lang }
  })
}
