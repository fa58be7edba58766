import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isError } from '../../../src/model/issue.ts'
import { build } from '../../../src/pipeline/build.ts'
import { goodDocument, makeTheatre, repo } from './theatre.ts'

/** All files under `layers/`, in the order of their names. */
const layers = async (dir: string) => {
  const entries = await readdir(join(dir, 'layers'), { recursive: true, withFileTypes: true })
  const files = entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(files.sort().map((file) => readFile(file, 'utf8')))
}

test('the same input gives the same bytes', async () => {
  const dir = await makeTheatre({
    'a.md': goodDocument,
    'b.md': goodDocument.replace('2003-04;', '2003-05;'),
  })
  expect((await build(dir, null)).written).toBe(true)
  const first = await layers(dir)
  expect((await build(dir, null)).written).toBe(true)
  expect(await layers(dir)).toEqual(first)
  expect(first).toHaveLength(9)
})

test('the manifest is dated by the newest document, or by SOURCE_DATE_EPOCH, never by the clock', async () => {
  const dir = await makeTheatre({ 'a.md': goodDocument })
  await build(dir, null)
  const manifest = async () => JSON.parse(await readFile(join(dir, 'layers/manifest.json'), 'utf8'))
  expect((await manifest()).generated).toBe('2003-07-01T00:00:00.000Z')
  await build(dir, 1_000_000_000)
  expect((await manifest()).generated).toBe('2001-09-09T01:46:40.000Z')
})

test.each([
  ['2003-04', 'B'],
  ['2003-04?', 'C'],
  ['2003', 'C'],
])('a town and %s by one source make certainty %s', async (when, certainty) => {
  const dir = await makeTheatre({ 'a.md': goodDocument.replace('when: 2003-04;', `when: ${when};`) })
  await build(dir, null)
  const file = JSON.parse(await readFile(join(dir, 'layers/events.geojson'), 'utf8'))
  expect(file.features[0].properties.certainty).toBe(certainty)
})

const folder = join(repo, 'tests/fixtures/bad/documents')
const faults = (await readdir(folder)).filter((f) => f.endsWith('.md'))

describe('a faulty document gives one line with file and line, and leaves the layers as they were', () => {
  test.each(faults)('%s', async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    const [, line, code] = /<!-- expect: (\d+) (\w+) -->/.exec(text)!
    const dir = await makeTheatre({ 'good.md': goodDocument })
    await build(dir, null)
    const before = await layers(dir)

    await writeFile(join(dir, 'documents', name), text)
    const report = await build(dir, null)
    const errors = report.issues.filter(isError)
    expect(errors.map((i) => [i.line, i.code])).toEqual([[Number(line), code]])
    expect(errors[0]!.file).toBe(join(dir, 'documents', name))
    expect(report.written).toBe(false)
    expect(await layers(dir)).toEqual(before)
  })
})

describe('a folder that cannot be built from says so', () => {
  test('no documents', async () => {
    const dir = await makeTheatre({})
    expect((await build(dir, null)).issues).toMatchObject([
      { code: 'FOLDER_EMPTY', file: join(dir, 'documents') },
    ])
  })
  test('no folder at all', async () => {
    const report = await build('/no/such/folder', null)
    expect(report.written).toBe(false)
    expect(report.issues[0]).toMatchObject({ code: 'FILE_UNREADABLE', file: '/no/such/folder/dataset.json' })
  })
  test('a document that is a folder', async () => {
    const dir = await makeTheatre({ 'good.md': goodDocument })
    await mkdir(join(dir, 'documents', 'notes.md'))
    expect((await build(dir, null)).issues).toMatchObject([
      { code: 'FILE_UNREADABLE', message: 'unreadable file: a folder, not a file' },
    ])
  })
  test('a document that is not UTF-8', async () => {
    const dir = await makeTheatre({ 'good.md': goodDocument })
    await writeFile(join(dir, 'documents', 'latin1.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0xff]))
    expect((await build(dir, null)).issues).toMatchObject([{ code: 'ENCODING' }])
  })
  test('actors.json that is no JSON', async () => {
    const dir = await makeTheatre({ 'good.md': goodDocument })
    await writeFile(join(dir, 'actors.json'), '{')
    expect((await build(dir, null)).issues).toMatchObject([
      { code: 'JSON_BROKEN', file: join(dir, 'actors.json') },
    ])
  })
})

test('layers that cannot be written are an error, and nothing half-written stays', async () => {
  const dir = await makeTheatre({ 'good.md': goodDocument })
  await build(dir, null)
  await rm(join(dir, 'layers/manifest.json'))
  // a folder in the place of a file: renaming onto it fails for root too
  await mkdir(join(dir, 'layers/manifest.json'))
  await chmod(dir, 0o755)
  await expect(build(dir, null)).rejects.toThrow()
  expect((await readdir(join(dir, 'layers'))).filter((f) => f.endsWith('.tmp'))).toEqual([])
})
