/**
 * The page: one map that fills it, its state in the address. This file and what it imports are small: they draw the first
 * picture while the rest is still coming.
 */
import './app.css'
import 'maplibre-gl/dist/maplibre-gl.css'
import { begin } from './begun.ts'
import { startFirstPicture } from './first-picture.ts'
import { startFrame } from './frame/frame.ts'
import { besideThePage } from './load.ts'
import type { MountedMap } from './mount.ts'
import { workerAddresses } from './policy/scripts.ts'
import { startTrustedTypes } from './policy/trusted-types.ts'
import { textsOf, type Spoken } from './speech.ts'
import { createAddressBar, parseAddress } from './url.ts'
import { chooseLanguage } from './words/choose.ts'
import { languageIds, loadWords } from './words/languages.ts'

const loadCleaner = startTrustedTypes(workerAddresses)
const options = parseAddress(location.search)
const begun = begin(besideThePage, options.data)
const own = chooseLanguage(navigator.languages, languageIds)
const language = options.lang ?? own
const words = loadWords(language)
// told where it is waited for
words.catch(() => {})
const target = document.getElementById('app')
if (!target) throw new Error('missing element: #app')
const picture = startFirstPicture(target, begun, options, language)

// the map's script would hold the picture up, unless all its data are there before
await Promise.race([picture.drawn, begun.loading.catch(() => {})])
const [{ mountPage }, read] = await Promise.all([import('./mount.ts'), words, loadCleaner()])
let map: MountedMap | null = null
const frame = startFrame(() => map, options, begun.manifest)
const write = createAddressBar(location, history)
let spoken: Spoken | null = null
speak({ language, words: read })
map = mountPage(target, {
  options,
  own,
  language,
  words: read,
  begun,
  picture,
  place: self === top ? 'page' : 'frame',
  onspeak: speak,
  onchange(next) {
    write(next)
    frame.changed(next)
  },
})
/** The document takes the map's language and, once it is known, the dataset's title in it. */
function speak(next: Spoken): void {
  spoken = next
  document.documentElement.lang = next.words.locale
  document.documentElement.dir = next.words.dir
  void begun.manifest.then((manifest) => {
    if (spoken === next) document.title = textsOf(manifest, next.language).title
  })
}
