import type { MultiPolygon, Point, Polygon } from 'geojson'
import type { Claim, Figures } from './claim.ts'
import type { Dated } from './edtf.ts'
import type { LayerId, Role } from './layer.ts'
import type { Located, Spot } from './place.ts'

export const statuses = ['confirmed', 'alleged', 'disputed', 'denied'] as const
export type Status = (typeof statuses)[number]

/** Grades of certainty with their meaning in words. */
export const certainties = {
  A: 'several independent sources',
  B: 'one source with detail',
  C: 'one source in passing',
  D: 'inferred',
} as const
export type Certainty = keyof typeof certainties

/** Longest name and longest claim, in UTF-16 code units. */
export const MAX_NAME = 90
export const MAX_SAYS = 200

export interface FeatureProperties {
  layer: LayerId
  name: string
  /** One of the layer's kinds. */
  kind: string
  actor: string | null
  actors: string[]
  /** Same order as `actors`. */
  roles: Role[]
  /** EDTF as the source gives it. */
  when: string
  /** First possible day, ISO, inclusive; null = unknown start. Derived from `when`. */
  start: string | null
  /** Last possible day, ISO, inclusive; null = still going on, or unknown end. */
  end: string | null
  dated: Dated
  /** Gazetteer id. */
  place: string
  placename: string
  located: Located
  /** Kilometres of uncertainty round the position. */
  radius: number
  /** True where the sources say near the place, not at it; `radius` tells how near. */
  near?: true
  /** Other places that the name may mean just as well. */
  candidates?: Spot[]
  status: Status
  certainty: Certainty
  claims: Claim[]
  figures: Figures | null
  /** True where the machine proposed it and no person has confirmed it. */
  proposed: boolean
}

export interface MapFeature {
  type: 'Feature'
  id: string
  geometry: Point | Polygon | MultiPolygon
  properties: FeatureProperties
}

export interface LayerFile {
  type: 'FeatureCollection'
  features: MapFeature[]
}
