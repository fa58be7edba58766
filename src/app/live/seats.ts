/**
 * Who of many maps is live. Browsers keep 16 graphics contexts in a process and silently take the oldest's away, so the
 * maps of one origin, in frames and elements alike, have eight seats between them. A seat is a lock of the browser
 * (Web Locks), which is given back when its frame goes, however it goes. Who finds all taken asks round (BroadcastChannel),
 * and the map that has been out of sight the longest gets up.
 */

export const SEATS = 8
const NAME = 'influence-map:live'

/** Milliseconds in which the others answer, for which a seat that was promised is waited for, and between two tries. */
const ANSWERS = 100
const PROMISED = 3000
const AGAIN = 1000

export interface Seat {
  /** Wants a seat; `pressed`: even where all maps that have one are in sight. `onseat` follows, at once or later. */
  want: (pressed: boolean) => void
  /** Wants none any more; gives back what it has. */
  leave: () => void
  /** The map has come into sight, or has gone out of it. */
  see: (inSight: boolean) => void
  /** Leaves for good. */
  remove: () => void
}

interface Calls {
  /** A seat is had. */
  onseat: () => void
  /** Another map needs it more: once the promise settles it is given back. */
  onleave: () => Promise<void>
}

/** What maps say to each other. `away`: milliseconds out of sight; `since`: how long it has been live. */
type Said =
  | { say: 'wanted'; from: string; pressed: boolean }
  | { say: 'mine'; from: string; to: string; seat: number; away: number; since: number }
  | { say: 'please'; to: string }
  | { say: 'free' }

type Offer = Extract<Said, { say: 'mine' }>

/** Whom to ask to get up: who has been out of sight the longest, then who has been live the longest. */
export const farthest = (offers: readonly Offer[]): Offer | undefined =>
  [...offers].sort((a, b) => b.away - a.away || b.since - a.since)[0]

/** A seat that is wanted nowhere yet. */
export function createSeat({ onseat, onleave }: Calls): Seat {
  return 'locks' in navigator && globalThis.origin !== 'null'
    ? sharedSeat({ onseat, onleave })
    : lonelySeat({ onseat, onleave })
}

function sharedSeat({ onseat, onleave }: Calls): Seat {
  const me = Math.random().toString(36).slice(2)
  const channel = new BroadcastChannel(NAME)
  let held: { seat: number; release: () => void; since: number } | null = null
  let wish: 'none' | 'seen' | 'pressed' = 'none'
  let isTrying = false
  /** When it was last in sight; null: it is. */
  let left: number | null = null
  let offers: Offer[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
  const say = (said: Said) => channel.postMessage(said)
  const wants = () => wish !== 'none'

  /** Takes one seat; false where another has it, or it is not wanted any more. */
  const take = (seat: number, options: LockOptions): Promise<boolean> =>
    new Promise((settle) => {
      navigator.locks
        .request(`${NAME}:${seat}`, options, (lock) => {
          settle(lock !== null && wants() && !held)
          if (!lock || !wants() || held) return undefined
          return new Promise<void>((release) => (held = { seat, release, since: performance.now() }))
        })
        .catch(() => settle(false))
    })

  async function tryAll(): Promise<boolean> {
    for (let seat = 0; seat < SEATS && wants(); seat++)
      if (await take(seat, { ifAvailable: true })) return true
    if (!wants()) return false
    offers = []
    say({ say: 'wanted', from: me, pressed: wish === 'pressed' })
    await new Promise((done) => setTimeout(done, ANSWERS))
    const chosen = farthest(offers)
    if (!chosen || !wants()) return false
    say({ say: 'please', to: chosen.from })
    return take(chosen.seat, { signal: AbortSignal.timeout(PROMISED) })
  }

  async function seek(): Promise<void> {
    if (isTrying || held || !wants()) return
    isTrying = true
    clearTimeout(timer)
    const had = await tryAll()
    isTrying = false
    if (had) onseat()
    // a frame that has died says nothing
    else if (wants()) timer = setTimeout(() => void seek(), AGAIN)
  }

  function giveBack(): void {
    if (!held) return
    held.release()
    held = null
    say({ say: 'free' })
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.say === 'wanted' && held && (left !== null || data.pressed)) {
      const now = performance.now()
      const away = left === null ? 0 : now - left
      say({ say: 'mine', from: me, to: data.from, seat: held.seat, away, since: now - held.since })
    } else if (data.say === 'mine' && data.to === me) offers.push(data)
    else if (data.say === 'please' && data.to === me && held) {
      wish = 'none'
      void onleave().then(giveBack)
    } else if (data.say === 'free') void seek()
  })

  function leave(): void {
    wish = 'none'
    clearTimeout(timer)
    giveBack()
  }

  return {
    want(pressed) {
      wish = pressed ? 'pressed' : 'seen'
      void seek()
    },
    leave,
    remove() {
      leave()
      channel.close()
    },
    see(inSight) {
      left = inSight ? null : (left ?? performance.now())
      if (!inSight && held) say({ say: 'free' })
    },
  }
}

/** Milliseconds out of sight after which a map that cannot ask others gets up. */
const LONELY = 2000

/** Where the browser lets a map neither lock nor ask, as in a sandbox: it has a seat as long as it is in sight. */
function lonelySeat({ onseat, onleave }: Calls): Seat {
  let has = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const leave = () => {
    has = false
    clearTimeout(timer)
  }
  return {
    want() {
      if (has) return
      has = true
      onseat()
    },
    leave,
    remove: leave,
    see(inSight) {
      clearTimeout(timer)
      if (!inSight && has)
        timer = setTimeout(() => {
          has = false
          void onleave()
        }, LONELY)
    },
  }
}
