/** Where no document speaks at the moment looked at, of one mounted map. */
import { decodeAreas, type AreaShape } from '../map/area-file.ts'
import {
  areasOfPoints,
  coverageOf,
  createCoverageMap,
  mentionedBy,
  type Coverage,
  type CoverageMap,
  type Mentioned,
} from '../time/coverage.ts'
import type { Moment } from '../time/moment.ts'
import type { Loaded } from './load.ts'

interface Ready {
  shapes: readonly AreaShape[]
  map: CoverageMap
  mentions: readonly Mentioned[]
  /** Areas of the points' rows. */
  areaOf: Int16Array | null
}

/** `asked`: what the address says; the veil is drawn unless it says no. */
export function createCoverageState(
  { features, points, areas }: Pick<Loaded, 'features' | 'points' | 'areas'>,
  asked: boolean | null,
) {
  let on = $state(asked ?? true)
  let ready = $state.raw<Ready | null>(null)
  let said = $state.raw<Coverage | null>(null)
  let lost = $state(false)
  let loading: Promise<void> | null = null

  async function begin(): Promise<void> {
    try {
      const shapes = decodeAreas(await areas())
      const map = createCoverageMap(shapes)
      const areaOf = points ? await unhurried(areasOfPoints(points.table, map)) : null
      const mentions = await unhurried(mentionedBy(features, map))
      ready = { shapes, map, mentions, areaOf }
    } catch {
      lost = true
    }
  }

  function saidAt(moment: Moment): Coverage | null {
    if (!ready) return null
    const table = points && ready.areaOf ? { table: points.table, areaOf: ready.areaOf } : null
    return coverageOf(ready.map, features, ready.mentions, moment, table)
  }

  return {
    /** The veil is switched on. */
    get on() {
      return on
    },
    set on(next) {
      on = next
    },
    /** The outlines could not be loaded. */
    get lost() {
      return lost
    },
    /** Areas of the world; null until they have come. */
    get areas(): readonly AreaShape[] | null {
      return ready?.shapes ?? null
    },
    /** What is said of each of them, by their numbers; null until it is known. */
    get said() {
      return said
    },
    /** Loads the outlines, once; settles when they have come, or are lost. */
    load: () => (loading ??= begin()),
    /** The same of another moment than the one looked at, for pictures; null until the outlines have come. */
    saidAt,
    /** Works it out for a moment. To be asked when the reader rests: of many points each is looked at. */
    measure(moment: Moment) {
      const next = saidAt(moment)
      // the same again is no news to the map
      if (!next) return
      if (!said || next.some((one, i) => one !== said?.[i])) said = next
    },
  }
}

/** Milliseconds of work after which the page gets to answer. */
const SHARE = 8

/** Takes steps until they are done, a share of them at a time. */
async function unhurried<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < SHARE) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
