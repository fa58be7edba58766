import { versionOf } from '../../model/version.ts'
import type { View } from '../../embed/messages.ts'
import type { Manifest } from '../../model/dataset.ts'
import { formatDay } from '../../model/day.ts'
import { layerKinds, layerName } from '../../model/layer.ts'
import { closedEnds, openingOf } from '../opening.ts'
import type { Options } from '../options.ts'
import { formatAddress } from '../url.ts'

/** What a map with these options shows, as it is told to the page round it. */
export function viewOf(options: Options, manifest: Pick<Manifest, 'axis' | 'opens' | 'data'>): View {
  const { whole, ends } = openingOf(manifest, options)
  const { from, to } = closedEnds(ends, whole)
  return {
    address: formatAddress(options).slice(1),
    from: formatDay(from),
    to: formatDay(to),
    mode: options.mode ?? 'window',
    layers: (options.layers ?? layerKinds.map(({ id }) => id)).map(layerName),
    bbox: options.bbox,
    id: options.id,
    data: versionOf(manifest.data),
  }
}
