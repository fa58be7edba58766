/** The HTML of the map as one file, without data. */
import { blocks, NEEDS, type HeldFonts } from '../embed/offline.ts'

interface Parts {
  script: string
  style: string
  /** Base64 of files of fonts, by their names. */
  fonts: Record<string, string>
  /** SVG. */
  icon: string
  /** Base64 of a text's checksum. */
  sha256: (text: string) => string
}

/** Throws where script or styles cannot stand in a page. */
export function formatTemplate({ script, style, fonts, icon, sha256 }: Parts): string {
  const code = standing(script)
  const { faces, rest } = facesOf(style)
  const lost = faces.find(({ file }) => !(file in fonts))
  if (lost) throw new Error(`offline file: no map label uses the font ${lost.file}, so it is not in the file`)
  if (/<\/style/i.test(rest)) throw new Error('offline file: "</style" in the style sheet')
  const held: HeldFonts = { files: fonts, faces }
  const block = (id: string, text: string) => `<script type="text/plain" id="${id}">${text}</script>`
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${policy(sha256(code), sha256(rest))}" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />',
    '<meta name="color-scheme" content="light dark" />',
    '<title></title>',
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`,
    `<style>${rest}</style></head>`,
    '<body><div id="app"></div>',
    `<noscript>${NEEDS}</noscript>`,
    block(blocks.view, ''),
    block(blocks.fonts, JSON.stringify(held)),
    block(blocks.data, ''),
    `<script type="module">${code}</script></body></html>`,
    '',
  ].join('\n')
}

/** Nothing is asked of anybody: script and styles are known by their checksums, all else is in the file. */
const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${script}'`,
    `style-src 'sha256-${style}'`,
    'worker-src blob:',
    'connect-src data:',
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify svelte-trusted-html',
  ].join('; ')

/** A script that no text in it ends; such texts stand in strings, where a sign may be written by its number. */
function standing(script: string): string {
  const code = script.replace(/<(?=\/script|script|!--)/gi, '\\x3c')
  if (/\bimport\.meta\b/.test(code))
    throw new Error('offline file: its workers are no modules, so "import.meta" is nothing')
  if (/\r|\0/.test(code)) throw new Error('offline file: a character in the script that a page would change')
  return code
}

/** Takes the faces out of a style sheet: their fonts lie in a block of their own. */
function facesOf(style: string): { faces: HeldFonts['faces']; rest: string } {
  const faces: HeldFonts['faces'] = []
  const rest = style.replace(/@font-face\s*\{([^}]*)\}/g, (_, rules: string) => {
    const rule = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]*)`).exec(rules)?.[1]?.trim() ?? ''
    faces.push({
      family: rule('font-family').replaceAll(/["']/g, ''),
      weight: rule('font-weight'),
      unicodeRange: rule('unicode-range'),
      file: /([\w.-]+\.woff2)/.exec(rule('src'))?.[1] ?? '',
    })
    return ''
  })
  return { faces, rest }
}
