import type { Map as MapLibreMap } from 'maplibre-gl'
import { labelPoint } from './label-point.ts'
import type { Scene } from './scene.ts'
import { setData } from './wire.ts'

type Drawn = Scene['sources'] extends Map<string, infer D> ? D : never

/** What each map's holders hold now. */
const shown = new WeakMap<MapLibreMap, Map<string, string>>()

/** Hands a scene over. Most steps of the window leave a layer as it was: handing it over again would cost a redraw. */
export function showScene(map: MapLibreMap, scene: Scene): void {
  const holds = shown.get(map) ?? new Map<string, string>()
  shown.set(map, holds)
  for (const [name, data] of scene.sources) {
    const print = fingerprint(data)
    if (holds.get(name) === print) continue
    holds.set(name, print)
    setData(map, name, data)
  }
}

/** Areas have thousands of corners; where they stand and how they look tells them apart as well. */
const fingerprint = ({ features }: Drawn): string =>
  JSON.stringify(features.map(({ geometry, properties }) => [labelPoint(geometry), properties]))
