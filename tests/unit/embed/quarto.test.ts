import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { quartoSnippet } from '../../../src/embed/snippets.ts'

const examples = resolve(import.meta.dirname, '../../../public/examples')
const extension = join(examples, 'quarto/_extensions/influence-map/influence-map.lua')
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0

const map = {
  src: 'https://example.org/map/?from=2014&ui=embed',
  open: 'https://example.org/map/?from=2014',
  title: 'Who “holds” sway <2014> & where',
  height: 520,
  picture: 'map.png',
  alt: 'A map of 2014',
}

const folder = mkdtempSync(join(tmpdir(), 'influence-map-quarto-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the extension makes of a shortcode, in a format of pandoc's; Quarto's own part is played by a few lines. */
function made(shortcode: string, format: string): string {
  const given = [...shortcode.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(
    ([, key, text = '']) => `["${key}"] = [==[${text}]==]`,
  )
  const filter = join(folder, 'filter.lua')
  writeFileSync(
    filter,
    `quarto = { doc = { is_format = function() return FORMAT:match("html") ~= nil end } }
     local extension = dofile([==[${extension}]==])
     function Para() return extension["influence-map"]({}, { ${given.join(', ')} }) end`,
  )
  const args = ['-f', 'markdown', '-t', format, '--lua-filter', filter]
  return execFileSync('pandoc', args, { input: 'MAP\n', encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] })
}

describe.skipIf(!hasPandoc)('the Quarto extension reads the shortcode that the share dialog writes', () => {
  test('in HTML it is a frame with a link', () => {
    const html = made(quartoSnippet(map), 'html')
    expect(html).toContain('<iframe src="https://example.org/map/?from=2014&amp;ui=embed"')
    expect(html).toContain('title="Who “holds” sway &lt;2014&gt; &amp; where"')
    expect(html).toContain('height="520"')
    expect(html).toContain('<a href="https://example.org/map/?from=2014">')
  })

  test('elsewhere it is the picture, its text and a caption that leads to the map', () => {
    const latex = made(quartoSnippet(map), 'latex')
    expect(latex).toContain('\\includegraphics')
    expect(latex).toContain('map.png')
    expect(latex).toMatch(/\\href\{https:\/\/example\.org\/map\/\?from=2014\}/)
    expect(made(quartoSnippet(map), 'markdown')).toContain('![A map of 2014](map.png)')
  })

  test('an address that is none of the web stops it', () => {
    const shortcode = quartoSnippet(map).replace(
      'https://example.org/map/?from=2014&ui=embed',
      'javascript:alert(1)',
    )
    expect(() => made(shortcode, 'html')).toThrow('invalid src')
  })
})
