/** `<influence-map>` for TypeScript: what `influence-map/element` gives. */

/** What a map shows. */
export interface InfluenceMapView {
  /** Query of an address that comes back to it, without `?`. */
  address: string
  /** First and last day of the window, ISO. */
  from: string
  to: string
  mode: string
  /** Layers switched on. */
  layers: readonly string[]
  /** `[west, south, east, north]`, degrees; null until the reader or the address has moved the map. */
  bbox: readonly number[] | null
  /** The feature in the details. */
  id: string | null
  /** First digits of the data's hash. */
  data: string
}

/**
 * Attributes, all texts: where the map lies, and the keys of an address as in `docs/address.md`. `feature-id` is the key `id`.
 */
export interface InfluenceMapAttributes {
  /** Folder of a built map, or an address in it, whose keys count after the attributes; default: the folder of the script. */
  src?: string
  from?: string
  to?: string
  date?: string
  mode?: string
  as?: string
  fade?: string
  step?: string
  speed?: string
  loop?: string
  play?: string
  layers?: string
  sides?: string
  actors?: string
  kinds?: string
  status?: string
  located?: string
  certainty?: string
  stances?: string
  only?: string
  text?: string
  'feature-id'?: string
  panel?: string
  bbox?: string
  ui?: string
  gestures?: string
  coverage?: string
  legend?: string
  theme?: string
  lang?: string
  names?: string
  basemap?: string
  projection?: string
  influence?: string
  halflife?: string
  radius?: string
  of?: string
  compare?: string
  contrast?: string
  split?: string
  marks?: string
  data?: string
}

export interface InfluenceMapEvents {
  /** There is something to look at. */
  ready: CustomEvent<InfluenceMapView>
  /** The map shows something else; at most four times a second. */
  change: CustomEvent<InfluenceMapView>
  /** A feature has been opened in the details, or none is any more. */
  select: CustomEvent<{ id: string | null }>
}

export class InfluenceMapElement extends HTMLElement {
  /** What the map shows. Rejects where it does not come. */
  get(): Promise<InfluenceMapView>
  /** Sets keys of the address, `{ from: '2014', layers: 'events' }`; null is a key's default. Rejects with a TypeError for anything else. */
  set(keys: Record<string, string | number | boolean | null>): Promise<void>
  addEventListener<T extends keyof InfluenceMapEvents>(
    type: T,
    listener: (this: InfluenceMapElement, event: InfluenceMapEvents[T]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'influence-map': InfluenceMapElement
  }
}
