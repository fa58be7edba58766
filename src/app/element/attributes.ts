/** Attributes of the element: those of an address (`docs/address.md`), and where the map lies. */
import { settable } from '../../embed/messages.ts'
import { parseAddress } from '../url.ts'
import type { Options } from '../options.ts'

/** An element has an `id` of its own. */
const FEATURE = 'feature-id'

/** Keys of which the attribute alone says yes. */
const switches = ['loop', 'play', 'coverage', 'legend', 'marks']

/** All that mirror a key. Who may steer a frame is the element's own matter, so there is none for `origins`. */
export const attributes: readonly string[] = [...settable.map(attributeOf), 'data']

/** The attribute that mirrors a key. */
export function attributeOf(key: string): string {
  return key === 'id' ? FEATURE : key
}

/** Key of the address that an attribute mirrors. */
export const keyOf = (attribute: string): string => (attribute === FEATURE ? 'id' : attribute)

/** What a value of an attribute is in the address; null for one that is not there. */
export const textOf = (attribute: string, value: string | null): string | null =>
  value === '' && switches.includes(attribute) ? '1' : value

/** The folder that `src` names: itself, or that of the page in it that `src` names. */
export function folderOf(src: URL): string {
  const { origin, pathname } = src
  const isPage = /\.html?$/.test(pathname)
  const folder = isPage ? pathname.replace(/[^/]*$/, '') : pathname.replace(/\/?$/, '/')
  return `${origin}${folder}`
}

/**
 * The address that an element's attributes make: of a map among words, with less round it than a page of its own has. `src` may
 * be a whole address of a map; attributes count before its keys.
 */
export function queryOf(element: Element): URLSearchParams {
  const query = new URLSearchParams({ ui: 'embed' })
  const src = element.getAttribute('src')
  if (src !== null && URL.canParse(src, element.baseURI))
    for (const [key, text] of new URL(src, element.baseURI).searchParams)
      if (settable.includes(key) || key === 'data') query.set(key, text)
  for (const attribute of attributes) {
    const text = textOf(attribute, element.getAttribute(attribute))
    if (text !== null) query.set(keyOf(attribute), text)
  }
  return query
}

export const optionsOf = (element: Element): Options => parseAddress(queryOf(element).toString())
