/** Files for the reader, made in the page. */

/** Hands a text, or bytes, to the browser as a file. Works without a host. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // some browsers begin to read only after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Copies a text. Rejects where the browser does not let the page. */
export async function copyText(text: string, beside: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // no clipboard without a secure connection, nor in some frames
    const area = document.createElement('textarea')
    area.value = text
    area.className = 'unseen'
    area.setAttribute('readonly', '')
    beside.append(area)
    const root = beside.getRootNode() as Document | ShadowRoot
    const { activeElement } = root
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    if (activeElement instanceof HTMLElement) activeElement.focus()
    if (!done) throw new Error('copying is not allowed')
  }
}

/** The page's address with a query, where others can open it; null for pages out of files and other frames. */
export function publicAddress(query: string, base: string = document.baseURI): string | null {
  const address = new URL(base)
  if (!/^https?:$/.test(address.protocol)) return null
  address.search = query
  address.hash = ''
  return address.href
}
