import { show, type IssueLog, type Spot } from './log.ts'
import type { JsonObject } from './object.ts'

const SCHEMES = ['http:', 'https:', 'mailto:']
const LINK_NAME = /(?:^|[_-])(?:url|uri|link|href|website|homepage|image|img|photo|video|thumbnail|icon)s?$/i
/** Schemes that run or hold code. A text may begin so under any name and end up in a link. */
const CODE = /^(?:(?:javascript|vbscript|blob):|file:\/|data:[\w.+-]*[/;,])/i

/**
 * True where a text may stand behind a link: http, https or mailto. Browsers skip white space and control
 * characters in a scheme, so this does too. Links without a scheme lead into the map's own page and are none.
 */
export function isSafeLink(text: string): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare(text))?.[0].toLowerCase()
  return scheme !== undefined && SCHEMES.includes(scheme)
}

/**
 * Looks for links that the map drops, in properties and in what is nested in them: URL_SCHEME (warning). The
 * feature stays; its text is shown as text.
 */
export function checkLinks(properties: unknown, at: Spot, log: IssueLog): void {
  const stack: [name: string, value: object][] = []
  const visit = (name: string, value: unknown) => {
    if (typeof value === 'string') checkLink(name, value, at, log)
    else if (typeof value === 'object' && value !== null) stack.push([name, value])
  }
  visit('', properties)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [name, value] = next
    if (Array.isArray(value)) for (const item of value) visit(name, item)
    else for (const key of Object.keys(value)) visit(key, (value as JsonObject)[key])
  }
}

/** The same for one text under the name of its property or column. */
export function checkLink(name: string, text: string, at: Spot, log: IssueLog): void {
  const isLink = LINK_NAME.test(name)
  // No colon, no scheme: most texts are done with here.
  const isBad = isLink
    ? text.trim() !== '' && !isSafeLink(text)
    : text.includes(':') && CODE.test(bare(text.slice(0, 100)))
  if (isBad)
    log.warn(
      'URL_SCHEME',
      `unsafe link: ${name} ${show(text)}; it is dropped; allowed: http, https, mailto`,
      at,
    )
}

/** Without white space, control and format characters: they hide a scheme from a reader, not from a browser. */
const bare = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]/gu, '')
