/** The lines under a figure: what it does not claim, whose work it is, and where to look further. */
import { versionOf } from '../../model/version.ts'
import type { Foot } from '../../figure/compose/content.ts'
import { basemaps } from '../../map/basemaps.ts'
import { activeText } from '../filters/names.ts'
import { publicAddress } from '../list/save.ts'
import type { Options } from '../options.ts'
import { isPublic, mapAddress } from '../share/map-address.ts'
import { printedParts } from '../shell/printed.ts'
import type { MapState } from '../state.svelte.ts'
import { formatAddress } from '../url.ts'
import type { FigureWords } from '../words/sharing/picture-words.ts'
import type { Timed } from '../../time/sift.ts'

/** The background that a figure has: those of other hosts are not drawn, nor asked. */
export const drawnBasemap = (asked: string | null): 'embedded' | 'none' =>
  asked === 'none' ? 'none' : 'embedded'

export interface Told {
  borders: string
  filters: string | null
  /** Publishers of what is shown, those of most first. */
  publishers: readonly string[]
  sources: (names: number) => string
  data: string
  /** Of the view, where others can open it. */
  address: string | null
}

/**
 * Address of a view for who reads a figure elsewhere: under `home`, where the map is published; null: where this page is,
 * unless others cannot open that.
 */
export function addressOf(options: Options, home: string | null): string | null {
  // the page of figures lies beside the map's
  const base = home ?? mapAddress()?.replace(/figure\.html$/, '')
  return base && (home !== null || isPublic(base)) ? publicAddress(formatAddress(options), base) : null
}

/** What a figure and the texts beside it say of where all is from. */
export function toldOf(
  map: MapState,
  held: readonly Timed[],
  texts: FigureWords,
  address: string | null,
): Told {
  const { words, dates, manifest, filter } = map
  const { publishers } = printedParts(held, filter.sideOf, map.sources)
  const list = (names: readonly string[]) => names.join(words.dir === 'rtl' ? '، ' : ', ')
  const { attribution } = basemaps[drawnBasemap(map.options.basemap)]
  const newest = dates.when(manifest.generated.slice(0, 10))
  return {
    borders: attribution === '' ? words.shell.about.disclaimer : `${words.borders} ${attribution}.`,
    filters: filter.any
      ? texts.filtered(filter.active.map((piece) => activeText(piece, map)).join('; '))
      : null,
    publishers,
    sources(names) {
      const left = publishers.length - names
      const named = list(publishers.slice(0, names))
      return words.shell.print.sources(left > 0 ? texts.andMore(named, dates.number(left), left) : named)
    },
    data: [
      words.aboutMap.version(manifest.release ?? '–', versionOf(manifest.data)),
      words.aboutMap.newest(newest),
      words.shell.about.licenceOfData(manifest.licence),
    ].join(' '),
    address,
  }
}

export function footOf(told: Told, withSources: boolean): Foot[] {
  const { borders, filters, publishers, sources, data, address } = told
  return [
    { text: borders },
    ...(filters === null ? [] : [{ text: filters }]),
    ...(withSources && publishers.length > 0
      ? [{ text: sources(publishers.length), shorter: sources, names: publishers.length }]
      : []),
    { text: data },
    ...(withSources && address !== null ? [{ text: address, address }] : []),
  ]
}
