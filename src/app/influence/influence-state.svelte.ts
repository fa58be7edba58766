/** The influence of one mounted map: what the reader has turned, and what is drawn for it. */
import type { Explained, Knobs, SeriesAsk, View } from '../../influence/engine.ts'
import type { Contrast, FieldView } from '../../map/field/field-view.ts'
import { isHexId, resolutionAt, resolutions, USUAL_RESOLUTION } from '../../influence/resolution.ts'
import type { Sensitivity } from '../../influence/sensitivity.ts'
import { knobs, usualSettings, type By, type Settings } from '../../influence/settings.ts'
import type { Day } from '../../model/day.ts'
import type { MapInView } from '../../map/map-view.ts'
import type { Sieve } from '../../time/filter.ts'
import type { Moment } from '../../time/moment.ts'
import { reasonOf, type Loaded } from '../load.ts'
import type { Options } from '../options.ts'
import { latestOf } from '../latest.ts'
import type { AreaName, InfluenceService } from './influence-service.ts'

/** What of the page's state the answers hang on. */
interface InfluenceContext {
  moment: () => Moment
  sieve: () => Sieve
  /** Something is switched off. */
  filtered: () => boolean
  inView: () => MapInView | null
}

/** Share of the view's width and height that is drawn beyond its edges, so that short moves ask for nothing. */
const BEYOND = 0.25

