/** Fonts of the map as one file: they lie in it once, for the page and for the map's labels. */
import { blocks, type HeldFonts } from '../../embed/offline.ts'
import { blockText } from './held-file.ts'

const held = JSON.parse(blockText(blocks.fonts)) as HeldFonts

/** A font's address, by its file's name. */
export const fontAddress = (file: string): string => `data:font/woff2;base64,${held.files[file] ?? ''}`

/** Gives the document its faces; the browser reads those that it needs. */
export function addFaces(): void {
  for (const { family, file, ...rest } of held.faces)
    document.fonts.add(new FontFace(family, `url(${fontAddress(file)})`, { ...rest, display: 'swap' }))
}
