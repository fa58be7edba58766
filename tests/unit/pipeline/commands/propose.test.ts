import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Manifest } from '../../../../src/model/dataset.ts'
import type { LayerFile } from '../../../../src/model/feature.ts'
import { checkLayerFile } from '../../../../src/pipeline/check/check-layer-file.ts'
import { UsageError, type Io } from '../../../../src/pipeline/commands/command.ts'
import { propose } from '../../../../src/pipeline/commands/propose.ts'
import { repo } from '../theatre.ts'

const geodata = join(repo, 'tests/stories/theatre')
const FILES = ['bases.geojson', 'events.geojson', 'manifest.json', 'presence.geojson']

const article = `Trouble on the river

Published: May 20, 2003

The River League captured Milford, West Province, from the Crown Army on Monday. Its headquarters stand in Harrow.

In April 2003 the Crown Army had shelled Harrow and the town of Jarf al-Nasr.
`

async function folder(files: Record<string, string> = {}): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'propose-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text)
  return dir
}

async function run(files: string[], out: string | undefined, input = '') {
  const printed = { out: '', err: [] as string[] }
  const io: Io = {
    stdin: (async function* () {
      yield Buffer.from(input)
    })(),
    out: async (text) => void (printed.out += text),
    err: (line) => void printed.err.push(line),
    progress: () => {},
    sourceDateEpoch: null,
    shippedDataset: geodata,
  }
  const code = await propose.run(files, { out }, io)
  return { code, ...printed }
}

const layer = async (dir: string, name: string) =>
  (JSON.parse(await readFile(join(dir, `${name}.geojson`), 'utf8')) as LayerFile).features

describe('a raw text', () => {
  test('gives three sound layers and a manifest, all proposed', async () => {
    const dir = await folder({ 'notes.txt': article })
    const out = join(dir, 'made/here')
    const { code, out: said, err } = await run([join(dir, 'notes.txt')], out)
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(said).toBe(`3 events, 1 bases, 1 presence proposed from 1 document in ${out}\n`)
    expect((await readdir(out)).toSorted()).toEqual(FILES)
    for (const name of ['events', 'bases', 'presence']) {
      expect(await checkLayerFile(join(out, `${name}.geojson`))).toEqual([])
      for (const { properties } of await layer(out, name)) expect(properties.proposed).toBe(true)
    }
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest
    expect(manifest.title).toBe('Proposals from 1 document')
    expect(manifest.sources).toMatchObject([
      { id: 'notes', title: 'Trouble on the river', published: '2003-05-20' },
    ])
  })

  test('gives kind, actors, date, place, certainty, and a claim that leads to the sentence', async () => {
    const dir = await folder({ 'notes.txt': article })
    await run([join(dir, 'notes.txt')], join(dir, 'out'))
    const battle = (await layer(dir, 'out/events')).find((f) => f.properties.kind === 'battle')!
    expect(battle.properties).toMatchObject({
      name: 'Battle in Milford – River League, Crown Army (proposed)',
      when: '2003-05-19',
      place: 'milford',
      actors: ['river-league', 'crown-army'],
      roles: ['perpetrator', 'target'],
      certainty: 'C',
      status: 'alleged',
    })
    const [claim] = battle.properties.claims
    expect(article.slice(claim!.start, claim!.end)).toMatch(/^The River League captured .*Monday\.$/)
    expect(claim).toMatchObject({ source: 'notes', by: 'unknown publisher' })
  })

  test('is not copied into the layers', async () => {
    const dir = await folder({ 'notes.txt': article })
    await run([join(dir, 'notes.txt')], join(dir, 'out'))
    for (const file of FILES) {
      const text = await readFile(join(dir, 'out', file), 'utf8')
      expect(text).not.toContain('League captured')
      expect(text).not.toContain('had shelled')
    }
  })

  test('gives the same bytes again', async () => {
    const dir = await folder({ 'notes.txt': article })
    const read = () => Promise.all(FILES.map((f) => readFile(join(dir, 'out', f), 'utf8')))
    await run([join(dir, 'notes.txt')], join(dir, 'out'))
    const first = await read()
    await run([join(dir, 'notes.txt')], join(dir, 'out'))
    expect(await read()).toEqual(first)
  })

  test('with several articles names each', async () => {
    const text = `${article}\nAnother day on the river\n\nPublished: June 2, 2003\n\nThe Crown Army attacked Harrow on Sunday.\n`
    const dir = await folder({ 'notes.txt': text })
    await run([join(dir, 'notes.txt')], join(dir, 'out'))
    const events = await layer(dir, 'out/events')
    expect(new Set(events.flatMap((f) => f.properties.claims.map((c) => c.source)))).toEqual(
      new Set(['notes-1', 'notes-2']),
    )
    expect(events.map((f) => f.properties.when)).toContain('2003-06-01')
  })
})

