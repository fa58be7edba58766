/** What a picture is made of: the live map's style layers, and the shapes that they draw. */
import type { Feature } from 'geojson'
import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { basemapSources } from '../../map/basemap-data.ts'
import { highlightSource } from '../../map/highlight.ts'
import { namesOf } from '../../map/layers/names.ts'
import { placeAreas } from '../../map/layers/places.ts'
import { roomSource } from '../../map/layers/room.ts'
import { veilOf, veilSource, type Veiled } from '../../map/layers/veil.ts'
import { isUpright, type Scene } from '../../map/scene.ts'
import { selectionSource } from '../../map/selection.ts'
import { overPoints } from '../../map/style.ts'
import type { Shape } from './shape.ts'

/** What the reader points at or has chosen is none of a picture; marks are drawn by themselves. */
const LEFT_OUT: readonly string[] = [highlightSource, selectionSource, roomSource]

const isSymbol = (layer: LayerSpecification): layer is SymbolLayerSpecification => layer.type === 'symbol'

const isBasemap = (layer: LayerSpecification): boolean =>
  !('source' in layer) || (basemapSources as readonly string[]).includes(layer.source)

/** The style layers by what they are, each part from the lowest up. */
export function partsOf(layers: readonly LayerSpecification[]) {
  const drawn = layers.filter(
    (layer) => !('source' in layer && LEFT_OUT.includes(layer.source)) && !layer.id.startsWith('over-'),
  )
  const [areas, points] = [placeAreas()[0]?.id, overPoints].map(
    (id) =>
      new Set(
        layers.slice(
          0,
          layers.findIndex((layer) => layer.id === id),
        ),
      ),
  )
  const isUnder = (layer: LayerSpecification) => areas?.has(layer)
  const isBetween = (layer: LayerSpecification) => points?.has(layer) && !areas?.has(layer)
  const isOver = (layer: LayerSpecification) => !points?.has(layer)
  const isData = (layer: LayerSpecification) => !isBasemap(layer)
  const symbols = drawn.filter(isSymbol)
  return {
    ground: drawn.filter((layer) => isUnder(layer) && isBasemap(layer)),
    veil: drawn.filter((layer) => isUnder(layer) && isData(layer)),
    areas: drawn.filter((layer) => isBetween(layer) && isData(layer)),
    lines: drawn.filter((layer) => isBetween(layer) && isBasemap(layer)),
    labels: symbols.filter(isBasemap),
    links: drawn.filter((layer) => isOver(layer) && isData(layer) && !isSymbol(layer)),
    names: symbols.filter(isData),
  }
}

export const shapeOf = ({ geometry, properties }: Feature): Shape => ({
  geometry,
  properties: properties ?? {},
})

/** The shapes of what the data say, by their holder in the live map; how strong they are is their state. */
export function shapesOf({ sources }: Scene, veil: Veiled | null): Map<string, Shape[]> {
  const shapes = new Map<string, Shape[]>()
  for (const [name, features] of sources) {
    const some = features
      .filter((feature) => !isUpright(feature))
      .map((feature): Shape => ({ ...shapeOf(feature), state: { opacity: feature.properties['opacity'] } }))
    const isName = ({ properties: { part } }: Shape) => part === 'name'
    shapes.set(
      name,
      some.filter((shape) => !isName(shape)),
    )
    shapes.set(namesOf(name), some.filter(isName))
  }
  const veiled = (veil?.areas ?? []).map((area, i): Shape => ({
    ...shapeOf(area),
    state: { veil: veilOf(veil?.said[i]) },
  }))
  shapes.set(veilSource, veiled)
  return shapes
}
