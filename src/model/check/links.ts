import { show, type IssueLog, type Spot } from './log.ts'
import { isObject } from './object.ts'

const SCHEMES = ['http:', 'https:', 'mailto:']
const LINK_NAME = /(?:^|[_-])(?:url|uri|link|href|website|homepage|image|img|photo|video|thumbnail|icon)s?$/i
/** Schemes that run or hold code. A text may begin so under any name and end up in a link. */
const CODE = /^(?:javascript|vbscript|data|blob|file):/i

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
  const stack: [name: string, value: unknown][] = [['', properties]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [name, value] = next
    if (typeof value === 'string') {
      const isLink = LINK_NAME.test(name)
      if (isLink ? value.trim() !== '' && !isSafeLink(value) : CODE.test(bare(value.slice(0, 100))))
        log.warn(
          'URL_SCHEME',
          `unsafe link: ${name} ${show(value)}; it is dropped; allowed: http, https, mailto`,
          at,
        )
    } else if (Array.isArray(value)) {
      for (const item of value) stack.push([name, item])
    } else if (isObject(value)) {
      for (const [key, member] of Object.entries(value)) stack.push([key, member])
    }
  }
}

// eslint-disable-next-line no-control-regex -- control characters are what hides a scheme
const bare = (text: string): string =>
  text.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]/g, '')
