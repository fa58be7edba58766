import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLook } from '../../../src/map/look.ts'
import { createScene } from '../../../src/map/scene.ts'
import { checkLayer } from '../../../src/model/check/layer.ts'
import { statuses, type LayerFile } from '../../../src/model/feature.ts'
import { layerKinds } from '../../../src/model/layer.ts'
import { locatedKinds } from '../../../src/model/place.ts'
import { timed } from '../../../src/time/sift.ts'

const folder = join(import.meta.dirname, '../../fixtures/precision')
const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'))
const manifest = await read('manifest.json')
const files: LayerFile[] = await Promise.all(manifest.layers.map(({ file }: { file: string }) => read(file)))
const features = files.flatMap((file) => file.features)

test('the made-up theatre is sound', () => {
  for (const [i, file] of files.entries()) {
    const { kept, issues } = checkLayer(file, manifest.layers[i].file)
    expect(issues).toEqual([])
    expect(kept).toHaveLength(file.features.length)
    expect(manifest.layers[i].features).toBe(file.features.length)
  }
})

test('it has every way of knowing a place, every status and every kind of presence', () => {
  const all = <K extends keyof (typeof features)[number]['properties']>(key: K) =>
    new Set(features.map(({ properties }) => properties[key]))
  expect([...all('located')].toSorted()).toEqual([...locatedKinds].toSorted())
  expect([...all('status')].toSorted()).toEqual([...statuses].toSorted())
  const kinds = layerKinds.find(({ id }) => id === 'presence')?.kinds ?? []
  expect(kinds.every((kind) => all('kind').has(kind))).toBe(true)
  expect(features.some(({ properties }) => properties.near)).toBe(true)
  expect(features.some(({ properties }) => properties.candidates?.length)).toBe(true)
  expect(features.some(({ properties }) => properties.claims.some(({ at }) => at))).toBe(true)
})

test('all that it draws near by leads back to it, and every part of the map’s grammar is there', () => {
  const look = createLook(manifest, 'light', 'en')
  const held = features.map((feature) => ({ ...timed(feature), fit: 'certain' as const, glow: 1 }))
  const scene = createScene(held, look, 9)
  const parts = new Set([...scene.sources.values()].flat().map(({ properties }) => properties.part))
  expect([...parts].toSorted()).toEqual(
    ['area', 'badge', 'disc', 'halo', 'hatch', 'link', 'mark', 'name', 'ring'].toSorted(),
  )
  expect(new Set([...scene.members.values()].flat())).toEqual(new Set(features.map(({ id }) => id)))
})
