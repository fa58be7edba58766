/** The page's components, put into an element. */
import { mount } from 'svelte'
import { warmUp } from '../map/maplibre.ts'
import type { Manifest } from '../model/dataset.ts'
import App from './App.svelte'
import type { Begun } from './begun.ts'
import { earlyMap } from './early.ts'
import type { FirstPicture } from './first-picture.ts'
import type { Options } from './options.ts'
import { textsOf, type Spoken } from './speech.ts'
import type { LanguageId } from './words/languages.ts'

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
export function mountPage(target: HTMLElement, props: Mounted): void {
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
  mount(App, { target, props: { ...props, early, onready, onspeak } })
}
