import { basemaps } from '../map/basemaps.ts'
import { startEarlyMap, type EarlyMap } from '../map/make-map.ts'
import { canDraw } from '../map/maplibre.ts'
import { themes } from '../map/themes.ts'
import type { Manifest } from '../model/dataset.ts'
import type { FirstPicture } from './first-picture.ts'
import { isCooperative } from './gestures.ts'
import { timelineHeight } from './layout.ts'
import { openingView } from './opening.ts'
import { themeOf, type Options, type Place } from './options.ts'
import type { Words } from './words/words.ts'

/** Begins the map of an element before its data have come; null where it cannot be drawn, or has another background. */
export function earlyMap(
  target: HTMLElement,
  options: Options,
  { dir, maplibre }: Words,
  { home }: Manifest,
  { shapes }: FirstPicture,
  place: Place,
): EarlyMap | null {
  if ((options.basemap ?? 'embedded') !== 'embedded' || !canDraw()) return null
  const ui = options.ui ?? 'full'
  const [width, height] = [target.clientWidth, target.clientHeight - timelineHeight(ui, target.clientWidth)]
  const { bbox, padding } = openingView(options, home, dir === 'rtl', width, height)
  const asks = (query: string) => matchMedia(query).matches
  return startEarlyMap(
    target,
    {
      basemap: basemaps.embedded,
      theme: themes[themeOf(options.theme, asks('(prefers-color-scheme: dark)'))],
      bbox,
      fitPadding: padding,
      reducedMotion: asks('(prefers-reduced-motion: reduce)'),
      cooperative: isCooperative(options, place),
      locale: maplibre,
    },
    shapes ?? {},
    [width, height],
  )
}
