/** The layer kinds. A new one is a row here, a writer in `pipeline` and a drawer in `map/layers`. */
export interface LayerKind {
  id: string
  /** File in `layers/`, whose name without ending is also the layer's name in the URL and in the switches. */
  file: string
  kinds: readonly string[]
  geometries: readonly string[]
  /** Role of the actor given with `by:` in a document. */
  mainRole: Role
}

export const roles = ['perpetrator', 'target', 'host', 'participant'] as const
export type Role = (typeof roles)[number]

const AREAS = ['Polygon', 'MultiPolygon'] as const

export const layerKinds = [
  {
    id: 'event',
    file: 'events.geojson',
    kinds: [
      'strike',
      'attack',
      'battle',
      'protest',
      'massacre',
      'meeting',
      'deployment',
      'withdrawal',
      'political',
      'diplomatic',
      'displacement',
      'aid',
      'cyber',
      'other',
    ],
    geometries: ['Point', ...AREAS],
    mainRole: 'perpetrator',
  },
  {
    id: 'base',
    file: 'bases.geojson',
    kinds: [
      'base',
      'airbase',
      'outpost',
      'hq',
      'consulate',
      'embassy',
      'camp',
      'drone-base',
      'border-crossing',
      'depot',
    ],
    geometries: ['Point', ...AREAS],
    mainRole: 'participant',
  },
  {
    id: 'presence',
    file: 'presence.geojson',
    kinds: ['control', 'presence', 'influence', 'deployment'],
    geometries: ['Point', ...AREAS],
    mainRole: 'participant',
  },
] as const satisfies readonly LayerKind[]

export type LayerId = (typeof layerKinds)[number]['id']

/** Row of a layer id; undefined for anything else. */
export function layerKind(id: string): (typeof layerKinds)[number] | undefined {
  return layerKinds.find((row) => row.id === id)
}

/** Name in the URL and in the switches: `events`, `bases`, `presence`. */
export const layerName = (id: LayerId): string =>
  (layerKind(id)?.file ?? `${id}.geojson`).replace('.geojson', '')
