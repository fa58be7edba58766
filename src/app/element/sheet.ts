/** The map's style sheet for elements, and its fonts. */
import { sheetsOf } from '../shadow.ts'

/** Name of the built page's style sheet from beside this script; the build puts it here (`build/element-plugin.ts`). */
const SHEET = 'influence-map:sheet'

/** Sheets to put into a shadow root, each time anew. */
export function elementSheets(): Node[] {
  if (import.meta.env.DEV) return sheetsOf(document)
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = new URL(SHEET, import.meta.url).href
  return [link]
}

/** Gives the document the fonts of a sheet that has loaded, where it lacks them: in a shadow root they do not count. */
export function addFonts(root: ShadowRoot): void {
  const known = new Set([...document.fonts].map(nameOf))
  for (const sheet of root.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const told = (name: string) => rule.style.getPropertyValue(name)
      // as the sheet has them, relative to itself
      const source = told('src').replace(
        /url\("([^"]+)"\)/g,
        (_, path: string) => `url("${new URL(path, sheet.href ?? document.baseURI).href}")`,
      )
      const face = new FontFace(told('font-family').replace(/^["']|["']$/g, ''), source, {
        weight: told('font-weight') || 'normal',
        unicodeRange: told('unicode-range') || 'U+0-10FFFF',
        display: 'swap',
      })
      if (!known.has(nameOf(face))) document.fonts.add(face)
    }
}

const nameOf = ({ family, weight, unicodeRange }: FontFace): string =>
  [family.replace(/["']/g, ''), weight, unicodeRange].join(' ')
