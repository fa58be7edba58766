import { basemaps } from '../map/basemaps.ts'
import { startEarlyMap, type EarlyMap } from '../map/make-map.ts'
import { canDraw } from '../map/maplibre.ts'
import type { Shapes } from '../map/shapes.ts'
import { themes } from '../map/themes.ts'
import { homeBbox } from '../map/view.ts'
import type { Manifest } from '../model/dataset.ts'
import { covered, fitPadding, NARROW } from './layout.ts'
import { themeOf, type Options } from './options.ts'
import { languages } from './words/index.ts'

/** CSS pixels under the map that the timeline takes, more or less: the map takes its own size once the page stands. */
const BELOW = 100

/** Begins the map of a page before its data have come; null where it cannot be drawn, or has another background. */
export function earlyMap(
  options: Options,
  { home }: Manifest,
  near: Shapes,
  framed: boolean,
): EarlyMap | null {
  if ((options.basemap ?? 'embedded') !== 'embedded' || !canDraw()) return null
  const { dir, maplibre } = languages[options.lang ?? 'en']
  const ui = options.ui ?? 'full'
  const [width, height] = [innerWidth, innerHeight - (ui === 'bare' ? 0 : BELOW)]
  const covers = covered({ ui, rtl: dir === 'rtl', side: false, panel: width >= NARROW, width, height })
  const asks = (query: string) => matchMedia(query).matches
  return startEarlyMap(
    {
      basemap: basemaps.embedded,
      theme: themes[themeOf(options.theme, asks('(prefers-color-scheme: dark)'))],
      bbox: options.bbox ?? homeBbox(home, width, height),
      fitPadding: fitPadding(covers, options.bbox !== null),
      reducedMotion: asks('(prefers-reduced-motion: reduce)'),
      cooperative: ui === 'embed' && framed,
      locale: maplibre,
    },
    near,
  )
}
