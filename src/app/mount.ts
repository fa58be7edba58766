/**
 * The map, put into an element: of its own page, of a frame, of another page or a shadow root, of any size, several at
 * once. Nothing here touches the document; `main.ts` does that for the page. Whoever mounts gives the options (as an
 * address says them), the words of a language, and what has begun to load, which several maps may share:
 *
 * - `mountPage(target, props)`: mounts it at once, steered by what it gives back.
 * - `mountPreview(target, options, own, begun)`: the same in a shadow root of its own, so that neither language nor styles
 *   of the page round it reach it. Components get it by `getPreview()` (`preview.ts`), with the data of their own map.
 */
import { mount, unmount } from 'svelte'
import { warmUp } from '../map/maplibre.ts'
import App from './App.svelte'
import type { Begun } from './begun.ts'
import { earlyMap } from './early.ts'
import { noPicture, type FirstPicture } from './first-picture.ts'
import type { MountedMap } from './mounted.ts'
import type { Options, Place } from './options.ts'
import { sheetsOf, shadowOf } from './shadow.ts'
import type { Spoken } from './speech.ts'
import { loadWords, type LanguageId } from './words/languages.ts'

export interface Mounting extends Spoken {
  options: Options
  /** The language that the reader gets who has chosen none. */
  own: LanguageId
  begun: Begun
  /** Gives way to the map. */
  picture: FirstPicture
  place: Place
  /** What an address must say to come back, whenever it changes. */
  onchange: (options: Options) => void
  /** Whenever it speaks another language than at first. */
  onspeak?: (spoken: Spoken) => void
}

/** Mounts a map in an element, which has a size. */
export function mountPage(target: HTMLElement, props: Mounting): MountedMap {
  warmUp()
  const { options, words, begun, picture, place, onspeak } = props
  // while the data are coming
  const early = begun.manifest.then((told) => earlyMap(target, options, words, told, picture, place))
  let now = options
  const onchange = (next: Options) => {
    now = next
    props.onchange(next)
  }
  let onlive = () => {}
  const live = new Promise<void>((resolve) => (onlive = resolve))
  const ready = begun.loading.then(() => live)
  // told where it is shown
  ready.catch(() => {})
  const app = mount(App, {
    target,
    props: {
      ...props,
      early,
      onspeak: (spoken: Spoken) => onspeak?.(spoken),
      onchange,
      onlive,
      preview: (element: HTMLElement, shown: Options, from: Begun) =>
        mountPreview(element, shown, props.own, from),
    },
  })
  return {
    get options() {
      return now
    },
    ready,
    take: (next) => app.take(next),
    snapshot: () => app.snapshot(),
    remove() {
      picture.leave()
      void unmount(app)
      // one that no page has taken
      void early.then((one) => one?.remove())
    },
  }
}

/** Mounts a map in a shadow root of its own, with data that have begun to load for another. Rejects where words or styles do not come. */
export async function mountPreview(
  target: HTMLElement,
  options: Options,
  own: LanguageId,
  begun: Begun,
): Promise<MountedMap> {
  const language = options.lang ?? own
  const [words, root] = await Promise.all([loadWords(language), shadowOf(target, sheetsOf(document))])
  return mountPage(root, {
    options,
    own,
    language,
    words,
    begun,
    picture: noPicture,
    place: 'element',
    onchange() {},
  })
}
