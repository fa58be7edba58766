/** A map of another host, in a frame inside the element; it is steered by messages. */
import { parseFromFrame, type View } from '../../embed/messages.ts'
import type { Inside, Tell } from './inside.ts'

/** Milliseconds in which a frame must have answered. */
const PATIENCE = 20_000

export function mountFrame(root: ShadowRoot, folder: string, query: URLSearchParams, tell: Tell): Inside {
  const { origin } = new URL(folder)
  const frame = document.createElement('iframe')
  const address = new URLSearchParams(query)
  // the page round the frame is this one, and may steer it
  address.set('origins', location.origin)
  frame.src = `${folder}?${address}`
  frame.allow = 'fullscreen; clipboard-write; web-share'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.title = root.host.getAttribute('aria-label') ?? root.host.getAttribute('title') ?? 'Influence map'
  Object.assign(frame.style, { display: 'block', width: '100%', height: '100%', border: '0' })

  const gone = new AbortController()
  const { signal } = gone
  let waiting: ((view: View) => void)[] = []
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer from ${folder}`)), PATIENCE)
    addEventListener(
      'message',
      ({ source, origin: from, data }) => {
        if (source !== frame.contentWindow || from !== origin) return
        const message = parseFromFrame(data)
        if (!message || message.type === 'height') return
        clearTimeout(timer)
        if (message.type === 'select') tell('select', { id: message.id })
        else if (message.type === 'state') {
          for (const answer of waiting) answer(message.view)
          waiting = []
        } else {
          resolve()
          tell(message.type, message.view)
        }
      },
      { signal },
    )
  })
  const say = (type: 'get' | 'set', more: object) =>
    frame.contentWindow?.postMessage({ v: 1, type: `influence-map:${type}`, ...more }, origin)
  root.append(frame)

  return {
    ready,
    async get() {
      await ready
      return new Promise((answer) => {
        waiting.push(answer)
        say('get', {})
      })
    },
    async set(keys) {
      await ready
      say('set', { set: Object.fromEntries(keys) })
    },
    remove() {
      gone.abort()
      frame.remove()
    },
  }
}
