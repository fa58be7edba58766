import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom: the table of docs/architecture.md. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  time: ['model'],
  geoparse: ['model'],
  influence: ['model', 'time'],
  pipeline: ['model', 'geoparse', 'influence', 'embed'],
  map: ['model', 'time', 'influence'],
  figure: ['embed', 'map', 'time', 'influence', 'model'],
  app: ['figure', 'embed', 'map', 'influence', 'geoparse', 'time', 'model'],
  embed: ['model'],
  build: ['pipeline', 'map', 'geoparse', 'embed', 'model'],
}
const CORE = ['model', 'time', 'geoparse', 'influence', 'embed']

const root = resolve(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(ts|mjs|svelte)$/.test(f))
  .map((f) => f.replaceAll('\\', '/'))

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, 'src', file), 'utf8')
  return [
    ...text.matchAll(
      /(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|import\s*['"]([^'"]+)['"]/g,
    ),
  ].map((m) => (m[1] ?? m[2] ?? m[3])!)
}

const folderOf = (file: string) => file.split('/')[0]!
const targetOf = (file: string, specifier: string) =>
  relative(join(root, 'src'), resolve(root, 'src', dirname(file), specifier)).replaceAll('\\', '/')

test('every folder of src is in the table', () => {
  expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining([...new Set(files.map(folderOf))]))
})

describe('imports go one way', () => {
  test.each(files)('%s', (file) => {
    const folder = folderOf(file)
    for (const specifier of importsOf(file).filter((s) => s.startsWith('.'))) {
      const target = folderOf(targetOf(file, specifier))
      if (target === folder || target.startsWith('..')) continue
      expect(MAY_IMPORT[folder], `${file} imports ${specifier}`).toContain(target)
    }
  })
})

describe('the core runs in Node and browser alike', () => {
  test.each(files.filter((f) => CORE.includes(folderOf(f))))('%s', (file) => {
    const text = readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(importsOf(file).filter((s) => s.startsWith('node:'))).toEqual([])
    expect(text).not.toMatch(
      /\bdocument\.(?:body|create|query|get|add)|\bwindow\.(?:add|inner|location|match)|\b(?:process|Buffer)\.[a-z]|\blocalStorage\b/,
    )
  })
})

test('the browser never loads geojson-validation, which is LGPL', () => {
  for (const file of files.filter((f) => !f.startsWith('pipeline/')))
    expect(importsOf(file), file).not.toContain('geojson-validation')
})

test('no import cycles', () => {
  const graph = new Map(
    files.map((f) => [
      f,
      importsOf(f)
        .filter((s) => s.startsWith('.'))
        .map((s) => targetOf(f, s))
        .filter((t) => files.includes(t)),
    ]),
  )
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file))
      throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`)
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
})

test('no drawer files', () => {
  expect(
    files.filter((f) => /(?:^|\/)(?:utils?|helpers?|common|types|constants)\.(ts|svelte)$/.test(f)),
  ).toEqual([])
})

test('links of data lead to the web only: who shows one has it checked', () => {
  const shown = files.filter((f) => /href=\{url\}/.test(readFileSync(join(root, 'src', f), 'utf8')))
  expect(shown.length).toBeGreaterThan(0)
  for (const file of shown)
    expect(readFileSync(join(root, 'src', file), 'utf8'), file).toMatch(/\burl = (?:\$derived\()?safeUrl\(/)
})

test('pages have no script and no style in them, which their policy would stop', () => {
  const pages = ['src/app', 'public/examples'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((f) => f.endsWith('.html'))
      .map((f) => join(folder, f)),
  )
  for (const page of pages) {
    const html = readFileSync(join(root, page), 'utf8')
    expect(html, page).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|javascript:/i)
  }
})

test('only the owners touch what they own', () => {
  const users = (pattern: RegExp) =>
    files.filter((f) => pattern.test(readFileSync(join(root, 'src', f), 'utf8')))
  expect(users(/process\.argv|process\.exitCode/).filter((f) => !f.startsWith('build/'))).toEqual([
    'pipeline/cli.ts',
  ])
  expect(users(/new (?:MapLibreMap|maplibregl\.Map)\(/)).toEqual(['map/make-map.ts'])
  expect(users(/\bfetch\(/)).toEqual(['app/load.ts'])
  expect(users(/\{@html/)).toEqual([])
})
