/** What is spread out round its spot on one map. */
import { featureMember, rowMember, rowSpot, type Member } from './members.ts'
import type { MapViewProps } from './map-view.ts'
import type { MapLibreMap } from './maplibre.ts'
import { REACH, type Picked } from './pick.ts'
import type { Scene } from './scene.ts'
import { spreadIds, spreadOn, type SpreadAt } from './spread.ts'
import type { Held } from '../time/sift.ts'
import type { PointTable } from '../time/point-table.ts'
import type { MarkLook } from './time-layer/mark-look.ts'
import type { TimeLayer } from './time-layer/time-layer.ts'

/** Levels of zoom after which a spread no longer fits what is drawn. */
const CLOSES = 0.3

interface SpreadAsk {
  view: () => Pick<MapViewProps, 'look' | 'points'>
  /** These two are null until the style stands. */
  map: () => MapLibreMap | null
  layer: () => TimeLayer | null
  scene: () => Scene
  heldById: () => ReadonlyMap<string, Held>
  table: () => PointTable | null
  looks: () => readonly MarkLook[]
  /** Of a map that has none yet. */
  zoom: () => number
}

const sameSpot = (a: SpreadAt, b: SpreadAt): boolean => String(a.at) === String(b.at)

/**
 * To be called while a component is made, after the effects that give the layer of points its table, looks and moment: it
 * is asked which of them stand there.
 */
export function createSpread({ view, map, layer, scene, heldById, table, looks, zoom }: SpreadAsk) {
  let spread = $state.raw<SpreadAt | null>(null)
  let rows = $state.raw<readonly number[]>([])
  const members = $derived.by((): Member[] => {
    if (!spread) return []
    const own = spreadIds(scene(), spread).flatMap((id) => heldById().get(id) ?? [])
    const byStart = own.toSorted((a, b) => (a.span.start ?? -Infinity) - (b.span.start ?? -Infinity))
    const points = table()
    return [
      ...byStart.map((one) => featureMember(one, view().look)),
      ...rows.flatMap((row) => (points ? rowMember(row, points, looks()) : [])),
    ]
  })

  /** What a click there would open; null where one thing stands, or none. */
  function opens({ keys, rows: picked }: Picked): SpreadAt | null {
    const at = map()?.getZoom() ?? zoom()
    const opened = spreadOn(scene(), keys[0] ?? '', at)
    if (opened) return { ...opened, rows: picked.length > 0 }
    const points = table()
    const [first] = picked
    return keys.length === 0 && picked.length > 1 && points && first !== undefined
      ? { layers: [], at: rowSpot(points, first), slot: 0, zoom: at, rows: true }
      : null
  }

  $effect(() => {
    void [view().points?.moment, looks()]
    const [on, points] = [map(), layer()]
    rows = spread?.rows && on && points ? points.pick(on.project(spread.at), REACH) : []
  })
  $effect(() => {
    if (spread && !spread.rows && members.length === 0) spread = null
  })

  return {
    get at() {
      return spread
    },
    get members() {
      return members
    },
    /** Opens what a click means in place of what is open; the same again closes it. */
    take(picked: Picked): 'opened' | 'closed' | 'nothing' {
      const [before, next] = [spread, opens(picked)]
      const same = next !== null && before !== null && sameSpot(next, before)
      spread = same ? null : next
      return same ? 'closed' : next ? 'opened' : 'nothing'
    },
    /** True for the mark whose members are spread out: they tell all. */
    tells({ keys }: Picked): boolean {
      if (!spread) return false
      const open = spreadOn(scene(), keys[0] ?? '', spread.zoom)
      return open !== null && sameSpot(open, spread)
    },
    zoomed(to: number): void {
      if (spread && Math.abs(to - spread.zoom) > CLOSES) spread = null
    },
    close(): void {
      spread = null
    },
  }
}
