import { formatAddress, parseAddress } from '../url.ts'
import type { Options } from '../options.ts'

/** An address that opens a feature and says nothing else but, where it is asked for, the language. */
export function permanentLink(
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
  id: string,
  lang: Options['lang'],
): string {
  // pages from a disk or another page's frame have no origin that an address could begin with
  const host = origin === 'null' ? '' : origin
  return `${host}${pathname}${formatAddress({ ...parseAddress(''), id, lang })}`
}
