import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { goodDocument, makeTheatre, repo } from './theatre.ts'

const cli = (args: string[], input = '') => {
  const run = spawnSync(process.execPath, [join(repo, 'src/build/bin.mjs'), ...args], {
    input,
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
const lines = (text: string) => text.trim().split('\n').filter(Boolean)
const temporary = (name: string, text: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'cli-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}

describe('called wrongly, it says how in one line and exits with 2', () => {
  test.each([
    [['nonsense'], /unknown command: "nonsense"; known: geocode, propose, build, report, check/],
    [['check'], /check needs at least one file/],
    [['build', 'a', 'b'], /build takes one folder/],
    [['geocode', '--nonsense'], /Unknown option '--nonsense'/],
  ])('%j', (args, message) => {
    const { code, err } = cli(args)
    expect(code).toBe(2)
    expect(lines(err)).toHaveLength(1)
    expect(err).toMatch(message)
  })
})

test('--help teaches with examples and exits with 0', () => {
  const { code, out } = cli(['--help'])
  expect(code).toBe(0)
  expect(out).toContain('influence-map geocode notes/*.txt')
  expect(cli(['check', '--help']).out).toContain('--geojson')
})

describe('geocode', () => {
  const sentence = 'Clashes in Baghdad and Basra, Iraq.'
  test('plain text on standard input', () => {
    const { code, out } = cli(['geocode', '-'], sentence)
    expect(code).toBe(0)
    const { doc_id, mentions } = JSON.parse(out)
    expect(doc_id).toBe('stdin')
    for (const m of mentions) expect(sentence.slice(m.start, m.end)).toBe(m.text)
    expect(mentions.map((m: { place: string }) => m.place)).toEqual(['baghdad', 'basra', 'iraq'])
  })
  test('NDJSON records keep their ids; a broken line is named and the rest is done', () => {
    const file = temporary(
      'notes.ndjson',
      `{"doc_id":"a","text":"In Basra."}\n{oops\n{"doc_id":"b","text":"In Erbil."}\n`,
    )
    const { code, out, err } = cli(['geocode', file])
    expect(code).toBe(1)
    expect(lines(out).map((l) => JSON.parse(l).doc_id)).toEqual(['a', 'b'])
    expect(lines(err)).toEqual([expect.stringContaining(`${file}:2: `)])
  })
  test('Markdown: the front matter is not read, offsets are of the file', () => {
    const text = '---\ntitle: Baghdad\npublisher: X\n---\n\nRockets fell in Erbil.\n'
    const { mentions } = JSON.parse(cli(['geocode', temporary('note.md', text)]).out)
    expect(mentions).toHaveLength(1)
    expect(text.slice(mentions[0].start, mentions[0].end)).toBe('Erbil')
  })
  test('an unreadable file is named; the others are done', () => {
    const good = temporary('good.txt', sentence)
    const { code, out, err } = cli(['geocode', '/no/such.txt', good])
    expect(code).toBe(1)
    expect(lines(out)).toHaveLength(1)
    expect(err).toBe('/no/such.txt: unreadable file: no such file or folder [FILE_UNREADABLE]\n')
  })
})

describe('build and check', () => {
  test('a folder builds, its layers pass the check', async () => {
    const dir = await makeTheatre({ 'a.md': goodDocument })
    const built = cli(['build', dir])
    expect(built).toMatchObject({ code: 0, err: '' })
    expect(built.out).toContain('1 events')
    expect(cli(['check', join(dir, 'layers/events.geojson')])).toMatchObject({ code: 0, err: '' })
  })
  test('a fault gives one line with file and line and exit 1', async () => {
    const dir = await makeTheatre({ 'a.md': goodDocument.replace('2003-04;', '2003-04-31;') })
    const { code, err } = cli(['build', dir])
    expect(code).toBe(1)
    expect(lines(err)[0]).toContain(`${join(dir, 'documents/a.md')}:9: impossible date: "2003-04-31"`)
    expect(lines(err)).toHaveLength(2)
  })
  test('a broken manifest beside a layer is named', async () => {
    const dir = await makeTheatre({ 'a.md': goodDocument })
    cli(['build', dir])
    writeFileSync(join(dir, 'layers/manifest.json'), '{')
    const { code, err } = cli(['check', join(dir, 'layers/events.geojson')])
    expect(code).toBe(1)
    expect(lines(err)).toEqual([expect.stringContaining('layers/manifest.json: broken manifest')])
  })
  test('a spoilt layer is refused with feature and pointer', async () => {
    const dir = await makeTheatre({ 'a.md': goodDocument })
    cli(['build', dir])
    const file = join(dir, 'layers/events.geojson')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"end":"2003-04-30"', '"end":"2003-03-30"'))
    const { code, err } = cli(['check', file])
    expect(code).toBe(1)
    expect(err).toMatch(/events\.geojson: event-battle-\S+ \/features\/0\/properties: .*DATE_REVERSED/)
  })
})
