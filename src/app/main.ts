/**
 * The page: one map that fills it, its state in the address. This file and what it imports are small: they draw the first
 * picture while the rest is still coming.
 */
import './app.css'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Manifest } from '../model/dataset.ts'
import { begin } from './begun.ts'
import { startFrame } from './frame/frame.ts'
import { keepPicture, takePicture } from './live/kept.ts'
import { startLive } from './live/live-map.ts'
import { besideThePage } from './load.ts'
import { openingQuery } from './offline/opening-query.ts'
import { workerAddresses } from './policy/scripts.ts'
import { startTrustedTypes } from './policy/trusted-types.ts'
import { textsOf, type Spoken } from './speech.ts'
import { createAddressBar, formatAddress, parseAddress } from './url.ts'
import { chooseLanguage } from './words/choose.ts'
import { languageIds } from './words/languages.ts'

const loadCleaner = startTrustedTypes(workerAddresses)
const options = parseAddress(openingQuery())
const target = document.getElementById('app')
if (!target) throw new Error('missing element: #app')

let manifest: Manifest | null = null
let spoken: Spoken | null = null
let tellFrame: (manifest: Manifest) => void
const write = createAddressBar(location, history)
const kept = takePicture(history)
const frame = startFrame(() => map, options, new Promise<Manifest>((resolve) => (tellFrame = resolve)))
const map = startLive({
  target,
  options,
  own: chooseLanguage(navigator.languages, languageIds),
  place: self === top ? 'page' : 'frame',
  folders: besideThePage,
  begin: (version) => begin(besideThePage, version),
  before: loadCleaner,
  picture: kept,
  restart(picture, shown) {
    keepPicture(history, picture, `${location.pathname}${formatAddress(shown, location.search)}`)
    location.reload()
  },
  onspeak(next) {
    spoken = next
    document.documentElement.lang = next.words.locale
    document.documentElement.dir = next.words.dir
    entitle()
  },
  ontold(read) {
    manifest = read
    tellFrame(read)
    entitle()
  },
  onchange(next) {
    write(next)
    frame.changed(next)
  },
})

function entitle(): void {
  if (manifest && spoken) document.title = textsOf(manifest, spoken.language).title
}
