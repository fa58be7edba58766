import { describe, expect, test } from 'vitest'
import {
  ampSnippet,
  elementSnippet,
  escapeHtml,
  iframeSnippet,
  markdownSnippet,
  quartoSnippet,
  stillSnippet,
} from '../../../src/embed/snippets.ts'

/** Tags of HTML without a DOM: name, and attributes with their entities read. Anything that is no tag or text fails. */
function tagsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const tag = /<(\/?)([a-z][a-z-]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)>/g
  expect(html.replace(tag, '')).not.toMatch(/[<>]/)
  return [...html.matchAll(tag)]
    .filter(([, end]) => end === '')
    .map(([, , name = '', list = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...list.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          plain(value),
        ]),
      ),
    }))
}

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const map = {
  src: 'https://example.org/map/?from=2014&layers=events&ui=embed',
  title: 'Who holds sway: 2014',
  open: 'https://example.org/map/?from=2014&layers=events',
  openText: 'Open the full map',
  width: '100%' as const,
  height: 520,
}
const still = { picture: 'map.png', alt: 'A map of events in 2014' }

test('a frame has a title, is lazy, tells its height and may fill the screen', () => {
  const [frame, , link] = tagsOf(iframeSnippet(map))
  expect(frame).toEqual({
    name: 'iframe',
    attributes: {
      src: map.src,
      title: map.title,
      width: '100%',
      height: '520',
      loading: 'lazy',
      style: 'border:0;max-width:100%;min-height:240px',
      allow: 'fullscreen; clipboard-write; web-share',
      allowfullscreen: '',
      referrerpolicy: 'strict-origin-when-cross-origin',
    },
  })
  expect(link).toEqual({ name: 'a', attributes: { href: map.open } })
})

test('the script that fits the height comes last, and only where it is asked for', () => {
  const script = 'https://example.org/map/embed.js'
  expect(tagsOf(iframeSnippet({ ...map, script })).at(-1)).toEqual({
    name: 'script',
    attributes: { async: '', src: script },
  })
  expect(iframeSnippet(map)).not.toContain('<script')
})

test('an element has the attributes of the address, and a link or a picture in it', () => {
  const snippet = (given: typeof still | null) =>
    tagsOf(
      elementSnippet({
        ...map,
        script: 'https://example.org/map/element.js',
        attributes: { src: 'https://example.org/map/', from: '2014', layers: 'events' },
        still: given,
      }),
    )
  expect(snippet(null).map(({ name }) => name)).toEqual(['script', 'influence-map', 'a'])
  expect(snippet(still).map(({ name }) => name)).toEqual(['script', 'influence-map', 'a', 'img'])
  expect(snippet(null)[1]?.attributes).toMatchObject({ from: '2014', layers: 'events', title: map.title })
})

const hostile = [
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '</iframe><img src=x onerror=alert(1)>',
  'a & b &lt; c',
  'من يملك النفوذ «هنا»؟',
  '\u202e\u2066 turned',
]

describe.each(hostile)('a title can be anything: %s', (title) => {
  const given = { ...map, title, openText: title, alt: title, picture: 'map.png' }
  test.each([
    ['iframe', () => iframeSnippet(given), ['iframe', 'p', 'a']],
    ['still', () => stillSnippet(given), ['figure', 'a', 'img', 'figcaption', 'a']],
    ['amp', () => ampSnippet(given), ['amp-iframe', 'div', 'div', 'p', 'a']],
    [
      'element',
      () => elementSnippet({ ...given, script: map.src, attributes: { text: title }, still: given }),
      ['script', 'influence-map', 'a', 'img'],
    ],
  ] as const)('%s', (_, snippet, names) => {
    const tags = tagsOf(snippet())
    expect(tags.map(({ name }) => name)).toEqual(names)
    const said = tags.flatMap(({ attributes }) => [attributes['title'], attributes['alt']])
    expect(said).toContain(title)
  })

  test('Quarto', () => {
    const snippet = quartoSnippet(given)
    expect(snippet.match(/"/g)).toHaveLength(12)
    expect(snippet).toMatch(/^\{\{< influence-map [^\n]* >\}\}$/)
  })
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//example.org',
  'file:///map.html',
  'map/?from=2014',
  '',
])('no snippet leads to %s', (address) => {
  expect(() => iframeSnippet({ ...map, src: address })).toThrow('invalid address')
  expect(() => iframeSnippet({ ...map, open: address })).toThrow('invalid address')
  expect(() => markdownSnippet({ ...map, open: address, still: null })).toThrow('invalid address')
  expect(() => quartoSnippet({ ...map, ...still, src: address })).toThrow('invalid address')
})

test('names of attributes are names', () => {
  const attributes = { 'onload=alert(1) x': '1' }
  expect(() => elementSnippet({ ...map, script: map.src, attributes, still: null })).toThrow(
    'invalid attribute',
  )
})

test('Markdown links the picture, and its signs do no harm', () => {
  expect(markdownSnippet({ ...map, title: 'a [b](c) *d*', still: null })).toBe(
    `[a \\[b\\](c) \\*d\\*](${map.open})`,
  )
  expect(markdownSnippet({ open: `${map.open}&text=(x)`, title: 'T', still })).toBe(
    `[![${still.alt}](map.png)](${map.open}&text=%28x%29)\n\n*[T](${map.open}&text=%28x%29)*`,
  )
})

test('text is escaped once', () => {
  expect(escapeHtml(`<a href="x">'&amp;'`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;')
})
