/** The page's components, put into an element. */
import { mount, unmount } from 'svelte'
import { warmUp } from '../map/maplibre.ts'
import type { Manifest } from '../model/dataset.ts'
import App from './App.svelte'
import type { Begun } from './begun.ts'
import { earlyMap } from './early.ts'
import type { FirstPicture } from './first-picture.ts'
import type { Options } from './options.ts'
import { textsOf, type Spoken } from './speech.ts'
import type { LanguageId } from './words/languages.ts'

/** A map that is mounted, as whoever mounted it steers it. */
export interface MountedMap {
  /** What an address must say to come back to what it shows. */
  readonly options: Options
  /** Shows what an address says. Rejects where a language's words do not come. */
  take: (options: Options) => Promise<void>
  /** The map as it is now, a PNG as a `data:` address; null where none is drawn. */
  snapshot: () => string | null
  /** Takes it out of its element and gives back what it holds. */
  remove: () => void
}

interface Mounted extends Spoken {
  options: Options
  /** The language that the reader gets who has chosen none. */
  own: LanguageId
  begun: Begun
  /** Gives way to the map. */
  picture: FirstPicture
  /** In a frame of another page. */
  framed: boolean
  /** What an address must say to come back, whenever it changes. */
  onchange: (options: Options) => void
}

/** Mounts the page; the document takes its language and, once it is known, its dataset's title. */
export function mountPage(target: HTMLElement, props: Mounted): MountedMap {
  let manifest: Manifest | null = null
  let { language }: { language: LanguageId } = props
  const entitle = () => {
    if (manifest) document.title = textsOf(manifest, language).title
  }
  const onspeak = ({ words, language: next }: Spoken) => {
    document.documentElement.lang = words.locale
    document.documentElement.dir = words.dir
    language = next
    entitle()
  }
  const onready = (read: Manifest) => {
    manifest = read
    entitle()
  }
  onspeak(props)
  warmUp()
  const { options, words, begun, picture, framed } = props
  // while the data are coming
  const early = begun.manifest.then((told) => earlyMap(options, words, told, picture, framed))
  let { options: now } = props
  const onchange = (next: Options) => {
    now = next
    props.onchange(next)
  }
  const app = mount(App, { target, props: { ...props, early, onready, onspeak, onchange } })
  return {
    get options() {
      return now
    },
    take: (next) => app.take(next),
    snapshot: () => app.snapshot(),
    remove: () => void unmount(app),
  }
}
