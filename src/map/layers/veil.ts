/** The veil: a fine hatch over areas of which no document speaks at a moment. */
import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, FillLayerSpecification, GeoJSONSource } from 'maplibre-gl'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { NAMED, PART, type Coverage } from '../../time/coverage.ts'
import type { AreaShape } from '../area-file.ts'
import { formatRecipe } from '../recipe.ts'
import { themeIds, themes, type Theme } from '../themes.ts'

export const veilSource = 'veil'

/** Strength of the hatch where only a whole is spoken of of which the area is a part. */
const PALER = 0.42

/** How strongly an area is veiled is its state, as with grounds: it changes with the window, the outline never. */
const strength: ExpressionSpecification = ['number', ['feature-state', 'veil'], 0]

/** Lies over land, and under grounds, borders, marks and names. */
export function veilLayers(theme: Theme): FillLayerSpecification[] {
  const id = themeIds.find((one) => themes[one] === theme) ?? 'light'
  return [
    {
      id: veilSource,
      type: 'fill',
      source: veilSource,
      paint: {
        'fill-pattern': ['image', formatRecipe({ theme: id, draw: 'veil' })],
        'fill-opacity': strength,
        'fill-antialias': false,
      },
    },
  ]
}

export interface Veiled {
  areas: readonly AreaShape[]
  /** By the areas' numbers. */
  said: Coverage
}

export interface Veil {
  /** Draws the veil; null takes it away. */
  show: (veiled: Veiled | null) => void
  remove: () => void
}

/** How strongly an area is veiled, 0 to 1. */
export const veilOf = (said: number | undefined): number => (said === NAMED ? 0 : said === PART ? PALER : 1)

/** On a map whose style stands. The map is told only of areas that change; nothing is done for a frame. */
export function createVeil(map: MapLibreMap): Veil {
  let given: readonly AreaShape[] | null = null
  let drawn: number[] = []
  let latest: Veiled | null = null

  function show(veiled: Veiled | null): void {
    latest = veiled
    const source = map.getSource<GeoJSONSource>(veilSource)
    if (!source || !map.getLayer(veilSource)) return
    const next = veiled ? veiled.areas.map((_, i) => veilOf(veiled.said[i])) : []
    const visibility = next.some((one) => one > 0) ? 'visible' : 'none'
    if (veiled && given !== veiled.areas) {
      given = veiled.areas
      drawn = []
      const data: FeatureCollection = { type: 'FeatureCollection', features: [...veiled.areas] }
      void source.setData(data)
    }
    for (const [id, veil] of next.entries())
      if (drawn[id] !== veil) map.setFeatureState({ source: veilSource, id }, { veil })
    if (veiled) drawn = next
    if (map.getLayoutProperty(veilSource, 'visibility') !== visibility)
      map.setLayoutProperty(veilSource, 'visibility', visibility)
  }

  /** A style made anew, as after a lost graphics context, has forgotten data and states. */
  function again(): void {
    given = null
    show(latest)
  }
  map.on('style.load', again)
  return { show, remove: () => void map.off('style.load', again) }
}
