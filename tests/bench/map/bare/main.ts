/** The least a page with a map can be: MapLibre as the page bundles it, and a style with nothing in it. */
import { MapLibreMap } from '../../../../src/map/maplibre.ts'
import { FIRST_MAP, LIVE_MAP } from '../../../../src/map/first-map.ts'

const map = new MapLibreMap({ container: 'map', style: { version: 8, sources: {}, layers: [] } })
void map.once('load', () => {
  void map.once('render', () => [FIRST_MAP, LIVE_MAP].forEach((name) => performance.mark(name)))
  map.triggerRepaint()
})
