/**
 * What an author pastes into an article, a mail or a source file to show a map there. All texts are put in as texts: none of
 * them can become markup. Throws for an address that is not one of the web.
 */

/** A map in a page of others. */
export interface Embedded {
  /** Address of the map as it is embedded. */
  src: string
  /** What is shown, where and when: screen readers say it, and it stands where the map does not. */
  title: string
  /** Address of the whole map with the same view, and the words of the link to it. */
  open: string
  openText: string
  /** CSS pixels, or a share of the column: `100%`. */
  width: number | '100%'
  /** CSS pixels. */
  height: number
}

/** A picture that stands for the map where none can run. */
export interface Still {
  /** Address of the picture, or the name under which the author has saved it. */
  picture: string
  /** What it shows, for those who do not see it. */
  alt: string
}

/** A frame with a link under it; with `script`, the address of `embed.js`, its height follows its width. */
export function iframeSnippet(map: Embedded & { script?: string | null }): string {
  const frame = element('iframe', {
    src: webAddress(map.src),
    title: map.title,
    width: String(map.width),
    height: String(map.height),
    loading: 'lazy',
    style: 'border:0;max-width:100%;min-height:240px',
    allow: 'fullscreen; clipboard-write; web-share',
    allowfullscreen: '',
    referrerpolicy: 'strict-origin-when-cross-origin',
  })
  const script = map.script ? [element('script', { async: '', src: webAddress(map.script) })] : []
  return [frame, linkBelow(map), ...script].join('\n')
}

/**
 * The map as an element of the page, its attributes those of the address; what stands in it is seen until it runs, and
 * where it does not.
 */
export function elementSnippet(
  map: Omit<Embedded, 'src'> & {
    /** Address of `element.js`. */
    script: string
    /** `src` and keys of the address. */
    attributes: Readonly<Record<string, string>>
    still: Still | null
  },
): string {
  const width = map.width === '100%' ? '' : `width:${map.width}px;max-width:100%;`
  const attributes = {
    ...map.attributes,
    title: map.title,
    style: `display:block;${width}height:${map.height}px`,
  }
  const inside = map.still ? linkedPicture(map.still, map.open) : link(map.open, map.openText)
  return [
    element('script', { type: 'module', src: webAddress(map.script) }),
    `<influence-map${attributeList(attributes)}>`,
    `  ${inside}`,
    '</influence-map>',
  ].join('\n')
}

/** A picture that leads to the map, with its caption: for mail, for Word and where frames are not let in. */
export function stillSnippet(map: Still & Pick<Embedded, 'open' | 'openText' | 'title'>): string {
  return [
    '<figure style="margin:0">',
    `  ${linkedPicture(map, map.open)}`,
    `  <figcaption>${escapeHtml(map.title)}. ${link(map.open, map.openText)}</figcaption>`,
    '</figure>',
  ].join('\n')
}

/** The same for Markdown; without a picture a link. */
export function markdownSnippet(map: Pick<Embedded, 'open' | 'title'> & { still: Still | null }): string {
  const open = markdownAddress(webAddress(map.open))
  if (!map.still) return `[${escapeMarkdown(map.title)}](${open})`
  const picture = `![${escapeMarkdown(map.still.alt)}](${markdownAddress(pictureAddress(map.still.picture))})`
  return `[${picture}](${open})\n\n*[${escapeMarkdown(map.title)}](${open})*`
}

/** A shortcode of the Quarto extension: a frame in HTML, the picture with its caption everywhere else. */
export function quartoSnippet(map: Pick<Embedded, 'src' | 'open' | 'title' | 'height'> & Still): string {
  const texts = {
    src: webAddress(map.src),
    open: webAddress(map.open),
    title: map.title,
    height: String(map.height),
    picture: pictureAddress(map.picture),
    alt: map.alt,
  }
  const list = Object.entries(texts).map(([key, text]) => ` ${key}="${shortcodeText(text)}"`)
  return `{{< influence-map${list.join('')} >}}`
}

/** For AMP pages, which let frames in through an element of theirs. */
export function ampSnippet(map: Embedded): string {
  const { width, height } = map
  const size: Record<string, string> =
    width === '100%'
      ? { height: String(height), layout: 'fixed-height' }
      : { width: String(width), height: String(height), layout: 'responsive' }
  const attributes = attributeList({
    src: webAddress(map.src),
    title: map.title,
    ...size,
    sandbox: 'allow-scripts allow-same-origin allow-popups',
    frameborder: '0',
    allowfullscreen: '',
    resizable: '',
  })
  const text = escapeHtml(map.openText)
  return [
    `<amp-iframe${attributes}>`,
    `  <div overflow tabindex="0" role="button" aria-label="${text}">${text}</div>`,
    `  <div placeholder>${escapeHtml(map.title)}</div>`,
    '</amp-iframe>',
    linkBelow(map),
  ].join('\n')
}

/** A text as it may stand in HTML, between tags and in attributes alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const attributeList = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      if (!/^[a-z][a-z-]*$/.test(name)) throw new Error(`invalid attribute: "${name}"`)
      return value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`
    })
    .join('')

const element = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `<${name}${attributeList(attributes)}></${name}>`

const link = (address: string, text: string): string =>
  `<a href="${escapeHtml(webAddress(address))}">${escapeHtml(text)}</a>`

const linkBelow = ({ open, openText }: Pick<Embedded, 'open' | 'openText'>): string =>
  `<p>${link(open, openText)}</p>`

const linkedPicture = ({ picture, alt }: Still, open: string): string =>
  `<a href="${escapeHtml(webAddress(open))}"><img src="${escapeHtml(pictureAddress(picture))}" alt="${escapeHtml(alt)}" style="max-width:100%"></a>`

function webAddress(address: string): string {
  if (/^https?:\/\//.test(address) && URL.canParse(address)) return address
  throw new Error(`invalid address: "${address}"; https://… expected`)
}

/** An address of the web, or a file beside the text. */
const pictureAddress = (picture: string): string =>
  /^[\w-][\w./-]*$/.test(picture) ? picture : webAddress(picture)

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const escapeMarkdown = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>#|~&^$@]/g, '\\$&')

const markdownAddress = (address: string): string =>
  address.replace(/[\s()<>\\*_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** Shortcodes know no escapes: quotation marks become curly ones, and what would end the shortcode is parted. */
const shortcodeText = (text: string): string =>
  oneLine(text).replaceAll('"', '”').replaceAll('{{', '{ {').replaceAll('}}', '} }').replaceAll('\\', '/')
