/** Where MapLibre's worker is: bundlers do not find it by themselves. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

export const mapWorkerAddress = new URL(workerUrl, import.meta.url).href
