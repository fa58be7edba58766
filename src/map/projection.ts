/** How the world is laid flat, or not. */
import type { IControl, Map as MapLibreMap } from 'maplibre-gl'

export const projectionIds = ['mercator', 'globe'] as const
export type ProjectionId = (typeof projectionIds)[number]

/** Farthest zoom: a globe fits on a phone, a flat world shows no second one. */
const LEAST_ZOOM: Record<ProjectionId, number> = { mercator: 2, globe: 1 }

/** Changes the projection of a map whose style stands; it keeps its place. */
export function setProjection(map: MapLibreMap, id: ProjectionId): void {
  if ((map.getProjection()?.type ?? 'mercator') !== id) map.setProjection({ type: id })
  map.setMinZoom(LEAST_ZOOM[id])
}

/** True where a spot, `[lon, lat]`, is on the side of the world that is turned to the reader. */
export function isFacing(map: MapLibreMap, spot: [number, number]): boolean {
  if (map.getProjection()?.type !== 'globe') return true
  // of a spot behind the globe the map gives the one in front of it
  const { lng, lat } = map.unproject(map.project(spot))
  const turn = Math.abs(((lng - spot[0] + 540) % 360) - 180)
  return turn < 1 && Math.abs(lat - spot[1]) < 1
}

export interface GlobeButton extends IControl {
  /** Shows which projection stands. */
  show: (id: ProjectionId) => void
}

/** A button that asks for the other projection, drawn like MapLibre's own. */
export function createGlobeButton(label: string, onask: (id: ProjectionId) => void): GlobeButton {
  const group = document.createElement('div')
  group.className = 'maplibregl-ctrl maplibregl-ctrl-group'
  const button = document.createElement('button')
  button.type = 'button'
  button.title = label
  button.setAttribute('aria-label', label)
  const icon = document.createElement('span')
  button.className = 'maplibregl-ctrl-globe'
  icon.className = 'maplibregl-ctrl-icon'
  icon.setAttribute('aria-hidden', 'true')
  button.append(icon)
  group.append(button)
  let shown: ProjectionId = 'mercator'
  button.addEventListener('click', () => onask(shown === 'globe' ? 'mercator' : 'globe'))
  const show = (id: ProjectionId) => {
    shown = id
    button.setAttribute('aria-pressed', String(id === 'globe'))
  }
  show(shown)
  return { show, onAdd: () => group, onRemove: () => group.remove() }
}
