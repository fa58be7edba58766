/**
 * `embed.js`: a plain script for pages that have maps in frames, which gives each the height that it wants. It imports
 * nothing and hears only frames whose address lies in its own folder.
 */

// in a block, so that it leaves no names in the page
{
  /** Least and most height that a frame is given, CSS pixels. */
  const LEAST = 200
  const MOST = 2000

  const script = document.currentScript
  const folder = script instanceof HTMLScriptElement ? new URL('.', script.src).href : ''
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => folder && src.startsWith(folder))

  addEventListener('message', ({ data, source, origin }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source)
    if (!frame || data?.type !== 'influence-map:height' || data.v !== 1) return
    // in a sandbox that does not give it back, a frame has no origin
    const isOpaque = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin')
    if (origin !== (isOpaque ? 'null' : new URL(folder).origin) || !Number.isFinite(data.height)) return
    frame.style.height = `${Math.min(Math.max(Math.round(data.height), LEAST), MOST)}px`
  })
  // one that has told its height already tells it again to a page that gives it another
  for (const frame of frames()) if (frame.clientHeight > 0) frame.style.height = `${frame.clientHeight - 2}px`
}
