/**
 * A page that is one figure, with the file to save; the command line opens it too. The address says what the map shows, and
 * `format`, `size`, `scale`, `dates` and the rest of `ask.ts` which figure. The document tells where it is: `data-figure` is
 * `busy`, `done` or `failed`.
 */
import '../app.css'
import { mount } from 'svelte'
import { begin } from '../begun.ts'
import { besideThePage } from '../load.ts'
import { workerAddresses } from '../policy/scripts.ts'
import { startTrustedTypes } from '../policy/trusted-types.ts'
import { parseAddress } from '../url.ts'
import { chooseLanguage } from '../words/choose.ts'
import { languageIds, loadWords } from '../words/languages.ts'
import { loadSharingWords } from '../words/sharing.ts'
import FigurePage from './FigurePage.svelte'

startTrustedTypes(workerAddresses)
const asked = parseAddress(location.search)
// a figure is for paper, whatever the reader's system likes; and no other host is asked for its background
const options = {
  ...asked,
  theme: asked.theme ?? 'light',
  basemap: asked.basemap === 'none' ? 'none' : null,
}
const begun = begin(besideThePage, options.data)
const own = chooseLanguage(navigator.languages, languageIds)
const language = options.lang ?? own
const words = await loadWords(language)
const { picture: texts } = await loadSharingWords(language, words.dir)
document.documentElement.lang = words.locale
document.documentElement.dir = words.dir
const target = document.getElementById('figure')
if (!target) throw new Error('missing element: #figure')
mount(FigurePage, {
  target,
  props: {
    query: location.search,
    options,
    begun,
    speech: { language, words, own, speak: async () => {}, agreed: new Set<string>() },
    texts,
  },
})
