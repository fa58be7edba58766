/** One life of a map: what is loaded and mounted until its seat is given back. */
import type { Begun } from '../begun.ts'
import { noPicture, startFirstPicture } from '../first-picture.ts'
import type { MountedMap } from '../mounted.ts'
import type { Options } from '../options.ts'
import { loadWords } from '../words/languages.ts'
import { fetchAhead } from './ahead.ts'
import type { LivePlan } from './plan.ts'

export interface Session {
  /** Null until it is mounted. */
  map: () => MountedMap | null
  /** Settles when the map is drawn, or what stands for it is there; rejects where words, scripts or data do not come. */
  ready: Promise<void>
  /** Takes the map out of its element and stops what it has begun. */
  end: () => void
}

/** Begins to load all that a live map needs, and mounts it: over the picture that there is, or after a first one. */
export function openSession(
  plan: LivePlan,
  now: () => Options,
  isPictured: boolean,
  onchange: (options: Options) => void,
): Session {
  const { target, own } = plan
  const options = now()
  const language = options.lang ?? own
  const begun: Begun = plan.begin(options.data)
  fetchAhead()
  const words = loadWords(language)
  // told where it is waited for
  words.catch(() => {})
  void begun.manifest.then((manifest) => plan.ontold?.(manifest))
  const picture = isPictured ? noPicture : startFirstPicture(target, begun, options, language)
  let map: MountedMap | null = null
  let isOver = false

  async function open(): Promise<void> {
    // the map's script would hold the picture up, unless all its data are there before
    await Promise.race([picture.drawn, begun.loading.catch(() => {})])
    const [{ mountPage }, read] = await Promise.all([import('../mount.ts'), words, plan.before?.()])
    if (isOver) return
    const spoken = { language, words: read }
    plan.onspeak?.(spoken)
    map = mountPage(target, {
      ...spoken,
      options,
      own,
      begun,
      picture,
      place: plan.place,
      onspeak: (next) => plan.onspeak?.(next),
      onchange,
    })
    // what was asked for meanwhile
    if (now() !== options) await map.take(now())
    await map.ready
  }

  return {
    map: () => map,
    ready: open(),
    end() {
      isOver = true
      picture.leave()
      map?.remove()
      begun.end()
    },
  }
}
