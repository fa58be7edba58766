/**
 * A map in an element, from its first picture to its last. In a page of its own it is live at once; among others only while it
 * has one of the seats that maps share (`seats.ts`). Without one it is a picture and holds neither data nor MapLibre; what it
 * shows is kept as options, and is there again when it is live again.
 */
import type { MountedMap } from '../mounted.ts'
import type { Options } from '../options.ts'
import type { Cover } from './cover.ts'
import type { LivePlan } from './plan.ts'
import { createSeat } from './seats.ts'
import { openSession, type Session } from './session.ts'
import { watchSight } from './sight.ts'

/** Milliseconds for which a seat is waited for before there is a picture. */
const PATIENCE = 300

/** Starts a map. What it gives back steers it whether it is live or not. */
export function startLive(plan: LivePlan): MountedMap {
  const { target } = plan
  let { options: now } = plan
  let session: Session | null = null
  let cover: Cover | null = null
  /** Counts covers asked for, so that one that comes late is not put over a map. */
  let turn = 0
  let tell: { resolve: () => void; reject: (error: unknown) => void }
  const ready = new Promise<void>((resolve, reject) => (tell = { resolve, reject }))
  // told where it is shown
  ready.catch(() => {})

  function onchange(next: Options): void {
    now = next
    plan.onchange(next)
  }

  function uncover(): void {
    turn += 1
    cover?.remove()
    cover = null
  }

  function live(isPressed: boolean): void {
    if (session) return
    // one that is still to come
    turn += 1
    cover?.wait()
    const mine = (session = openSession(plan, () => now, cover !== null, onchange))
    const done = () => {
      if (session !== mine) return
      uncover()
      if (isPressed) target.querySelector<HTMLElement>('.maplibregl-canvas')?.focus({ preventScroll: true })
    }
    mine.ready.then(
      () => {
        done()
        tell.resolve()
      },
      (error: unknown) => {
        done()
        tell.reject(error)
        if (!mine.map()) console.error(error)
      },
    )
  }

  /** Puts a picture in the map's place: the one given, else a first picture of what is to be shown. */
  async function put(picture: string | null, onpress: () => void): Promise<void> {
    turn += 1
    const at = turn
    const { coverWith, found, spoken } = await import('./cover.ts')
    const [{ manifest, folder }, told] = await Promise.all([found(plan, now), spoken(plan, now)])
    if (at !== turn) return
    plan.ontold?.(manifest)
    const next = coverWith(target, now, told, manifest, onpress)
    if (picture !== null) await next.show(picture)
    else await next.draw({ manifest, folder })
    if (at !== turn) return next.remove()
    cover?.remove()
    cover = next
    tell.resolve()
  }

  const among = plan.place === 'page' ? null : joinOthers()
  if (!among) live(false)

  function joinOthers() {
    let inSight = false
    let isPressed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const fail = (error: unknown) => console.warn(error)
    const press = () => {
      isPressed = true
      seat.want(true)
    }
    const draw = () => put(null, press).catch(fail)
    const seat = createSeat({
      onseat() {
        clearTimeout(timer)
        live(isPressed)
        isPressed = false
      },
      async onleave() {
        const picture = session?.map()?.snapshot() ?? null
        await put(picture, press).catch(fail)
        session?.end()
        session = null
        if (plan.restart) plan.restart(picture, now)
        else if (inSight) seat.want(false)
      },
    })
    // it takes the place of a first picture
    let keeping = plan.picture ? put(plan.picture, press).catch(fail) : null
    void keeping?.finally(() => (keeping = null))
    const stop = watchSight(target, (isSeen) => {
      inSight = isSeen
      seat.see(isSeen)
      clearTimeout(timer)
      if (session) return
      if (!isSeen) return seat.leave()
      seat.want(false)
      timer = setTimeout(() => {
        if (!session && !cover && !keeping) void draw()
      }, PATIENCE)
    })
    return {
      draw,
      leave() {
        clearTimeout(timer)
        stop()
        seat.remove()
      },
    }
  }

  return {
    get options() {
      return now
    },
    ready,
    async take(next) {
      const map = session?.map()
      if (map) return map.take(next)
      onchange(next)
      if (cover && !session) await among?.draw()
    },
    snapshot: () => session?.map()?.snapshot() ?? null,
    remove() {
      session?.end()
      session = null
      among?.leave()
      uncover()
    },
  }
}
