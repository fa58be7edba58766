import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../../../src/model/dataset.ts'
import { build } from '../../../../src/pipeline/build.ts'
import { checkLayerFile } from '../../../../src/pipeline/check/check-layer-file.ts'
import { goodDocument, makeTheatre } from '../theatre.ts'

const log = goodDocument.replace('stance: western-media', 'stance: official\nrecords: log.csv')
const rows = 'date,longitude,latitude,type,actor\n2003-04-01,10,50,attack,crown\n2003-05,11,50,protest,\n'

async function built() {
  const dir = await makeTheatre({ 'log.md': log })
  await writeFile(join(dir, 'documents/log.csv'), rows)
  expect((await build(dir, null)).written).toBe(true)
  const at = (name: string) => join(dir, 'layers', name)
  return {
    at,
    check: async (name: string) => (await checkLayerFile(at(name))).map((i) => [i.line ?? i.pointer, i.code]),
    edit: async (name: string, from: string, to: string) =>
      writeFile(at(name), (await readFile(at(name), 'utf8')).replace(from, to)),
  }
}

test('what build writes passes', async () => {
  const { check } = await built()
  for (const file of ['events.geojson', 'log.csv', 'manifest.json'])
    expect(await check(file), file).toEqual([])
})

describe('a changed table is refused, by its line and by its manifest', () => {
  test.each([
    ['an unknown kind', 'attack', 'bomb', [[2, 'VALUE_INVALID']]],
    ['an unknown actor', 'crown', 'nobody', [[2, 'UNKNOWN_ACTOR']]],
    ['an impossible date', '2003-05', '2003-13', [[3, 'DATE_INVALID']]],
    ['a position off the globe', ',50,protest', ',500,protest', [[3, 'COORDINATES']]],
    ['no position', '11,50,protest', ',50,protest', [[3, 'COORDINATES']]],
    ['a line less', '2003-05,11,50,protest\n', '', [[undefined, 'RECORDS_NUMBER']]],
    ['another header', 'when,', 'date,', [[1, 'COLUMN_MISSING']]],
  ])('%s', async (_, from, to, expected) => {
    const { check, edit } = await built()
    await edit('log.csv', from, to)
    expect(await check('log.csv')).toEqual(expected)
    expect(await check('manifest.json')).toEqual([['/records/0', 'HASH_MISMATCH']])
  })
})

describe('a manifest that a page could not read is refused', () => {
  test.each<[string, (manifest: Manifest) => void, string]>([
    ['another version', (m) => Object.assign(m, { version: 2 }), '/version'],
    ['a file elsewhere', (m) => Object.assign(m.records![0]!, { file: '../log.csv' }), '/records/0/file'],
    ['records without a source', (m) => Object.assign(m.records![0]!, { source: 'x' }), '/records/0/source'],
    [
      'records of an area',
      (m) => Object.assign(m.records![0]!, { located: 'country' }),
      '/records/0/located',
    ],
    ['no layers', (m) => Object.assign(m, { layers: null }), '/layers'],
    ['an axis that ends before it begins', (m) => Object.assign(m.axis, { end: '1999-01-01' }), '/axis'],
    ['a script as address', (m) => Object.assign(m.sources[0]!, { url: 'javascript:1' }), '/sources/0/url'],
    [
      'a source without a publisher',
      (m) => Object.assign(m.sources[0]!, { publisher: '' }),
      '/sources/0/publisher',
    ],
  ])('%s', async (_, spoil, pointer) => {
    const { at, check } = await built()
    const manifest = JSON.parse(await readFile(at('manifest.json'), 'utf8')) as Manifest
    spoil(manifest)
    await writeFile(at('manifest.json'), JSON.stringify(manifest))
    expect(await check('manifest.json')).toEqual([[pointer, 'MANIFEST_INVALID']])
  })

  test('a table that it does not list cannot be checked', async () => {
    const { at, check } = await built()
    await writeFile(at('other.csv'), rows)
    expect(await check('other.csv')).toEqual([[undefined, 'RECORDS_UNKNOWN']])
  })
})
