import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formatTemplate } from '../../../../src/build/offline-template.ts'
import { blocks } from '../../../../src/embed/offline.ts'
import { writeOffline } from '../../../../src/pipeline/export/html.ts'

const folder = mkdtempSync(join(tmpdir(), 'one-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

const template = formatTemplate({ script: '', style: '', fonts: {}, icon: '', sha256: () => '' })
const manifest = {
  data: '0123456789abcdef',
  title: 'Who was where',
  abstract: 'Claims only.',
  generated: '2023-02-16T00:00:00.000Z',
  language: 'en',
  translations: {},
  layers: [],
  sources: [],
  basemaps: [{ id: 'far', url: 'https://tiles.example.org/' }],
}
/** A built page, as much as a file is made of. */
function built(name: string, files: Record<string, string>): string {
  const basemap = ['base', 'water', 'labels', 'areas'].map((one) => [`basemap/${one}.json`, '{}'] as const)
  for (const [path, text] of [...Object.entries(files), ...basemap]) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true })
    writeFileSync(join(folder, name, path), text)
  }
  return join(folder, name)
}
const whole = { 'offline.html': template, 'data/manifest.json': JSON.stringify(manifest) }

test('the same page and view give the same bytes', async () => {
  const dist = built('dist', whole)
  const out = join(folder, 'made', 'map.html')
  const { bytes, hash } = await writeOffline(dist, '?from=2014&basemap=far', out)
  const text = readFileSync(out, 'utf8')
  expect(Buffer.byteLength(text)).toBe(bytes)
  expect(text).toContain('<title>Who was where</title>')
  // backgrounds of other hosts are not offered, nor opened with
  expect(text).toContain(`id="${blocks.view}">${JSON.stringify({ query: '?from=2014', hash })}</script>`)
  await writeOffline(dist, '?from=2014&basemap=far', out)
  expect(readFileSync(out, 'utf8')).toBe(text)
  expect(readdirSync(dirname(out))).toEqual(['map.html'])
})

test.each([
  ['no built page', {}, 'offline.html'],
  ['a page without data', { 'offline.html': template }, 'manifest.json'],
  ['broken data', { ...whole, 'data/manifest.json': '{' }, 'manifest.json: broken JSON'],
  ['another template', { ...whole, 'offline.html': '<html>' }, 'offline.html: not as'],
])('%s: one sentence, and no file', async (name, files, sentence) => {
  const out = join(folder, `${name}.html`)
  await expect(writeOffline(built(name, files), '', out)).rejects.toThrow(sentence)
  expect(readdirSync(folder)).not.toContain(`${name}.html`)
})

test('a place where nothing can be written is told', async () => {
  const out = join(folder, 'dist', 'offline.html', 'map.html')
  await expect(writeOffline(built('dist', whole), '', out)).rejects.toThrow(/map\.html: unwritable: [^\n]+$/)
})
