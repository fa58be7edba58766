import { existsSync } from 'node:fs'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../../src/model/dataset.ts'
import { isError } from '../../../src/model/issue.ts'
import { recordHeader } from '../../../src/model/records.ts'
import { build } from '../../../src/pipeline/build.ts'
import { compile } from '../../../src/pipeline/compile.ts'
import { reportOf, formatReport } from '../../../src/pipeline/report.ts'
import { recordsKeys, tableColumns } from '../../../src/pipeline/document/records-keys.ts'
import { goodDocument, makeTheatre, repo } from './theatre.ts'

const log = `---
title: A log
publisher: Northmark Gazette
published: 2003-09
stance: official
records: log.csv
---
`
const rows = `date,longitude,latitude,type,actor,killed
2003-04-01,10,50,attack,River League,2
1999-05,12.5,51.25,protest,townsfolk,
2004/2005-03,8,50,battle,,
`

async function theatre(csv: string, document = log) {
  const dir = await makeTheatre({ 'good.md': goodDocument, 'log.md': document })
  await writeFile(join(dir, 'documents', 'log.csv'), csv)
  return dir
}
const manifestOf = async (dir: string) =>
  JSON.parse(await readFile(join(dir, 'layers/manifest.json'), 'utf8')) as Manifest

test('a table becomes a file of fixed columns, listed and counted in the manifest', async () => {
  const dir = await theatre(rows)
  const { written, records } = await build(dir, null)
  expect({ written, records }).toEqual({ written: true, records: [{ file: 'log.csv', features: 3 }] })
  expect(await readFile(join(dir, 'layers/log.csv'), 'utf8')).toBe(
    [
      recordHeader,
      '2003-04-01,10,50,attack,river-league,,,,,,2',
      '1999-05,12.5,51.25,protest,townsfolk',
      '2004/2005-03,8,50,battle',
      '',
    ].join('\n'),
  )
  const manifest = await manifestOf(dir)
  expect(manifest.records).toMatchObject([
    { file: 'log.csv', source: 'log', layer: 'event', features: 3, located: 'settlement', certainty: null },
  ])
  expect(manifest.extent).toEqual({ start: '1999-05-01', end: '2005-03-31' })
  expect(manifest.bbox).toEqual([8, 50, 12.5, 51.25])
  expect(manifest.actors.map((a) => a.id)).toEqual(['river-league', 'townsfolk'])
  expect(manifest.coverage).toMatchObject({
    features: 4,
    records: 3,
    layers: { event: 4 },
    kinds: { 'event battle': { event: 2 }, 'event attack': { event: 1 } },
    actors: { 'river-league': { event: 2 }, none: { event: 1 }, townsfolk: { event: 1 } },
    years: { 1999: { event: 1 }, 2003: { event: 2 }, 2004: { event: 1 } },
    certainty: { B: { event: 3 }, C: { event: 1 } },
    stances: { 'western-media': { event: 1 }, official: { event: 3 } },
    beyond: { view: 1, axis: 1 },
  })
})

test('the report counts records with their document', async () => {
  const { compiled } = await compile(await theatre(rows), null)
  const report = reportOf(compiled!)
  expect(report.documents).toMatchObject([
    { id: 'good', features: 1 },
    { id: 'log', features: 3 },
  ])
  expect(formatReport(report, (id) => id)).toMatch(/\| features from tables of records +\| +3 \|/)
})

test('a dataset without tables says nothing of records', async () => {
  const dir = await makeTheatre({ 'good.md': goodDocument })
  await build(dir, null)
  const manifest = await manifestOf(dir)
  expect(Object.keys(manifest)).not.toContain('records')
  expect(Object.keys(manifest.coverage)).not.toContain('records')
})

test('a table that no document names any more goes away', async () => {
  const dir = await theatre(rows)
  await build(dir, null)
  await writeFile(join(dir, 'documents', 'log.md'), log.replace('records: log.csv\n', ''))
  expect((await build(dir, null)).written).toBe(true)
  expect(existsSync(join(dir, 'layers/log.csv'))).toBe(false)
})

test('a statement may not have the id of a record', async () => {
  const dir = await theatre(rows)
  await writeFile(
    join(dir, 'documents', 'good.md'),
    goodDocument.replace('by: river', 'id: log-3; by: river'),
  )
  const { issues } = await build(dir, null)
  expect(issues.filter(isError)).toMatchObject([{ code: 'ID_DUPLICATE', feature: 'log-3' }])
})

const folder = join(repo, 'tests/fixtures/bad/records')
const tables = await readdir(folder)
describe('a faulty table gives one line with file and line, and leaves the layers as they were', () => {
  test.each(tables.map((name) => ({ name })))('$name', async ({ name }) => {
    const [, line, code] = /--(\d+)-(\w+)\.csv$/.exec(name)!
    const dir = await theatre(rows)
    await build(dir, null)
    await cp(join(folder, name), join(dir, 'documents', 'log.csv'))
    const report = await build(dir, null)
    expect(report.written).toBe(false)
    expect(report.issues.filter(isError).map((i) => [i.file, i.line, i.code])).toEqual([
      [join(dir, 'documents', 'log.csv'), Number(line), code],
    ])
    expect((await readFile(join(dir, 'layers/log.csv'), 'utf8')).split('\n')).toHaveLength(5)
  })
})

test('many faults are not all told', async () => {
  const dir = await theatre(`date,longitude,latitude,type\n${'2003-13,10,50,attack\n'.repeat(5000)}`)
  const { issues } = await build(dir, null)
  expect(issues.length).toBeLessThan(110)
  expect(issues.at(-1)?.code).toBe('TOO_MANY_ERRORS')
})

test('docs/documents.md explains every key and column', async () => {
  const docs = await readFile(join(repo, 'docs/documents.md'), 'utf8')
  for (const name of [...Object.keys(recordsKeys), ...Object.keys(tableColumns)])
    expect(docs).toContain(`\`${name}\``)
})
