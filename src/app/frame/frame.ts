/**
 * The map's side of what a framed page and the page round it say to each other (`docs/embedding.md`). The page round it is
 * heard only where its origin is the frame's own, or stands in the frame's address; all others get no answer and no view,
 * only a height.
 */
import { formatMessage, parseToFrame, type FromFrame, type View } from '../../embed/messages.ts'
import type { Manifest } from '../../model/dataset.ts'
import { reasonOf } from '../load.ts'
import type { MountedMap } from '../mounted.ts'
import type { Options } from '../options.ts'
import { tellHeights } from './heights.ts'
import { merged } from './merge.ts'
import { budget, paced } from './pace.ts'
import { viewOf } from './view.ts'

export interface Frame {
  /** To be told whenever the map's address changes. */
  changed: (options: Options) => void
}

/** Messages that are read each second; more are dropped unread. */
const MOST_READ = 200
/** What several of them set is shown at once: at most twenty times a second. */
const SHOW_EVERY_MS = 50
/** A change is told at most four times a second. */
const TELL_EVERY_MS = 250

/**
 * Begins to listen to the page round this one, where there is one, which is told that the map is ready to be steered as soon
 * as its manifest is known. `map`: null until it is mounted.
 */
export function startFrame(
  map: () => MountedMap | null,
  options: Options,
  manifest: Promise<Manifest>,
): Frame {
  if (self === top) return { changed() {} }
  const allowed = new Set([...(options.origins ?? []), self.origin])
  // that of files and sandboxes, which anybody can have
  allowed.delete('null')
  let host = allowedHost(allowed)
  let told: Manifest | null = null
  let view: View | null = null
  let now = options
  let set = new Map<string, string | null>()
  let asked = false
  const isRead = budget(MOST_READ)

  const tell = (message: FromFrame) => void (host && parent.postMessage(formatMessage(message), host))
  const tellHeight = tellHeights(() => now.ui)

  /** Shows what has been set since, and answers. Before the map can be steered it waits. */
  async function show(): Promise<void> {
    const mounted = map()
    if (!mounted || !view) return
    const [keys, answer] = [set, asked]
    set = new Map()
    asked = false
    try {
      if (keys.size > 0) await mounted.take(merged(mounted.options, keys))
    } catch (error) {
      console.warn(`the map could not take over what the page round it says: ${reasonOf(error)}`)
    }
    if (answer && told) tell({ type: 'state', view: viewOf(mounted.options, told) })
  }
  const showSoon = paced(() => void show(), SHOW_EVERY_MS)

  const tellChange = paced(() => {
    if (!told) return
    const next = viewOf(now, told)
    const was = view
    view = next
    if (!was) {
      tell({ type: 'ready', view })
      showSoon()
    } else if (JSON.stringify(next) !== JSON.stringify(was)) tell({ type: 'change', view })
    if (was && next.id !== was.id) tell({ type: 'select', id: next.id })
  }, TELL_EVERY_MS)

  void manifest.then((read) => {
    told = read
    tellChange()
  })
  addEventListener('message', (event) => {
    // cheap, and before anything of the message is looked at
    if (event.source !== parent || !allowed.has(event.origin) || !isRead(event.timeStamp)) return
    const message = parseToFrame(event.data)
    if (!message) return
    host = event.origin
    if (message.type === 'get') asked = true
    else {
      // the last word on the window counts
      if (message.set.has('date')) for (const end of ['from', 'to']) set.delete(end)
      for (const [key, text] of message.set) set.set(key, text)
    }
    showSoon()
  })

  return {
    changed(next) {
      now = next
      tellHeight()
      tellChange()
    },
  }
}

/** The origin of the page round this one, where it is known and may steer the map. */
function allowedHost(allowed: ReadonlySet<string>): string | null {
  const [above] = location.ancestorOrigins ?? []
  const origin = above ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : '')
  return allowed.has(origin) ? origin : null
}
