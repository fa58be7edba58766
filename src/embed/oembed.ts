/** oEmbed 1.0 (oembed.com): what a site that is given an address asks to embed it. All of it is static. */
import { iframeSnippet } from './snippets.ts'

export interface OEmbed {
  version: '1.0'
  type: 'rich'
  title: string
  author_name: string
  provider_name: string
  provider_url: string
  /** Seconds. */
  cache_age: number
  html: string
  /** CSS pixels. */
  width: number
  height: number
  thumbnail_url: string
  thumbnail_width: number
  thumbnail_height: number
}

export interface Offered {
  title: string
  author: string
  provider: string
  /** Address of the site. */
  site: string
  /** Address of the map as it is embedded, and of the whole map with the same view. */
  src: string
  open: string
  still: { url: string; width: number; height: number }
}

/** Size of the frame, CSS pixels; it is as wide as its column lets it. */
const WIDTH = 800
const HEIGHT = 560
const DAY_SECONDS = 86_400

/** Addresses are whole ones: what asks lies elsewhere. */
export const oembedOf = ({ title, author, provider, site, src, open, still }: Offered): OEmbed => ({
  version: '1.0',
  type: 'rich',
  title,
  author_name: author,
  provider_name: provider,
  provider_url: site,
  cache_age: DAY_SECONDS,
  html: iframeSnippet({ src, title, open, openText: title, width: '100%', height: HEIGHT }),
  width: WIDTH,
  height: HEIGHT,
  thumbnail_url: still.url,
  thumbnail_width: still.width,
  thumbnail_height: still.height,
})
