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
import { createAddressBar, parseAddress } from './url.ts'
import { chooseLanguage } from './words/choose.ts'
import { languageIds, loadWords } from './words/languages.ts'

const options = parseAddress(location.search)
const begun = begin(besideThePage)
const own = chooseLanguage(navigator.languages, languageIds)
const language = options.lang ?? own
const words = loadWords(language)
// told where it is waited for
words.catch(() => {})
const target = document.getElementById('app')
if (!target) throw new Error('missing element: #app')
const picture = startFirstPicture(target, besideThePage, options, language, begun.manifest)

// the map's script would hold the picture up, unless all its data are there before
await Promise.race([picture.drawn, begun.loading.catch(() => {})])
const [{ mountPage }, read] = await Promise.all([import('./mount.ts'), words])
let map: MountedMap | null = null
const frame = startFrame(() => map)
const write = createAddressBar(location, history)
map = mountPage(target, {
  options,
  own,
  language,
  words: read,
  begun,
  picture,
  framed: self !== top,
  onchange(next) {
    write(next)
    frame.changed(next)
  },
})
