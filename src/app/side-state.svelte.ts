/** The pages of the side panel of one mounted map: the one that is read, and those that "back" leads to. */
import type { PageOfOne, SideName, SidePage } from './side-pages.ts'

/** Opens with `first`. */
export function createSideState(first: SidePage | null) {
  let pages = $state.raw<readonly SidePage[]>(first ? [first] : [])
  let left = $state.raw<SidePage | null>(null)
  const page = $derived(pages.at(-1) ?? null)
  const details = $derived(pages.findLast((one) => one.page === 'details') ?? null)

  return {
    /** The page that is read; null where the panel is closed. */
    get page(): SidePage | null {
      return page
    },
    /** Its name. */
    get side(): SideName | null {
      return page?.page ?? null
    },
    /** "Back" leads to another page. */
    get canGoBack(): boolean {
      return pages.length > 1
    },
    /** Ids of the features in the details, also while a page stands that was opened from there. */
    get picked(): readonly string[] {
      return details?.ids ?? []
    },
    /** Which of them is read. */
    get at(): number {
      return details?.at ?? 0
    },
    set at(next) {
      if (!details) return
      const moved = { ...details, at: Math.min(Math.max(next, 0), details.ids.length - 1) }
      pages = pages.map((one) => (one === details ? moved : one))
    },
    /** Opens a page from nowhere, or closes it where it is open. */
    toggle(name: Exclude<SideName, 'details' | PageOfOne>) {
      pages = page?.page === name ? [] : [{ page: name }]
    },
    /** Opens a page; "back" leads to where the reader was. */
    visit(next: SidePage) {
      pages = [...pages, next]
    },
    /** Opens a page from nowhere. */
    start(next: SidePage) {
      pages = [next]
    },
    /** Puts a page under those that are open. */
    slipUnder(next: SidePage) {
      pages = [next, ...pages]
    },
    /** To the page before; closes the panel where there is none. */
    back() {
      left = page
      pages = pages.slice(0, -1)
    },
    /** The page that "back" has just led away from: the reader goes on where they were. */
    get left(): SidePage | null {
      return left
    },
    close() {
      pages = []
    },
  }
}
