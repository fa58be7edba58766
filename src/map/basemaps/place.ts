/** Where a background map is loaded from. */
export interface BasemapPlace {
  /** Absolute, `http:` or `https:`. */
  url: string
  /** Plain text; null leaves it to what is loaded. */
  attribution: string | null
  /** Language of the names, `local` for the one spoken there. */
  language: string
}

/** Ids of what belongs to a loaded background map begin so, that they never are those of our own layers and sources. */
export const FOREIGN = 'background:'

/** True for requests that a background map from `origin` may make: to the page's own host and to the one agreed to. */
export function mayRequest(url: string, origin: string | null, page: string): boolean {
  const { protocol, origin: asked } = new URL(url, page)
  return !protocol.startsWith('http') || asked === origin || asked === new URL(page).origin
}

/** Plain text as HTML, for MapLibre's attribution. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
