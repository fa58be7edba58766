/** Another background under the same data: nothing of ours is taken away, so that nothing of it blinks. */
import type { ErrorEvent, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import type { Basemap } from './basemap.ts'
import type { Theme } from '../themes.ts'
import { BasemapFault } from './fault.ts'

/** Parts of a background, the lowest first. Each has a layer over it that never shows, to tell where it belongs. */
const parts = ['ground', 'lines', 'labels'] as const
type Part = (typeof parts)[number]

const holderId = (part: Part): string => `over-${part}`

/** The holder of a part's place. */
export const placeholder = (part: Part | 'points'): LayerSpecification => ({
  id: `over-${part}`,
  type: 'background',
  layout: { visibility: 'none' },
})

/**
 * Replaces a background on a map whose style stands. Throws a `BasemapFault` where MapLibre does not take the new one; the
 * old one is there again then.
 */
export function swapBasemap(map: MapLibreMap, from: Basemap, to: Basemap, theme: Theme): void {
  const faults: string[] = []
  const note = ({ error }: ErrorEvent) => faults.push(error.message)
  map.on('error', note)
  try {
    take(map, from, theme)
    put(map, to, theme)
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  } finally {
    map.off('error', note)
  }
  const [first] = faults
  if (first === undefined) return from.drop?.()
  take(map, to, theme)
  to.drop?.()
  put(map, from, theme)
  throw new BasemapFault('style', first)
}

function take(map: MapLibreMap, basemap: Basemap, theme: Theme): void {
  for (const part of parts)
    for (const { id } of basemap[part](theme)) if (map.getLayer(id)) map.removeLayer(id)
  for (const id of Object.keys(basemap.sources ?? {})) if (map.getSource(id)) map.removeSource(id)
  const there = new Set(map.getSprite().map(({ id }) => id))
  for (const { id } of basemap.sprites ?? []) if (there.has(id)) map.removeSprite(id)
  if (basemap.glyphs) map.setGlyphs(null)
}

function put(map: MapLibreMap, basemap: Basemap, theme: Theme): void {
  if (basemap.glyphs) map.setGlyphs(basemap.glyphs)
  for (const { id, url } of basemap.sprites ?? []) map.addSprite(id, url)
  for (const [id, source] of Object.entries(basemap.sources ?? {})) map.addSource(id, source)
  for (const part of parts) for (const layer of basemap[part](theme)) map.addLayer(layer, holderId(part))
}
