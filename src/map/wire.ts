import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { drawPicture, PICTURE_RATIO } from './draw-picture.ts'
import { isPicked, type Picked } from './pick.ts'
import { parseRecipe } from './recipe.ts'
import { toBbox, type Bbox } from './view.ts'

export interface Wires {
  /** What lies under the pointer. */
  pick: (event: MapMouseEvent) => Picked
  onpick: (picked: Picked) => void
  /** Once per frame while the pointer moves; null when it leaves. */
  onhover: (hover: { x: number; y: number; picked: Picked } | null) => void
  /** While the zoom changes. */
  onzoom: (zoom: number) => void
  /** After the reader, not the page, has moved the map. */
  onmove: (bbox: Bbox) => void
  /** After any move, and once now. */
  onview: (bbox: Bbox, zoom: number) => void
}

/** Connects a map's events. The map's own `remove` disconnects them. */
export function wire(map: MapLibreMap, wires: Wires): void {
  map.setMissingStyleImageResolver((id) => {
    const recipe = parseRecipe(id)
    if (recipe && !map.hasImage(id)) map.addImage(id, drawPicture(recipe), { pixelRatio: PICTURE_RATIO })
  })
  map.on('click', (event) => wires.onpick(wires.pick(event)))
  let frame = 0
  map.on('mousemove', (event) => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const picked = wires.pick(event)
      const some = isPicked(picked)
      map.getCanvas().classList.toggle('pickable', some)
      wires.onhover(some ? { x: event.point.x, y: event.point.y, picked } : null)
    })
  })
  const leave = () => {
    cancelAnimationFrame(frame)
    wires.onhover(null)
  }
  map.on('mouseout', leave)
  // while the map is dragged, MapLibre does not tell where the pointer is
  map.on('dragstart', leave)
  map.on('zoom', () => wires.onzoom(map.getZoom()))
  const tellView = () => wires.onview(toBbox(map.getBounds()), map.getZoom())
  tellView()
  map.on('moveend', (event) => {
    tellView()
    if (('originalEvent' in event && event.originalEvent) || 'asked' in event)
      wires.onmove(toBbox(map.getBounds()))
  })
}

/** Replaces the data of a holder; names that the style does not have are ignored. */
export function setData(map: MapLibreMap, source: string, data: FeatureCollection): void {
  void map.getSource<GeoJSONSource>(source)?.setData(data)
}

/** Folds MapLibre's attribution as it does itself when the map is dragged. */
export function foldAttribution(container: HTMLElement): void {
  container.querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show')
}
