/** What stands in the side panel, and how an address calls it. */

const plainPages = ['layers', 'list', 'table', 'search', 'about', 'apart', 'settings', 'influence'] as const
const pagesOfOne = ['actor', 'place', 'document', 'cell'] as const

type PlainPage = (typeof plainPages)[number]
export type PageOfOne = (typeof pagesOfOne)[number]

/** One page of the side panel. */
export type SidePage =
  | { page: PlainPage }
  /** Features at one place, by their ids; `at` is the one that is read. */
  | { page: 'details'; ids: readonly string[]; at: number }
  /** An actor, a place, a document or a cell of influence, by its id; a document may be opened at a claim's statement (UTF-16 offsets). */
  | { page: PageOfOne; id: string; span?: { start: number; end: number } }

export type SideName = SidePage['page']

/**
 * `list`, `place:basra`. Layers and details have keys of their own in the address (`legend`, `id`); null for them and
 * for no page.
 */
export function formatPanel(page: SidePage | null): string | null {
  if (!page || page.page === 'layers' || page.page === 'details') return null
  return 'id' in page ? `${page.page}:${page.id}` : page.page
}

/** The reverse. Throws for what names no page. */
export function parsePanel(text: string): SidePage {
  const [name = '', ...rest] = text.split(':')
  const id = rest.join(':')
  const plain = plainPages.find((one) => one === name && one !== 'layers')
  if (plain && id === '') return { page: plain }
  const ofOne = pagesOfOne.find((one) => one === name)
  if (ofOne && id !== '') return { page: ofOne, id }
  const names = [...plainPages.slice(1), ...pagesOfOne.map((one) => `${one}:ID`)]
  throw new Error(`allowed: ${names.join(', ')}`)
}
