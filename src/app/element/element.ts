/**
 * `<influence-map>`: the map as an element of another page, `docs/embedding.md`. What is between its tags is seen until the map
 * stands, without script, and where the map does not come.
 */
import type { View } from '../../embed/messages.ts'
import { reasonOf } from '../load.ts'
import { attributes, folderOf, keyOf, optionsOf, queryOf, textOf } from './attributes.ts'
import { checkedKeys, mountDirect } from './direct.ts'
import { mountFrame } from './framed.ts'
import type { Inside, Told } from './inside.ts'

/** The folder that this script lies in: that of a built map. */
const HERE = new URL(/* @vite-ignore */ './', import.meta.url).href

const SHAPE = `
:host { display: block; position: relative; isolation: isolate; aspect-ratio: 8 / 5; min-height: 240px; }
:host([hidden]) { display: none; }
:host > div, :host > iframe { position: absolute !important; inset: 0; }
:host(:state(stands)) slot { display: none; }
:host(:not(:state(stands)):state(worded)) > :is(div, iframe) { visibility: hidden; }
`

export class InfluenceMapElement extends HTMLElement {
  static readonly observedAttributes = ['src', ...attributes]

  #states = this.attachInternals().states
  #inside: Promise<Inside> | null = null
  /** Attributes that have changed since the map was told. */
  #changed = new Set<string>()

  connectedCallback(): void {
    // its content has not been read yet where the page is still coming
    queueMicrotask(() => this.#start())
  }

  disconnectedCallback(): void {
    this.#stop()
  }

  attributeChangedCallback(name: string, was: string | null, is: string | null): void {
    if (was === is || !this.#inside) return
    if (this.#changed.size === 0) queueMicrotask(() => this.#follow())
    this.#changed.add(name)
  }

  /** What the map shows. Rejects where it does not come. */
  async get(): Promise<View> {
    return (await this.#map()).get()
  }

  /**
   * Sets keys of the address, `{ from: '2014', layers: 'events' }`; null is a key's default. Throws a TypeError for anything
   * else; values that are no good are told to the console and left out.
   */
  async set(keys: Record<string, string | number | boolean | null>): Promise<void> {
    const set = checkedKeys(keys)
    await (await this.#map()).set(set)
  }

  #map(): Promise<Inside> {
    return this.#inside ?? Promise.reject(new Error('the element is in no page'))
  }

  #start(): void {
    if (!this.isConnected || this.#inside) return
    this.#changed.clear()
    if (this.childNodes.length > 0) this.#states.add('worded')
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    if (!root.querySelector('slot')) {
      const shape = new CSSStyleSheet()
      shape.replaceSync(SHAPE)
      root.adoptedStyleSheets = [shape]
      root.append(document.createElement('slot'))
    }
    const mine = (this.#inside = this.#mount(root))
    mine
      .then(({ ready }) => ready)
      .then(
        () => {
          if (this.#inside === mine) this.#states.add('stands')
        },
        (error: unknown) => console.error(`the map did not come: ${reasonOf(error)}`),
      )
  }

  async #mount(root: ShadowRoot): Promise<Inside> {
    const tell = <T extends keyof Told>(type: T, detail: Told[T]) =>
      void this.dispatchEvent(new CustomEvent(type, { detail }))
    const src = this.getAttribute('src')
    if (src !== null && !URL.canParse(src, document.baseURI))
      throw new Error(`invalid src: "${src}" is no address`)
    const folder = src === null ? HERE : folderOf(new URL(src, document.baseURI))
    const { origin } = new URL(folder)
    // neither workers nor fonts come from another host
    const isOwn = origin === location.origin && new URL(HERE).origin === origin
    return isOwn
      ? mountDirect(this, folder, optionsOf(this), tell)
      : mountFrame(root, folder, queryOf(this), tell)
  }

  #stop(): void {
    const mine = this.#inside
    this.#inside = null
    this.#states.clear()
    // one that did not come has been told of
    mine?.then(({ remove }) => remove()).catch(() => {})
  }

  #follow(): void {
    const changed = [...this.#changed]
    this.#changed.clear()
    if (changed.includes('src') || changed.includes('data')) {
      this.#stop()
      return this.#start()
    }
    const set = new Map(changed.map((name) => [keyOf(name), textOf(name, this.getAttribute(name))]))
    this.#inside?.then((inside) => inside.set(set)).catch(() => {})
  }
}

if (!customElements.get('influence-map')) customElements.define('influence-map', InfluenceMapElement)
