import { expect, test } from 'vitest'
import { oembedOf } from '../../../src/embed/oembed.ts'
import { previewTags, viewPage, withHead } from '../../../src/embed/views.ts'

const still = { url: 'https://example.org/map/views/spring/still.png', width: 1200, height: 630 }
const offered = {
  title: 'Spring "2003" <here>',
  author: 'Somebody',
  provider: 'Example',
  site: 'https://example.org/map/',
  src: 'https://example.org/map/index.html?from=2003-04&ui=embed',
  open: 'https://example.org/map/index.html?from=2003-04',
  still,
}
const page = {
  title: offered.title,
  description: 'What happened.',
  provider: 'Example',
  url: 'https://example.org/map/views/spring/',
  oembed: 'https://example.org/map/views/spring/oembed.json',
  still: { ...still, alt: 'A map "of" spring' },
}

test('oEmbed has all that a rich resource needs, and a frame whose texts are texts', () => {
  const oembed = oembedOf(offered)
  expect(oembed).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: 'Spring "2003" <here>',
    author_name: 'Somebody',
    provider_name: 'Example',
    provider_url: 'https://example.org/map/',
    thumbnail_url: still.url,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
  for (const key of ['width', 'height', 'cache_age'] as const) expect(oembed[key]).toBeGreaterThan(0)
  expect(oembed.html).toMatch(
    /^<iframe src="https:\/\/example\.org\/map\/index\.html\?from=2003-04&amp;ui=embed" /,
  )
  expect(oembed.html).toContain('title="Spring &quot;2003&quot; &lt;here&gt;"')
  expect(oembed.html).not.toContain('<here>')
})

test('tags tell previews of title, still and oEmbed by whole addresses', () => {
  const tags = previewTags(page).join('\n')
  expect(tags).toContain(`type="application/json+oembed" href="${page.oembed}"`)
  expect(tags).toContain(`property="og:image" content="${still.url}"`)
  expect(tags).toContain('property="og:title" content="Spring &quot;2003&quot; &lt;here&gt;"')
  expect(tags).toContain('name="twitter:card" content="summary_large_image"')
})

test('the head of a page takes tags and title, and nothing else changes', () => {
  const html = '<!doctype html>\n<head>\n    <title>Old</title>\n  </head>\n<body>$&</body>'
  const made = withHead(html, 'New $& title', ['<meta a />'])
  expect(made).toBe(
    '<!doctype html>\n<head>\n    <title>New $&amp; title</title>\n    <meta a />\n  </head>\n<body>$&</body>',
  )
  expect(() => withHead('<p>', 'x', [])).toThrow('no </head>')
})

test('the page of a view shows the still and leads to the map, without markup of its texts', () => {
  const html = viewPage({
    ...page,
    open: '../../index.html?from=2003-04&to=2003',
    icon: '../../icon.svg',
    language: 'ar',
    dir: 'rtl',
  })
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('<link rel="icon" href="../../icon.svg" />')
  expect(html).toContain('<h1>Spring &quot;2003&quot; &lt;here&gt;</h1>')
  expect(html).toContain('href="../../index.html?from=2003-04&amp;to=2003"')
  expect(html).toContain('alt="A map &quot;of&quot; spring"')
  expect(html).not.toMatch(/<script>|style=|<here>/)
})
