/** Which language of the page a reader gets who has chosen none. */
import type { LanguageId } from './languages.ts'

/** Languages that browsers name by the family they belong to, by likely language and script. */
const members: Record<string, LanguageId> = {
  // Kurdish in Arabic letters is Sorani; in Latin ones it is Kurmanji
  'ku-Arab': 'ckb',
}

/** Language and script of a tag, the likely script where it names none; null for what is no BCP 47 tag. */
function written(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    return null
  }
}

/** The first of the reader's languages (BCP 47 tags, best first) that the page has, in that script; else English. */
export function chooseLanguage(wanted: readonly string[], ids: readonly LanguageId[]): LanguageId {
  const known = new Map(ids.map((id) => [written(id), id]))
  for (const tag of wanted) {
    const key = written(tag)
    const member = members[key ?? '']
    const found = known.get(key) ?? (member && ids.includes(member) ? member : undefined)
    if (key !== null && found !== undefined) return found
  }
  return 'en'
}
