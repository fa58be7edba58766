/** The page of a saved view: its still, title and description, for whoever asks without a script; a script opens the map. */
import { escapeHtml } from './snippets.ts'

/** A page as others preview it. */
export interface Previewed {
  title: string
  description: string
  /** Name of the site. */
  provider: string
  /** Whole addresses: of the page, of its oEmbed file, of its still. */
  url: string
  oembed: string
  still: { url: string; width: number; height: number; alt: string }
}

/** What goes into the head of such a page, a line each: oEmbed's discovery, OpenGraph, and the cards of X. */
export function previewTags({ title, description, provider, url, oembed, still }: Previewed): string[] {
  const meta = (kind: 'name' | 'property', name: string, content: string | number) =>
    `<meta ${kind}="${name}" content="${escapeHtml(String(content))}" />`
  return [
    meta('name', 'description', description),
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(title)}" />`,
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', provider),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', url),
    meta('property', 'og:image', still.url),
    meta('property', 'og:image:width', still.width),
    meta('property', 'og:image:height', still.height),
    meta('property', 'og:image:alt', still.alt),
    meta('name', 'twitter:card', 'summary_large_image'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', description),
    meta('name', 'twitter:image', still.url),
    meta('name', 'twitter:image:alt', still.alt),
  ]
}

/** Puts lines into the head of a page, and gives it a title. Throws where it has no head. */
export function withHead(html: string, title: string, lines: readonly string[]): string {
  const end = html.indexOf('</head>')
  if (end < 0) throw new Error('no </head> in the page')
  const head = html
    .slice(0, end)
    .trimEnd()
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
  return `${head}\n${lines.map((line) => `    ${line}\n`).join('')}  ${html.slice(end)}`
}

/** Files that the pages of views have in common; they lie in the folder of the views' folders. */
export const viewScript = {
  file: 'open.js',
  text: `const to = new URL(document.links[0].href)
for (const [key, value] of new URLSearchParams(location.search)) to.searchParams.set(key, value)
location.replace(to.href.replaceAll('%2C', ','))
`,
}
export const viewStyle = {
  file: 'page.css',
  text: `main { max-width: 75rem; margin: auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.25rem; }
img { max-width: 100%; height: auto; }
`,
}

/**
 * The page of a view. `open` and `icon`: relative addresses of the map with the view, and of the site's icon. Without a script, and to those who preview links,
 * it shows the still; else it gives way to the map, keys of its own address counting before the view's.
 */
export function viewPage(
  page: Previewed & { open: string; icon: string | null; language: string; dir: 'ltr' | 'rtl' },
): string {
  const { title, description, language, dir, url, open, icon, still } = page
  const iconLink = icon === null ? '' : `\n    <link rel="icon" href="${escapeHtml(icon)}" />`
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${dir}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title></title>${iconLink}
    <link rel="canonical" href="${escapeHtml(url)}" />
    <link rel="stylesheet" href="../${viewStyle.file}" />
    <script src="../${viewScript.file}" defer></script>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(title)}</h1>
      <p>${escapeHtml(description)}</p>
      <a href="${escapeHtml(open)}"><img src="still.png" width="${still.width}" height="${still.height}" alt="${escapeHtml(still.alt)}" /></a>
    </main>
  </body>
</html>
`
  return withHead(html, title, previewTags(page))
}
