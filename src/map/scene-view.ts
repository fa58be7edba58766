/** A scene on a map. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { DrawnFeature } from './layers/data-layer.ts'
import { namesOf } from './layers/names.ts'
import { boxOf, roomOf, roomSource } from './layers/room.ts'
import { ALWAYS, createMarksTable, type MarksTable } from './marks-table.ts'
import { isUpright, type Scene } from './scene.ts'
import { changeTo, createHolding, type Holding } from './source-diff.ts'
import { createTimeLayer, keepLayer } from './time-layer/time-layer.ts'

export interface SceneView {
  /** Draws a scene instead of the one before: marks and badges at once, the rest if `whole` says so. */
  show: (scene: Scene, whole?: boolean) => void
  /** Keys of the marks and badges at a spot, CSS pixels, the uppermost first; `around` beside them still answers. */
  pick: (point: { x: number; y: number }, around: number) => string[]
  remove: () => void
}

/** Milliseconds for which a scene must have stood before all is made ready for it. */
const REST = 200

/** Longest time between two steps of a window that plays, milliseconds. */
const PLAYING = 1200

/**
 * Puts scenes on a map whose style stands. Marks and badges are drawn in the next frame by a layer of our own. MapLibre
 * draws grounds and names and is told only what a step of the window brings, takes or changes, because it cuts all tiles
 * anew round each feature; how strongly a ground is drawn is its state, which costs no cutting. Once the window rests,
 * grounds that are hidden go, and names make room for marks: placing all of them takes longer than a step.
 */
export function createSceneView(map: MapLibreMap): SceneView {
  let holdings = new Map<string, Holding>()
  let scene: Scene | null = null
  /** Something has been handed to MapLibre. */
  let isWhole = false
  let marks: MarksTable | null = null
  /** When the last scene came, milliseconds. */
  let last = -Infinity
  let rest: ReturnType<typeof setTimeout> | undefined
  const layer = createTimeLayer('marks')
  layer.setMoment(ALWAYS)
  const drop = keepLayer(map, layer)

  function hand(name: string, features: readonly DrawnFeature[], keep: boolean): void {
    const source = map.getSource<GeoJSONSource>(name)
    if (!source) return
    const holding = holdings.get(name) ?? createHolding()
    holdings.set(name, holding)
    const { diff, states } = changeTo(holding, features, keep)
    for (const [id, opacity] of states) map.setFeatureState({ source: name, id }, { opacity })
    if (diff) void source.updateData(diff)
  }

  /** `keep`: grounds that go are hidden only. */
  function handAll({ sources }: Scene, keep: boolean): void {
    for (const [name, features] of sources) {
      const isName = ({ properties }: DrawnFeature) => properties.part === 'name'
      hand(
        name,
        features.filter((one) => !isUpright(one) && !isName(one)),
        keep,
      )
      hand(namesOf(name), features.filter(isName), false)
    }
  }

  function settle(): void {
    if (!scene) return
    handAll(scene, false)
    const uprights = [...scene.sources.values()].flat().filter(isUpright)
    for (const { id, width, height } of uprights.map(boxOf))
      if (!map.hasImage(id)) map.addImage(id, { width, height, data: new Uint8Array(width * height * 4) })
    hand(roomSource, uprights.map(roomOf), false)
  }

  function show(next: Scene, whole = true): void {
    const first = !isWhole
    scene = next
    const made = createMarksTable(next, marks ?? undefined)
    if (!marks || !sameMarks(marks, made)) {
      layer.setPoints(made.table)
      if (made.looks !== marks?.looks) layer.setLooks(made.looks)
      marks = made
    }
    if (!whole) return
    isWhole = true
    handAll(next, true)
    clearTimeout(rest)
    const now = performance.now()
    const pause = now - last
    last = now
    // while it plays, the next step comes after as long a pause as this one
    if (first) settle()
    else rest = setTimeout(settle, pause < PLAYING ? Math.max(REST, pause * 1.5) : REST)
  }

  /** A style made anew, as after a lost graphics context, has forgotten states. */
  function again(): void {
    holdings = new Map()
    settle()
  }
  map.on('style.load', again)

  return {
    show,
    pick(point, around) {
      if (!scene || !marks) return []
      const { keys } = marks
      return layer.pick(point, around).map((row) => keys[row] ?? '')
    },
    remove() {
      clearTimeout(rest)
      map.off('style.load', again)
      drop()
    },
  }
}

/** True where two tables draw the same, and a step need not draw the map again. */
function sameMarks(one: MarksTable, other: MarksTable): boolean {
  const [a, b] = [one.table, other.table]
  const same = (left: ArrayLike<unknown>, right: ArrayLike<unknown>) =>
    left.length === right.length && Array.prototype.every.call(left, (value, i) => value === right[i])
  return (
    one.looks === other.looks &&
    same(one.keys, other.keys) &&
    same(a.look, b.look) &&
    same(a.origin, b.origin) &&
    same(a.x, b.x) &&
    same(a.y, b.y)
  )
}
