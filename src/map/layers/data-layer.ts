import type { Feature, LineString, MultiPolygon, Point, Polygon } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { LayerId } from '../../model/layer.ts'
import type { Held } from '../../time/sift.ts'
import type { Look } from '../look.ts'
import type { Theme } from '../themes.ts'

/** One thing on the map: what the style layers draw, and which features stand behind it. */
export interface Drawn {
  /** The same for the same thing at each step of the window, one of a kind within its part of the layer. */
  key: string
  geometry: Point | LineString | Polygon | MultiPolygon
  /** Read by the style layers. `part` tells which of them draws it. */
  properties: { part: string } & Record<string, string | number>
  /** Ids of the features behind it, at least one. Of what fades only where nothing there holds. */
  ids: string[]
}

/**
 * `slot`: pixels by which it stands aside of its position, to make room for its neighbours there. `order`: of things in
 * one style layer the lowest is drawn first.
 */
export type DrawnFeature = Feature<
  Drawn['geometry'],
  Drawn['properties'] & { key: string; slot: number; order: number }
>

/** A name beside what stands upright. */
export interface NameTag {
  /** Lines are broken by the map. */
  name: string
  /** `#rrggbb` */
  colour: string
  /** The lowest is placed first, and so most likely finds room. */
  rank: number
}

/** A layer kind on the map. A new one is a file beside this one and a line in the list. */
export interface DataLayer {
  id: LayerId
  /** Style layers under the basemap's borders and labels. */
  areas: (source: string, theme: Theme) => LayerSpecification[]
  /** Style layers over the basemap's names. */
  names: (source: string, theme: Theme) => LayerSpecification[]
  /** What lies on the ground, beside what all layers share (`places.ts`). */
  ground: (held: readonly Held[], look: Look) => Drawn[]
  /** Zoom from which its marks have names. */
  namesFrom: number
  /** Name of a mark with these features, all of which hold; null for none. */
  nameOf: (members: readonly Held[], look: Look) => NameTag | null
}