test('records of NDJSON on standard input keep their ids and dates', async () => {
  const dir = await folder()
  const record = {
    doc_id: 'cable-7',
    text: 'The Crown Army attacked Harrow yesterday.',
    published: '2003-05-20',
  }
  expect((await run(['-'], join(dir, 'out'), JSON.stringify(record))).code).toBe(0)
  const [event] = await layer(dir, 'out/events')
  expect(event!.properties).toMatchObject({ when: '2003-05-19', claims: [{ source: 'cable-7' }] })
})

test('a text with nothing to propose gives empty layers', async () => {
  const dir = await folder({ 'notes.txt': 'It rained.' })
  expect((await run([join(dir, 'notes.txt')], join(dir, 'out'))).code).toBe(0)
  expect(await layer(dir, 'out/events')).toEqual([])
  expect(await checkLayerFile(join(dir, 'out/events.geojson'))).toEqual([])
})

describe('nothing is written, and one line says why, where', () => {
  test('a file is missing', async () => {
    const dir = await folder({ 'notes.txt': article })
    const { code, err } = await run([join(dir, 'notes.txt'), '/no/such.txt'], join(dir, 'out'))
    expect(code).toBe(1)
    expect(err).toEqual(['/no/such.txt: unreadable file: no such file or folder [FILE_UNREADABLE]'])
    expect(await readdir(dir)).toEqual(['notes.txt'])
  })
  test('two documents have one name', async () => {
    const dir = await folder({ 'notes.txt': article, 'notes.md': article })
    const { code, err } = await run([join(dir, 'notes.txt'), join(dir, 'notes.md')], join(dir, 'out'))
    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('duplicate document: "notes"')])
  })
  test('the folder is a file', async () => {
    const dir = await folder({ 'notes.txt': article, out: '' })
    const { code, err } = await run([join(dir, 'notes.txt')], join(dir, 'out'))
    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('not a folder')])
  })
  test('the folder holds layers that are no proposals', async () => {
    const dir = await folder({ 'notes.txt': article })
    const out = join(dir, 'out')
    await run([join(dir, 'notes.txt')], out)
    const file = join(out, 'events.geojson')
    const confirmed = (await readFile(file, 'utf8')).replace('"proposed":true', '"proposed":false')
    await writeFile(file, confirmed)
    const { code, err } = await run([join(dir, 'notes.txt')], out)
    expect(code).toBe(1)
    expect(err).toEqual([
      expect.stringContaining('occupied folder: it holds layers that are not all proposals'),
    ])
    expect(await readFile(file, 'utf8')).toBe(confirmed)
  })
  test('the folder holds a broken layer', async () => {
    const dir = await folder({ 'notes.txt': article })
    await mkdir(join(dir, 'out'))
    await writeFile(join(dir, 'out/bases.geojson'), '{')
    expect((await run([join(dir, 'notes.txt')], join(dir, 'out'))).code).toBe(1)
    expect(await readdir(join(dir, 'out'))).toEqual(['bases.geojson'])
  })
})

test('called without files or without --out it says so', async () => {
  await expect(run([], 'out')).rejects.toThrow(UsageError)
  await expect(run(['a.txt'], undefined)).rejects.toThrow('propose needs --out DIR')
})
