/** Features that hold now → what MapLibre draws. */
import type { FeatureCollection } from 'geojson'
import { layerName } from '../model/layer.ts'
import type { Held } from '../time/sift.ts'
import type { DrawnFeature } from './layers/data-layer.ts'
import { dataLayers } from './layers/index.ts'
import type { Look } from './look.ts'
import { labelPoint } from './label-point.ts'
import { mercatorDegrees, pixelsApart, pixelsPerDegree } from './mercator.ts'
import { clearOf, rowOf, slotsOf } from './slots.ts'
import { TOO_NEAR } from './stack.ts'

export interface Scene {
  /** One collection for each data layer, by the layer's name. */
  sources: Map<string, FeatureCollection<DrawnFeature['geometry'], DrawnFeature['properties']>>
  /** Ids of the features behind a drawn thing, by its `key` property. */
  members: Map<string, string[]>
}

/** What to draw at a zoom level: marks that would lie on each other there are joined or moved aside. */
export function createScene(held: readonly Held[], look: Look, zoom: number): Scene {
  const scene: Scene = { sources: new Map(), members: new Map() }
  for (const layer of dataLayers) {
    const own = held.filter(({ feature }) => feature.properties.layer === layer.id)
    const name = layerName(layer.id)
    const features = layer.draw(own, look, zoom).map((drawn, i): DrawnFeature => {
      const key = `${name}-${i}`
      scene.members.set(key, drawn.ids)
      return { type: 'Feature', geometry: drawn.geometry, properties: { ...drawn.properties, key, slot: 0 } }
    })
    scene.sources.set(name, { type: 'FeatureCollection', features })
  }
  makeRoom(
    [...scene.sources.values()].flatMap(({ features }) => features),
    zoom,
  )
  return scene
}

const UPRIGHT = ['mark', 'badge']

/**
 * Moves marks and badges of several layers that lie on each other apart, side by side, and then rows of badges off the
 * rows of marks near by.
 */
function makeRoom(features: readonly DrawnFeature[], zoom: number): void {
  const groups: { at: [number, number]; row: DrawnFeature[] }[] = []
  for (const feature of features) {
    if (!UPRIGHT.includes(feature.properties.part)) continue
    const at = labelPoint(feature.geometry)
    const group = groups.find((one) => pixelsApart(one.at, at, zoom) < TOO_NEAR)
    if (group) group.row.push(feature)
    else groups.push({ at, row: [feature] })
  }
  const rows = groups.map(({ at: [, lat], row }) => {
    const things = row.map(({ geometry, properties }) => ({
      part: properties.part,
      x: labelPoint(geometry)[0] * pixelsPerDegree(zoom),
    }))
    const places = slotsOf(things)
    const y = -mercatorDegrees(lat) * pixelsPerDegree(zoom)
    return { row, things, places, extent: rowOf(things, places, y), y }
  })
  const stays = rows.filter(({ things }) => things.some(({ part }) => part === 'mark'))
  const taken = stays.map(({ extent }) => extent)
  for (const one of rows) {
    if (!stays.includes(one)) {
      one.places = clearOf(one.extent, taken, one.places)
      taken.push(rowOf(one.things, one.places, one.y))
    }
    for (const [i, feature] of one.row.entries()) feature.properties.slot = one.places[i] ?? 0
  }
}
