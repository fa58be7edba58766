/** What is shown as GeoJSON (RFC 7946), with what one must know to read it again. */
import type { Manifest } from '../../model/dataset.ts'
import { formatDay } from '../../model/day.ts'
import type { MapFeature } from '../../model/feature.ts'
import type { Moment } from '../../time/moment.ts'
import type { Bbox } from '../../map/view.ts'

export interface ExportContext {
  manifest: Pick<Manifest, 'title' | 'licence' | 'release' | 'data' | 'generated'>
  moment: Moment
  /** Query of the page: window, filters and all else that it says. */
  query: string
  /** Address that shows the same; null where the page has none that others can open. */
  address: string | null
  /** Bounds that the list keeps to, degrees; null where it keeps to none. */
  view: Bbox | null
  /** Things that are shown and not in the file. */
  leftOut: number
}

/** Foreign member that tells where a file comes from (RFC 7946, section 6.1). */
export const MEMBER = 'influence-map'

/** Text of a FeatureCollection: the features as they are in the dataset, in the order given. */
export function toGeoJson(features: readonly MapFeature[], context: ExportContext): string {
  const { manifest, moment, query, address, view, leftOut } = context
  const { from, to } = moment.window
  const about = {
    title: manifest.title,
    licence: manifest.licence,
    data: { release: manifest.release, sha256: manifest.data, generated: manifest.generated },
    window: { from: formatDay(from), to: formatDay(to), mode: moment.mode, basis: moment.basis },
    view,
    query: Object.fromEntries(new URLSearchParams(query)),
    address,
    leftOut,
  }
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return `{"type":"FeatureCollection",\n"${MEMBER}":${JSON.stringify(about)},\n"features":[\n${lines}\n]}\n`
}

/** `influence-map_2014-06-01_2014-06-30.csv`; of modes in which only the last day counts `…_2014-06-30` and `…_until-2014-06-30`. */
export function fileName({ window, mode }: Pick<Moment, 'window' | 'mode'>, extension: string): string {
  const [from, to] = [formatDay(window.from), formatDay(window.to)]
  const days = mode === 'window' ? `${from}_${to}` : mode === 'instant' ? to : `until-${to}`
  return `influence-map_${days}.${extension}`
}
