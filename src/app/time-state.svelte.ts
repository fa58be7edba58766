/** What the reader looks at in time, of one mounted map: the window, how it moves, and what the timeline shows. */
import type { Manifest, Step } from '../model/dataset.ts'
import type { Day } from '../model/day.ts'
import { fit, type Basis, type Mode, type Moment, type TimeWindow } from '../time/moment.ts'
import { fitOf, type Timed } from '../time/sift.ts'
import type { DateWords } from './dates.ts'
import type { StackBy } from './histogram.ts'
import { closedEnds, openingOf } from './opening.ts'
import type { Options, Speed } from './options.ts'
import { atEnd, bring, createScale, endOn, rewind, stepEdge, stepOn } from './scale.ts'
import type { TypedWindow } from './typed-dates.ts'
import type { Words } from './words/words.ts'

interface TimeContext {
  words: Words
  dates: DateWords
  /** What the live line says beside the window when playing stops. */
  summary: () => string
  /** Day of the next or the last thing that begins, beyond a moment; null where there is none. */
  neighbour: (moment: Moment, whole: TimeWindow, direction: 1 | -1) => Day | null
}

/** Opens with what `options` ask for. */
export function createTimeState(
  manifest: Pick<Manifest, 'axis' | 'opens' | 'step'>,
  options: Options,
  { words, dates, summary, neighbour }: TimeContext,
) {
  const { whole, opens, ends: openingEnds } = openingOf(manifest, options)
  /** Ends as they were asked for: an open one stays open in the address while the window ends there. */
  let asked = $state.raw<TypedWindow>(openingEnds)
  let window = $state.raw<TimeWindow>(closedEnds(openingEnds, whole))
  let mode = $state<Mode>(options.mode ?? 'window')
  let basis = $state<Basis>(options.basis ?? 'happened')
  let fade = $state(options.fade ?? 0)
  let step = $state<Step>(options.step ?? manifest.step)
  let view = $state.raw<TimeWindow>(whole)
  let speed = $state<Speed>(options.speed ?? 1)
  let loop = $state(options.loop ?? false)
  let stackBy = $state<StackBy>('layer')
  let playing = $state(false)
  let said = $state('')
  const scale = $derived(createScale({ start: whole.from, end: whole.to }, step))
  const moment = $derived<Moment>({ window, mode, basis, fade })

  /** What an address must say of the window. */
  function saidEnds(): Pick<Options, 'from' | 'to'> {
    const { from, to } = closedEnds(asked, whole)
    const ends = {
      from: window.from === from ? asked.from : window.from,
      to: window.to === to ? asked.to : window.to,
    }
    return ends.from === opens.from && ends.to === opens.to ? { from: null, to: null } : ends
  }

  /** A control of the timeline moves the window: it no longer plays, and the live line says where it is. */
  function go(next: TimeWindow): void {
    playing = false
    window = next
    said = dates.window(next, mode)
  }

  function stop(): void {
    if (!playing) return
    playing = false
    said = words.paused(dates.window(window, mode), summary())
  }

  /** Takes over what an address says. */
  function take(next: Options): void {
    playing = false
    const { ends } = openingOf(manifest, next)
    asked = ends
    mode = next.mode ?? 'window'
    basis = next.basis ?? 'happened'
    fade = next.fade ?? 0
    step = next.step ?? manifest.step
    speed = next.speed ?? 1
    loop = next.loop ?? false
    const closed = closedEnds(ends, whole)
    if (closed.from !== window.from || closed.to !== window.to) go(closed)
  }

  return {
    /** The whole time axis, first and last day. */
    whole,
    /** The axis cut into calendar periods of the step. */
    get scale() {
      return scale
    },
    /** Calendar unit of one step of the window. */
    get step() {
      return step
    },
    set step(next) {
      step = next
    },
    /** The part of the axis that the timeline shows. */
    get view() {
      return view
    },
    set view(next) {
      view = next
    },
    /** How many times as fast as usual the window plays. */
    get speed() {
      return speed
    },
    set speed(next) {
      speed = next
    },
    /** Playing begins again where it would end. */
    get loop() {
      return loop
    },
    set loop(next) {
      loop = next
    },
    /** What the timeline's bars are coloured by. */
    get stackBy() {
      return stackBy
    },
    set stackBy(next) {
      stackBy = next
    },
    get window() {
      return window
    },
    set window(next) {
      playing = false
      // a slider tells its own value
      said = ''
      window = next
    },
    /** Ends of the window, ±Infinity for those of the axis. */
    get ends(): TypedWindow {
      const { from, to } = saidEnds()
      return { from: from ?? window.from, to: to ?? window.to }
    },
    set ends(next) {
      asked = next
      go(closedEnds(next, whole))
    },
    /** Moves the window by steps, ±Infinity for the ends. */
    move: (steps: number) => go(stepOn(scale, window, mode, steps)),
    /** Moves one edge of the window by a step. */
    moveEdge(side: 'from' | 'to', direction: 1 | -1) {
      if (side === 'to' || mode === 'window') go(stepEdge(scale, window, mode, side, direction))
    },
    /** Brings the next or the last event before into the window, which keeps its length. */
    jump(direction: 1 | -1) {
      stop()
      const day = neighbour(moment, whole, direction)
      if (day === null) said = direction > 0 ? words.noNextEvent : words.noPreviousEvent
      else go(mode === 'window' ? bring(scale, window, day, day) : endOn(scale, window, day))
    },
    /** Back to what the dataset opens with. */
    reset() {
      asked = opens
      mode = 'window'
      basis = 'happened'
      fade = 0
      step = manifest.step
      view = whole
      go(opens)
    },
    get mode() {
      return mode
    },
    set mode(next) {
      mode = next
    },
    get basis() {
      return basis
    },
    set basis(next) {
      basis = next
    },
    get fade() {
      return fade
    },
    set fade(next) {
      fade = next
    },
    /** What the reader looks at: all that is shown and counted follows from it. */
    get moment() {
      return moment
    },
    /** For the live line: where the window is, once a control has moved it or playing has stopped. */
    get said() {
      return said
    },
    get playing() {
      return playing
    },
    set playing(next) {
      if (next === playing) return
      if (!next) {
        stop()
        return
      }
      // Play pressed at the end begins again.
      if (atEnd(scale, window)) window = rewind(scale, window, mode)
      said = ''
      playing = true
    },
    /** One step of the film. At the end it stops, a beat after its last picture, or begins again. */
    tick() {
      const next = stepOn(scale, window, mode, 1)
      if (next !== window) window = next
      else if (loop) window = rewind(scale, window, mode)
      else stop()
    },
    /** Moves the window until a feature shows in it. */
    uncoverInTime(one: Timed) {
      if (fitOf(one, moment)) return
      const brought = bring(scale, window, one.span.start, one.span.end)
      const day = one.span.start ?? one.span.end ?? window.to
      window = fit(one.span, one.known, { ...moment, window: brought }) ? brought : { from: day, to: day }
    },
    takeTime: take,
    /** What an address must say. */
    get timeOptions() {
      return {
        ...saidEnds(),
        mode: mode === 'window' ? null : mode,
        basis: basis === 'happened' ? null : basis,
        fade: fade === 0 ? null : fade,
        step: step === manifest.step ? null : step,
        speed: speed === 1 ? null : speed,
        loop: loop || null,
        play: playing || null,
      } satisfies Partial<Options>
    },
  }
}
