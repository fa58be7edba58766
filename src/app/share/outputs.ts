/** What an author takes along: links and snippets of one embedded map. */
import {
  ampSnippet,
  elementSnippet,
  iframeSnippet,
  markdownSnippet,
  quartoSnippet,
  stillSnippet,
} from '../../embed/snippets.ts'
import { attributeOf } from '../element/attributes.ts'
import type { SavedView } from '../../model/dataset.ts'
import type { Options } from '../options.ts'
import { formatAddress, parseAddress } from '../url.ts'
import { wholeOptions } from './choices.ts'

export const outputKinds = [
  'link',
  'iframe',
  'element',
  'still',
  'markdown',
  'quarto',
  'oembed',
  'amp',
] as const
export type OutputKind = (typeof outputKinds)[number]

export interface OutputAsk {
  /** Address of the map's page, without query. */
  page: string
  /** What the embedded map's address says. */
  options: Options
  width: number | '100%'
  height: number
  /** In the language of the embedded map. */
  texts: { title: string; alt: string; open: string }
  /** Folder of the saved view that shows the same, as `publish` writes it: `views/ID/`; null where there is none. */
  saved: string | null
  /** The height of a frame follows its width. */
  script: boolean
}

/** Name under which the author saves the picture, where no saved view has one. */
const PICTURE = 'map.png'

/** One output as text; null where there is none: only saved views have an oEmbed address. */
export function outputOf(kind: OutputKind, ask: OutputAsk): string | null {
  const { page, options, width, height, texts, saved } = ask
  const folder = new URL('.', page).href
  const open = page + formatAddress(wholeOptions(options))
  const map = {
    src: page + formatAddress(options),
    open,
    openText: texts.open,
    title: texts.title,
    width,
    height,
  }
  const still = { picture: saved === null ? PICTURE : `${folder}${saved}still.png`, alt: texts.alt }
  switch (kind) {
    case 'link':
      return open
    case 'iframe':
      return iframeSnippet({ ...map, script: ask.script ? `${folder}embed.js` : null })
    case 'element':
      return elementSnippet({
        ...map,
        script: `${folder}element.js`,
        attributes: { src: folder, ...attributesOf(options) },
        still: saved === null ? null : still,
      })
    case 'still':
      return stillSnippet({ ...map, ...still })
    case 'markdown':
      return markdownSnippet({ ...map, still })
    case 'quarto':
      return quartoSnippet({ ...map, ...still })
    case 'oembed':
      return saved === null ? null : `${folder}${saved}oembed.json`
    case 'amp':
      return ampSnippet(map)
  }
}

/** As attributes of the element, which has less round it than a page unless it is told. */
const attributesOf = (options: Options): Record<string, string> => {
  const query = new URLSearchParams(formatAddress({ ...options, ui: options.ui ?? 'full' }))
  return Object.fromEntries([...query].map(([key, text]) => [attributeOf(key), text]))
}

/**
 * Folder of the saved view that shows what these options do, whatever stands round it and whoever reads it: `views/ID/`, or ''
 * for what the dataset opens with; null for none.
 */
export function savedFolder(views: readonly SavedView[], options: Options): string | null {
  const shown = shownBy(options)
  if (shown === '') return ''
  const view = views.find(({ address }) => shownBy(parseAddress(address, () => {})) === shown)
  return view ? `views/${view.id}/` : null
}

const shownBy = (options: Options): string =>
  formatAddress({
    ...wholeOptions(options),
    layers: options.layers && options.layers.toSorted(),
    lang: null,
    theme: null,
    data: null,
    play: null,
    legend: null,
  })

/** A row of `views.json` that would make this view a saved one. */
export const viewRow = (options: Options, title: string, description: string): string =>
  JSON.stringify(
    { id: 'my-view', title, description, address: shownBy(options).slice(1) } satisfies SavedView,
    null,
    2,
  )
