/** The page's components, put into an element. */
import { mount } from 'svelte'
import { warmUp } from '../map/maplibre.ts'
import type { Manifest } from '../model/dataset.ts'
import App from './App.svelte'
import type { Begun } from './begun.ts'
import { earlyMap } from './early.ts'
import type { FirstPicture } from './first-picture.ts'
import type { Options } from './options.ts'
import { languages } from './words/index.ts'

interface Mounted {
  options: Options
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
  const language = props.options.lang ?? 'en'
  const { locale, dir } = languages[language]
  document.documentElement.lang = locale
  document.documentElement.dir = dir
  const onready = ({ title, translations }: Manifest) =>
    void (document.title = translations[language]?.title ?? title)
  warmUp()
  const { options, begun, picture, framed } = props
  // while the data are coming
  const early = begun.manifest.then((manifest) => earlyMap(options, manifest, picture, framed))
  mount(App, { target, props: { ...props, early, onready } })
}
