/** A shadow root in which a map can stand: whatever the page round it looks like, it looks as in its own page. */

/** The style sheets that a document has for the map: of the built page one file; while developing many. */
export const sheetsOf = (page: Document): Node[] =>
  [...page.querySelectorAll('link[rel="stylesheet"], style')].map((sheet) => sheet.cloneNode(true))

/**
 * Gives `host` a shadow root with these style sheets and returns the element in it to mount a map in, once they are
 * there. Rejects where one does not come. Faces of fonts register in documents only: the page has to have them.
 */
export async function shadowOf(host: HTMLElement, sheets: readonly Node[]): Promise<HTMLElement> {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const target = document.createElement('div')
  // it takes the place of no content before the styles are there
  Object.assign(target.style, { position: 'relative', width: '100%', height: '100%', overflow: 'hidden' })
  const come = sheets.filter((sheet) => sheet instanceof HTMLLinkElement).map(whenLoaded)
  root.append(...sheets, target)
  await Promise.all(come)
  return target
}

const whenLoaded = (link: HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve(), { once: true })
    link.addEventListener('error', () => reject(new Error(`missing style sheet: ${link.href}`)), {
      once: true,
    })
  })
