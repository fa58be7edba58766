/** Where the map lies: what links and snippets of the share dialog begin with. */

/**
 * Address of the map's own page, without query; null where others could not open it. A page of others that has the map as
 * an element is not the map's own: then it lies where this script does.
 */
export function mapAddress(page: string = document.baseURI, script: string = import.meta.url): string | null {
  const folder = folderOf('../', script)
  const own = new URL(page)
  const address = folderOf('.', page) === folder ? `${own.origin}${own.pathname}` : folder
  return address && /^https?:/.test(address) ? address : null
}

const folderOf = (path: string, address: string): string | null =>
  URL.canParse(path, address) ? new URL(path, address).href : null

/** A hosted map's address as somebody types it, without query; null where it is none. */
export function typedAddress(text: string): string | null {
  const trimmed = text.trim()
  const whole = /^https?:\/\//.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(whole)) return null
  const { origin, pathname, hostname } = new URL(whole)
  if (!hostname.includes('.') && hostname !== 'localhost') return null
  const isFile = /\.html?$/.test(pathname) || pathname.endsWith('/')
  return `${origin}${pathname}${isFile ? '' : '/'}`
}

/** True for an address that others can reach; names and numbers of this computer and of inner networks are none. */
export function isPublic(address: string): boolean {
  const { hostname } = new URL(address)
  const inner =
    /^(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.|\[::1\]|\[f[cd])/
  return (
    !inner.test(hostname) && !/\.(?:local|localhost|internal|test)$/.test(hostname) && hostname.includes('.')
  )
}
