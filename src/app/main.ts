/**
 * The page: one map that fills it, its state in the address. This file and what it imports are small: they draw the first
 * picture while the rest is still coming.
 */
import './app.css'
import 'maplibre-gl/dist/maplibre-gl.css'
import { begin } from './begun.ts'
import { startFirstPicture } from './first-picture.ts'
import { besideThePage } from './load.ts'
import { createAddressBar, parseAddress } from './url.ts'

const options = parseAddress(location.search)
const begun = begin(besideThePage)
const target = document.getElementById('app')
if (!target) throw new Error('missing element: #app')
const picture = startFirstPicture(target, besideThePage, options, begun.manifest)

// the map's script would hold the picture up, unless all its data are there before
await Promise.race([picture.drawn, begun.loading.catch(() => {})])
const { mountPage } = await import('./mount.ts')
mountPage(target, {
  options,
  begun,
  picture,
  framed: self !== top,
  onchange: createAddressBar(location, history),
})
