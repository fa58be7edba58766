import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkGeojsonFile } from '../../../../src/pipeline/check/check-file.ts'

const fixtures = resolve(import.meta.dirname, '../../../fixtures')
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a good file has no issue', async () => {
  expect(await checkGeojsonFile(join(fixtures, 'good/geojson/all-types.geojson'))).toEqual([])
})

test('issues name the file as it was given', async () => {
  const path = join(fixtures, 'bad/geojson/lon-range--540.geojson')
  expect(await checkGeojsonFile(path)).toMatchObject([{ code: 'LON_RANGE', file: path, feature: 'e1' }])
})

test('what cannot be read is one clear error', async () => {
  const folder = temporary()
  for (const [path, words] of [
    [folder, 'it is a folder'],
    [join(folder, 'missing.geojson'), 'no such file'],
    ['\u0000', 'error ERR_INVALID_ARG_VALUE'],
  ] as const) {
    const issues = await checkGeojsonFile(path)
    expect(issues).toMatchObject([{ code: 'FILE_UNREADABLE', severity: 'error', file: path }])
    expect(issues[0]?.message).toContain(words)
  }
})

test('swapped points are told where the extent is given', async () => {
  const path = join(temporary(), 'x.geojson')
  writeFileSync(path, '{"type":"Point","coordinates":[33.3,44.4]}')
  expect(await checkGeojsonFile(path, [38, 29, 49, 38])).toMatchObject([{ code: 'SWAPPED' }])
})