export function createInfluenceState(
  loaded: Pick<Loaded, 'manifest' | 'features' | 'points' | 'influenceAreas'>,
  options: Options,
  { moment, sieve, filtered, inView }: InfluenceContext,
) {
  const { manifest, features, points } = loaded
  const blocs = manifest.blocs.map(({ id }) => id)
  const numbers = new Map(manifest.actors.map(({ id }, i) => [id, i]))
  const first = asksOf(options)
  let by = $state<By | null>(first.by)
  let settings = $state.raw<Settings>(first.settings)
  let of = $state<string | null>(first.of)
  let compare = $state<Day | null>(first.compare)
  let contrast = $state<Contrast>(first.contrast)
  let split = $state(first.split)
  let marks = $state(first.marks)
  let drawn = $state.raw<Omit<FieldView, 'contrast' | 'split' | 'actor' | 'blocs'> | null>(null)
  let areas = $state.raw<readonly AreaName[] | null>(null)
  /** Why nothing can be drawn; nobody asks again before the reader does, or each step of the slider would load all anew. */
  let lost = $state<string | null>(null)
  let begun: Promise<{ service: InfluenceService; areas: readonly AreaName[] }> | null = null
  /** What the engine was last told to count. */
  let toldSieve: Sieve | null = null
  let box: View['box'] | null = null

  /** Cells are added up on the last day of the window. */
  const day = $derived(moment().window.to)
  const asked = $derived<Omit<Knobs, 'counted'>>({
    settings,
    basis: moment().basis,
    actor: of === null ? -1 : (numbers.get(of) ?? -1),
  })

  /** What an address asks for; what the dataset lacks is left out, and the console is told. */
  function asksOf(asking: Options) {
    const isKnown = asking.of === null || numbers.has(asking.of)
    if (!isKnown) console.warn(`invalid of in the address: "${asking.of}" is no actor of the dataset`)
    const isDay = asking.compare === null || Number.isFinite(asking.compare)
    if (!isDay) console.warn('invalid compare in the address: an open end is no day')
    return {
      by: asking.influence,
      settings: {
        halfLife: asking.halfLife ?? usualSettings.halfLife,
        radius: asking.radius ?? usualSettings.radius,
      },
      of: isKnown ? asking.of : null,
      compare: isDay ? asking.compare : null,
      contrast: asking.contrast ?? 'swipe',
      split: asking.split ?? 0.5,
      marks: asking.marks ?? false,
    }
  }

  function show(next: By | null): void {
    if (next === by) return
    if (by === null) lost = null
    by = next
    if (next === null) drawn = null
  }

  async function begin() {
    const { beginInfluence } = await import('./prepare.ts')
    const ready = await beginInfluence(loaded)
    areas = ready.areas
    toldSieve = null
    return ready
  }

  /** The engine, told of what is switched off. */
  async function engine(): Promise<InfluenceService> {
    const beginning = (begun ??= begin())
    const { service } = await beginning.catch((error: unknown) => {
      // the next question tries again
      if (begun === beginning) begun = null
      throw error
    })
    const now = sieve()
    if (now !== toldSieve) {
      toldSieve = now
      await service.count(filtered() ? countedBy(now) : null)
    }
    return service
  }

  /** 1 for each feature, then each row of the points' table, that is not switched off. */
  function countedBy({ shows, alike }: Sieve): Uint8Array {
    const rows = points?.table
    const counted = new Uint8Array(features.length + (rows?.length ?? 0))
    for (const [i, { feature }] of features.entries()) counted[i] = shows(feature.properties) ? 1 : 0
    if (!rows) return counted
    const looks = rows.looks.map((look) => (alike(look) ? 1 : 0))
    for (let row = 0; row < rows.length; row++) counted[features.length + row] = looks[rows.look[row]!]!
    return counted
  }

  function viewOf(kind: By, { bbox, zoom }: MapInView): View {
    const [west, south, east, north] = bbox
    const resolution = resolutionAt(zoom, (south + north) / 2, settings.radius)
    const isIn = box && west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3]
    const isClose = box && box[2] - box[0] < (east - west) * (2 + 2 * BEYOND)
    if (!isIn || !isClose) {
      const [wide, high] = [(east - west) * BEYOND, (north - south) * BEYOND]
      box = [west - wide, Math.max(-85, south - high), east + wide, Math.min(85, north + high)]
    }
    return { by: kind, resolution, box: box! }
  }

  /** Where cells are asked for that need no map. */
  const homeView = (kind: By): View => {
    const seen = inView()
    if (seen) return viewOf(kind, seen)
    const [west, south, east, north] = manifest.home
    return { by: kind, resolution: USUAL_RESOLUTION, box: [west, south, east, north] }
  }

  // one question at a time: while the slider plays, what comes in between is left out
  const draw = latestOf(async (kind: By) => {
    const seen = inView()
    if (!seen) return
    const service = await engine()
    const view = viewOf(kind, seen)
    const days = compare === null ? [day] : [day, compare]
    // kept here: `drawn` is gone where influence is switched off and on while the engine answers
    const held = drawn?.ground ?? null
    const frame = await service.frame({ ...asked, ...view, days, have: held?.number ?? -1 })
    const [now, before = null] = frame.fields
    const ground = frame.ground ?? held
    // switched off meanwhile
    if (by === null || !now || !ground) return
    drawn = { ground, now, before, day: days[0]!, compared: days[1] ?? null }
  })

  return {
    /** Cells on the map; null: none. */
    get by() {
      return by
    },
    set by(next) {
      show(next)
    },
    /** Takes over what an address says. */
    take(next: Options) {
      const asks = asksOf(next)
      settings = asks.settings
      of = asks.of
      compare = asks.compare
      contrast = asks.contrast
      split = asks.split
      marks = asks.marks
      show(asks.by)
    },
    get settings() {
      return settings
    },
    set settings(next) {
      settings = next
    },
    /** Id of the only actor whose influence is shown; null: blocs. */
    get of() {
      return of
    },
    set of(next) {
      of = next
    },
    /** The day to compare with; null: none. */
    get compare() {
      return compare
    },
    set compare(next) {
      compare = next
    },
    get contrast() {
      return contrast
    },
    set contrast(next) {
      contrast = next
    },
    /** Where the handle of the swipe stands, 0 to 1 from the left. */
    get split() {
      return split
    },
    set split(next) {
      split = Math.min(1, Math.max(0, next))
    },
    /** Marks stand on the map while influence does. */
    get marks() {
      return marks
    },
    set marks(next) {
      marks = next
    },
    /** The last day of the window, on which influence is shown. */
    get day() {
      return day
    },
    /** What the map draws; null: nothing. */
    get drawn(): FieldView | null {
      return by === null || !drawn ? null : { ...drawn, contrast, split, actor: of, blocs }
    },
    /** Areas of the dataset; null until the engine stands. */
    get areas() {
      return areas
    },
    /** Why nothing is drawn; null where it is, or will be. */
    get lost() {
      return lost
    },
    /** Asks again after it was lost. */
    retry() {
      lost = null
    },
    /** The first picture is on its way. */
    get loading() {
      return by !== null && !drawn && lost === null && inView() !== null
    },
    /** Something is not as it is at first. */
    get turned() {
      return (
        settings.halfLife !== knobs.halfLife.usual ||
        settings.radius !== knobs.radius.usual ||
        of !== null ||
        compare !== null ||
        marks
      )
    },
    /** Back to what stands at first, but for whether anything is drawn. */
    reset() {
      settings = usualSettings
      of = null
      compare = null
      contrast = 'swipe'
      split = 0.5
      marks = false
    },
    /** Draws what is asked for now. To be called whenever any of it changes. */
    async draw(): Promise<void> {
      if (by === null || lost !== null) return
      try {
        await draw(by)
      } catch (error) {
        lost = reasonOf(error)
        // another engine numbers its grounds anew, and what is drawn may be of another moment by now
        drawn = null
        begun = null
      }
    },
    /** The field of another view and other days than the map's, for pictures; null where none is shown. Rejects where nothing answers. */
    async fieldOf(
      { bbox: [west, south, east, north], zoom }: Pick<MapInView, 'bbox' | 'zoom'>,
      on: Day,
      compared: Day | null,
    ): Promise<FieldView | null> {
      if (by === null) return null
      const service = await engine()
      const resolution = resolutionAt(zoom, (south + north) / 2, settings.radius)
      const days = compared === null ? [on] : [on, compared]
      const view: View = { by, resolution, box: [west, Math.max(-85, south), east, Math.min(85, north)] }
      const { ground, fields } = await service.frame({ ...asked, ...view, days, have: -1 })
      const [now, before = null] = fields
      if (!now || !ground) return null
      return { ground, now, before, day: on, compared, contrast, split, actor: of, blocs }
    },
    /** The parts of a cell's value on the window's last day; null where there is no such cell. Rejects where nothing answers. */
    async explain(cell: string, kind: By, most = 1000): Promise<Explained | null> {
      const service = await engine()
      return service.explain({ ...asked, ...viewWith(homeView(kind), cell, kind), cell, day, most })
    },
    /** Values over time, in a cell or (null) in all that the view holds. */
    async series(
      cell: string | null,
      kind: By,
      days: readonly Day[],
      groups: SeriesAsk['groups'] = 'blocs',
    ): Promise<Float64Array> {
      const service = await engine()
      const view = cell === null ? homeView(kind) : viewWith(homeView(kind), cell, kind)
      return service.series({ ...asked, ...view, cell, days, groups })
    },
    /** What the strongest bloc of each area hangs on, by the areas' numbers. */
    async sensitivity(): Promise<Sensitivity[]> {
      const service = await engine()
      return service.sensitivity({ ...asked, day })
    },
    /** The areas, once the engine stands. */
    async names(): Promise<readonly AreaName[]> {
      await engine()
      return areas ?? []
    },
    /** What an address must say. */
    get options() {
      return {
        influence: by,
        halfLife: settings.halfLife === knobs.halfLife.usual ? null : settings.halfLife,
        radius: settings.radius === knobs.radius.usual ? null : settings.radius,
        of,
        compare,
        contrast: compare === null || contrast === 'swipe' ? null : contrast,
        // people read addresses: a ten-thousandth is less than a pixel
        split: compare === null || split === 0.5 ? null : Math.round(split * 1e4) / 1e4,
        marks: marks || null,
      } satisfies Partial<Options>
    },
  }
}

/** A hexagon tells its resolution itself: the second digit of an H3 index. */
function viewWith(view: View, cell: string, kind: By): View {
  const resolution = kind === 'hex' && resolutions.find((one) => String(one) === cell.charAt(1))
  return resolution ? { ...view, resolution } : view
}

/** What a cell is counted by: hexagons have H3 indexes, areas ids of the gazetteer. */
export const kindOfCell = (cell: string): By => (isHexId(cell) ? 'hex' : 'admin1')
