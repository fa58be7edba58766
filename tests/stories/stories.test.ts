import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/pipeline/build.ts'

/** Each folder holds documents and `expected.json`: the features that they must give in the made-up theatre. */
const here = import.meta.dirname
const names = (await readdir(here, { withFileTypes: true }))
  .filter((e) => e.isDirectory() && e.name !== 'theatre')
  .map((e) => e.name)
let dir: string

beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'stories-'))))
afterAll(() => rm(dir, { recursive: true }))

describe('documents become these features', () => {
  test.each(names)('%s', async (name) => {
    const folder = join(dir, name)
    await cp(join(here, 'theatre'), folder, { recursive: true })
    await mkdir(join(folder, 'documents'))
    for (const file of (await readdir(join(here, name))).filter((f) => /\.(?:md|csv)$/.test(f)))
      await cp(join(here, name, file), join(folder, 'documents', file))

    const report = await build(folder, null)
    const features = []
    for (const layer of ['events', 'bases', 'presence']) {
      const collection = JSON.parse(await readFile(join(folder, 'layers', `${layer}.geojson`), 'utf8'))
      features.push(...collection.features)
    }
    const records = []
    for (const { file } of report.records)
      records.push(...(await readFile(join(folder, 'layers', file), 'utf8')).trimEnd().split('\n'))
    const tables = records.length ? { records } : {}
    const got = { features, ...tables, issues: report.issues.map((i) => `${i.line}: ${i.code}`) }
    // coordinates in one line: a person reads these files
    const text = JSON.stringify(got, (key, value) => (key === 'coordinates' ? JSON.stringify(value) : value), 1)
    await expect(`${text}\n`).toMatchFileSnapshot(join(here, name, 'expected.json'))
  })
})
