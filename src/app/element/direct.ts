/** A map of the page's own host, mounted in the element's shadow root. */
import { parseToFrame, type View } from '../../embed/messages.ts'
import type { Manifest } from '../../model/dataset.ts'
import { merged } from '../frame/merge.ts'
import { paced } from '../frame/pace.ts'
import { viewOf } from '../frame/view.ts'
import { startLive } from '../live/live-map.ts'
import type { Options } from '../options.ts'
import { shadowOf } from '../shadow.ts'
import { chooseLanguage } from '../words/choose.ts'
import { languageIds } from '../words/languages.ts'
import { joinLoad, knownOf } from './shared-data.ts'
import type { Inside, Tell } from './inside.ts'
import { addFonts, elementSheets } from './sheet.ts'

/** A change is told at most four times a second, as in a frame. */
const TELL_EVERY_MS = 250

/** Rejects where the style sheet does not come. */
export async function mountDirect(
  host: HTMLElement,
  folder: string,
  options: Options,
  tell: Tell,
): Promise<Inside> {
  const target = await shadowOf(host, elementSheets())
  addFonts(host.shadowRoot!)
  const folders = { data: `${folder}data/`, basemap: `${folder}basemap/` }
  let manifest: Manifest | null = null
  let told: View | null = null
  const view = () => (manifest ? viewOf(map.options, manifest) : null)

  const tellChange = paced(() => {
    const next = view()
    if (!next || !told) return
    const was = told
    told = next
    if (JSON.stringify(next) !== JSON.stringify(was)) tell('change', next)
    if (next.id !== was.id) tell('select', { id: next.id })
  }, TELL_EVERY_MS)

  const map = startLive({
    target,
    options,
    own: chooseLanguage(navigator.languages, languageIds),
    place: 'element',
    folders,
    begin: (version) => joinLoad(folders, version),
    known: (version) => knownOf(folders, version),
    onchange: tellChange,
    ontold: (read) => (manifest = read),
  })
  const ready = map.ready.then(() => {
    told = view()
    if (told) tell('ready', told)
  })

  return {
    ready,
    async get() {
      await ready
      const now = view()
      if (!now) throw new Error('the map’s data have not come')
      return now
    },
    async set(keys) {
      await map.take(merged(map.options, keys))
    },
    remove() {
      map.remove()
      target.remove()
    },
  }
}

/** Keys and values of `set()`, checked as those of a message; throws a TypeError for others. */
export function checkedKeys(keys: unknown): ReadonlyMap<string, string | null> {
  const message = parseToFrame({ v: 1, type: 'influence-map:set', set: keys })
  if (message?.type !== 'set')
    throw new TypeError('invalid keys: an object of keys and values as in an address is expected')
  return message.set
}
