/** What stands for a map that is not live: its picture, title and date, and a button that brings it to life. */
import { themes } from '../../map/themes.ts'
import type { Manifest } from '../../model/dataset.ts'
import { cssColours } from '../css-colours.ts'
import { createDateWords } from '../dates.ts'
import { startFirstPicture } from '../first-picture.ts'
import { timelineHeight } from '../layout.ts'
import { readManifest } from '../load-data.ts'
import { closedEnds, openingOf } from '../opening.ts'
import { themeOf, type Options } from '../options.ts'
import { textsOf, type Spoken } from '../speech.ts'
import { findVersion } from '../version/find-version.ts'
import { loadWords } from '../words/languages.ts'
import './cover.css'
import type { LivePlan, Told } from './plan.ts'

/** Below this height the picture goes on under the line with the button, CSS pixels. */
const LOW = 300

export interface Cover {
  /** Draws the first picture; it stays empty where there is none for these options. */
  draw: (found: Told) => Promise<void>
  /** Shows this picture, a `data:` address; settles when it is there. */
  show: (picture: string) => Promise<void>
  /** The button has been pressed: it goes, the picture stays until the map is there. */
  wait: () => void
  remove: () => void
}

/** What is known of a dataset without its layers. */
export const found = async ({ folders, known }: LivePlan, { data }: Options): Promise<Told> =>
  known?.(data) ?? findVersion(folders.data, data, readManifest)

export async function spoken({ own }: LivePlan, { lang }: Options): Promise<Spoken> {
  const language = lang ?? own
  return { language, words: await loadWords(language) }
}

/**
 * What a first picture can show of these options: land and borders whatever they ask for, which tell more than an empty box, and
 * marks where its file knows which.
 */
function covered(options: Options): Options {
  const plain = {
    ...options,
    basemap: null,
    projection: null,
    id: null,
    text: null,
    only: null,
    stances: null,
  }
  const { id, text, only, stances } = options
  return (id ?? text ?? only ?? stances) ? { ...plain, layers: [] } : plain
}

/** Puts a cover over an element. `onpress`: the reader wants the map. */
export function coverWith(
  target: HTMLElement,
  options: Options,
  { words, language }: Spoken,
  manifest: Manifest,
  onpress: () => void,
): Cover {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const theme = themeOf(options.theme, dark)
  const { ends, whole } = openingOf(manifest, options)
  const { title } = textsOf(manifest, language)
  const date = createDateWords(words).window(closedEnds(ends, whole), options.mode ?? 'window')

  const element = document.createElement('div')
  element.className = 'influence-map cover'
  element.style.cssText = cssColours(themes[theme], theme)
  Object.assign(element, { lang: words.locale, dir: words.dir })
  Object.assign(element.dataset, { theme, ui: options.ui ?? 'full' })
  element.setAttribute('role', 'group')
  element.setAttribute('aria-label', words.live.picture(title, date))
  const line = document.createElement('div')
  line.className = 'line'
  // as high as the timeline that will stand there; low maps have no room to lose
  const isLow = target.clientHeight < LOW
  const bar = isLow ? 0 : timelineHeight(options.ui ?? 'full', target.clientWidth)
  line.style.minHeight = `${bar}px`
  const told = document.createElement('p')
  const [name, when] = [document.createElement('b'), document.createElement('bdi')]
  name.textContent = title
  when.textContent = date
  told.append(name, ' ', when)
  const button = document.createElement('button')
  button.className = 'button'
  button.textContent = words.live.show
  button.addEventListener('click', onpress)
  line.append(told, button)
  element.append(line)
  target.append(element)

  return {
    draw({ manifest: told, folder }) {
      const begun = { manifest: Promise.resolve(told), folder: Promise.resolve(folder) }
      const ui = isLow ? 'bare' : options.ui
      return startFirstPicture(element, begun, { ...covered(options), ui }, language).drawn
    },
    async show(picture) {
      const image = document.createElement('img')
      Object.assign(image, { src: picture, alt: '' })
      image.style.height = `calc(100% - ${bar}px)`
      element.prepend(image)
      await image.decode()
    },
    wait() {
      button.remove()
      element.setAttribute('aria-busy', 'true')
    },
    remove: () => element.remove(),
  }
}
