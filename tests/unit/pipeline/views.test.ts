import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Manifest, SavedView } from '../../../src/model/dataset.ts'
import { build } from '../../../src/pipeline/build.ts'
import { checkLayerFile } from '../../../src/pipeline/check/check-layer-file.ts'
import { goodDocument, makeTheatre } from './theatre.ts'

const good: SavedView = {
  id: 'spring',
  title: 'A spring',
  description: 'What happened in spring.',
  translations: { ar: { title: 'ربيع', description: 'ما حدث في الربيع.' } },
  address: 'from=2003-04',
}

async function theatreWith(...views: unknown[]): Promise<string> {
  const dir = await makeTheatre({ 'report.md': goodDocument })
  await writeFile(join(dir, 'views.json'), JSON.stringify({ version: 1, views }))
  return dir
}

const told = async (dir: string) =>
  (await checkLayerFile(join(dir, 'views.json'))).map(({ pointer, message }) => `${pointer} ${message}`)

test('views come into the manifest as they stand', async () => {
  const dir = await theatreWith(good)
  expect((await build(dir, null)).written).toBe(true)
  const manifest = JSON.parse(await readFile(join(dir, 'layers/manifest.json'), 'utf8')) as Manifest
  expect(manifest.views).toEqual([good])
  expect(await checkLayerFile(join(dir, 'layers/manifest.json'))).toEqual([])
})

test('without a file of views there are none', async () => {
  const dir = await makeTheatre({ 'report.md': goodDocument })
  expect((await build(dir, null)).written).toBe(true)
  expect(await readFile(join(dir, 'layers/manifest.json'), 'utf8')).not.toContain('"views"')
})

test('a fault names the view and the place in the file', async () => {
  const { title: _, ...untitled } = good
  const dir = await theatreWith(untitled, { ...good, id: 'A view' }, { ...good, translations: { ar: {} } })
  expect(await told(dir)).toEqual([
    '/views/0/title missing title of view "spring"',
    '/views/1/id invalid id of view "A view": lower-case words joined by hyphens expected',
    '/views/2/id duplicate id: view "spring"',
    '/views/2/translations/ar/title missing title of view "spring" in ar',
    '/views/2/translations/ar/description missing description of view "spring" in ar',
  ])
})

test('an address is read as the page would, and with the sides and actors of the dataset', async () => {
  const dir = await theatreWith({ ...good, address: 'from=spring&sides=nobody' })
  expect(await told(dir)).toEqual([
    expect.stringMatching(/^\/views\/0\/address invalid from: "spring"; .* \(address of view "spring"\)$/),
    expect.stringContaining('unknown side: "nobody"'),
  ])
  const report = await build(dir, null)
  expect(report.written).toBe(false)
})

test('a view cannot open a feature that there is not', async () => {
  const dir = await theatreWith({ ...good, address: 'id=never-was' })
  const { written, issues } = await build(dir, null)
  expect(written).toBe(false)
  expect(issues.map(({ message }) => message)).toContain(
    'unknown feature in the address of view "spring": "never-was"',
  )
})
