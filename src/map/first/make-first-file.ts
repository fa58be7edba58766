/** Layers and basemap → the file of the first picture. Runs when the page is built. */
import type { Manifest } from '../../model/dataset.ts'
import type { MapFeature } from '../../model/feature.ts'
import { pointsOf } from '../../time/few.ts'
import { publicationDays, timed, type Timed } from '../../time/sift.ts'
import { createAnchors, type AnchorOf } from '../anchors.ts'
import { firstSources, type LabelLists, type Topo } from '../basemap-data.ts'
import type { FirstFeature, FirstFile } from './first-file.ts'
import { leastOf, nearTopology, roomRound } from './near-topology.ts'

/** Makes the file of the features of all layers. Throws where a geometry is none. */
export function makeFirstFile(
  features: readonly MapFeature[],
  { home, sources, records = [] }: Pick<Manifest, 'home' | 'sources' | 'records'>,
  { base, labels }: { base: Topo; labels: LabelLists },
): FirstFile {
  const published = publicationDays(sources)
  const all = features.map((feature) => timed(feature, published))
  const isTable = records.length > 0 || pointsOf(all).many.length > 0
  const anchorOf = createAnchors(labels.countries.map(([lon, lat]) => [lon, lat]))
  const known = new Map<string, [number, number]>()
  return {
    room: roomRound(home),
    least: leastOf(home),
    base: nearTopology(base, firstSources, home),
    features: isTable ? null : all.map((one) => firstFeature(one, anchorOf, known)),
  }
}

function firstFeature(
  { feature, span, known, others }: Timed,
  anchorOf: AnchorOf,
  spots: Map<string, [number, number]>,
): FirstFeature {
  const { layer, kind, actor, dated, place, located, radius, near, candidates, status, certainty, claims } =
    feature.properties
  // a province may have a hundred features, each with its outline
  const shape = `${place},${located},${JSON.stringify(feature.geometry)}`
  const [lon, lat] = spots.get(shape) ?? anchorOf(feature)
  spots.set(shape, [lon, lat])
  const claimed = claims.flatMap(({ at }) => at ?? [])
  return {
    layer,
    kind,
    actor,
    dated,
    place,
    located,
    radius,
    status,
    certainty,
    at: [degrees(lon), degrees(lat)],
    days: [span.start, span.end],
    known,
    ...(span.lasts ? { lasts: true } : {}),
    ...(near ? { near } : {}),
    ...(candidates ? { candidates } : {}),
    ...(others ? { others } : {}),
    ...(claimed.length > 0 ? { claimed } : {}),
  }
}

/** Ten centimetres. */
const degrees = (n: number): number => Math.round(n * 1e6) / 1e6
