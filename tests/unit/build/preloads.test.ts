import type { HtmlTagDescriptor, IndexHtmlTransformContext } from 'vite'
import { expect, test } from 'vitest'
import { preloads } from '../../../src/build/page-plugins.ts'
import { SCRIPTS_AHEAD } from '../../../src/embed/ahead.ts'

const chunk = (fileName: string, imports: string[] = [], facadeModuleId: string | null = null) => ({
  type: 'chunk',
  fileName,
  imports,
  facadeModuleId,
})

function tagsFor(...chunks: ReturnType<typeof chunk>[]): HtmlTagDescriptor[] {
  const { transformIndexHtml } = preloads()
  if (typeof transformIndexHtml !== 'object') throw new Error('no handler')
  const bundle = Object.fromEntries(chunks.map((one) => [one.fileName, one]))
  const context = { bundle, chunk: chunks[0], path: '/index.html' } as unknown as IndexHtmlTransformContext
  return transformIndexHtml.handler.call({} as never, '', context) as HtmlTagDescriptor[]
}
const hrefs = (tags: HtmlTagDescriptor[], rel: string) =>
  tags.filter(({ attrs }) => attrs?.['rel'] === rel).map(({ attrs }) => attrs?.['href'])

test('the page names the scripts of the live map: once, and nothing that only some readers need', () => {
  const tags = tagsFor(
    chunk('main.js', ['shared.js']),
    chunk('shared.js'),
    chunk('page.js', ['map.js', 'shared.js'], '/sources/src/app/mount.ts'),
    chunk('map.js', ['shared.js']),
    chunk('clean.js', [], '/sources/node_modules/dompurify/dist/purify.es.mjs'),
    chunk('archive.js', [], '/sources/src/app/archive.ts'),
  )
  const named = tags.find(({ attrs }) => attrs?.['name'] === SCRIPTS_AHEAD)
  expect(named?.attrs?.['content']).toBe('./page.js ./map.js ./clean.js')
})

test('manifest and first picture are asked for as the page fetches them, after the policy', () => {
  const tags = tagsFor(chunk('main.js'))
  expect(hrefs(tags, 'preload')).toEqual(['./data/manifest.json', './data/first.json'])
  expect(tags.every(({ injectTo }) => injectTo === 'head')).toBe(true)
  expect(tags[0]?.attrs).toMatchObject({ as: 'fetch', crossorigin: true })
})
