/** What the page says where it is shared: words of their own, loaded when somebody asks, one file per language as beside this. */
import { completed } from './complete.ts'
import type { SharingWords } from './sharing/sharing-words.ts'
import type { LanguageId } from './languages.ts'

type Loader = () => Promise<{ sharing: Partial<SharingWords> }>

const files = import.meta.glob<{ sharing: Partial<SharingWords> }>(['./sharing/??.ts', './sharing/???.ts'])

/** Languages that have such words. */
export const sharingLanguages: readonly LanguageId[] = Object.keys(files)
  .map((path) => path.slice('./sharing/'.length, -'.ts'.length))
  .sort()

/** The words of a language, English where it has none. Rejects where its file does not come. */
export async function loadSharingWords(id: LanguageId, dir: 'ltr' | 'rtl'): Promise<SharingWords> {
  const load = async (one: LanguageId) => (await (files[`./sharing/${one}.ts`] as Loader)()).sharing
  const english = (await load('en')) as SharingWords
  if (!sharingLanguages.includes(id) || id === 'en')
    return completed({ dir } as never, { dir: 'ltr', ...english } as never) as never
  return completed({ dir, ...(await load(id)) } as never, { dir: 'ltr', ...english } as never) as never
}
