/**
 * The page: one map that fills it, its state in the address. This file is small and runs before the rest has come: it
 * begins to load what the first map needs.
 */
import './app.css'
import 'maplibre-gl/dist/maplibre-gl.css'
import { begin } from './begun.ts'
import { besideThePage } from './load.ts'
import { createAddressBar, parseAddress } from './url.ts'

const options = parseAddress(location.search)
const begun = begin(besideThePage, options)
const target = document.getElementById('app')
if (!target) throw new Error('missing element: #app')

const { mountPage } = await import('./mount.ts')
mountPage(target, {
  options,
  begun,
  framed: self !== top,
  onchange: createAddressBar(location, history),
})
