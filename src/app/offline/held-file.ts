/** What is inside the page where that is one file: its view, data and fonts (`embed/offline.ts` tells how they lie there). */
import { blocks, type FileView, type HeldData, type HeldFiles } from '../../embed/offline.ts'
import { unpack } from '../../model/packed/unpack.ts'

/** Text of a block. Throws where the file has lost it. */
export function blockText(id: string): string {
  const block = document.getElementById(id)
  if (!block) throw new Error(`this file is damaged: no "${id}" in it`)
  return block.textContent
}

/** The template has none yet. */
export const fileView = (): FileView =>
  JSON.parse(blockText(blocks.view) || '{"query":"","hash":null}') as FileView

/** The data as they lie in the file. */
export const heldData = (): HeldData => ({ data: blockText(blocks.data), hash: fileView().hash })

/** The text of the file that the page is, as it was opened. */
export function ownText(): string {
  const parts = document.querySelectorAll('body > :is(script, noscript)')
  return [
    `<!doctype html>\n<html lang="en">${document.head.outerHTML}`,
    '<body><div id="app"></div>',
    ...[...parts].map((part) => part.outerHTML),
    '</body></html>\n',
  ].join('\n')
}

async function readHeld(): Promise<HeldFiles[]> {
  const bytes = Uint8Array.from(atob(blockText(blocks.data)), (letter) => letter.charCodeAt(0))
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return (await new Response(plain).json()) as HeldFiles[]
}

/** Read once, for all that is asked. */
let held: Promise<HeldFiles[]> | null = null

/** A file that the page would fetch, by its address there; a 404 for one that is not inside. Rejects where the data are damaged. */
export async function heldFile(address: string): Promise<Response> {
  held ??= readHeld()
  const folder = new URL('.', document.baseURI).href
  const { href } = new URL(address, document.baseURI)
  const value = valueOf(await held, decodeURIComponent(href.slice(folder.length)))
  if (value === undefined) return new Response(null, { status: 404, statusText: 'not in this file' })
  return new Response(typeof value === 'string' ? value : JSON.stringify(value))
}

function valueOf(files: readonly HeldFiles[], path: string): unknown {
  for (const one of files)
    if ('path' in one) {
      if (one.path === path) return unpack(one.packed)
    } else if (one.paths.includes(path)) return (unpack(one.packed) as unknown[])[one.paths.indexOf(path)]
  return undefined
}
