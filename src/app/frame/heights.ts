/** Tells the page round a frame how high the map wants to be. A number, which may be told to anybody. */
import { wantedHeight } from '../../embed/height.ts'
import { formatMessage, heightDialects } from '../../embed/messages.ts'
import { timelineHeight } from '../layout.ts'
import type { Options } from '../options.ts'
import { paced } from './pace.ts'
import { createSettled } from './settled.ts'

/** At most ten times a second. */
const PACE_MS = 100

/** `ui`: how much stands round the map now. Returns what to call when that may have changed. */
export function tellHeights(ui: () => Options['ui']): () => void {
  // the address as the page round it gave it: what the reader has chosen since is not told
  const src = location.href
  const id = /^[\w-]{1,64}$/.test(window.name) ? window.name : ''
  const isNews = createSettled()

  function tell(): void {
    const { innerWidth, innerHeight } = window
    // a hidden frame has no size
    if (innerWidth === 0 || innerHeight === 0) return
    const shown = ui() ?? 'full'
    const stage = document.querySelector('.stage')
    const timeline = stage ? innerHeight - stage.clientHeight : timelineHeight(shown, innerWidth)
    const height = wantedHeight(innerWidth, shown, timeline)
    if (!isNews(height, innerHeight, performance.now())) return
    parent.postMessage(formatMessage({ type: 'height', id, height }), '*')
    for (const message of heightDialects(height, src)) parent.postMessage(message, '*')
  }

  const soon = paced(tell, PACE_MS)
  new ResizeObserver(soon).observe(document.documentElement)
  addEventListener('load', soon)
  void document.fonts.ready.then(soon)
  return soon
}
