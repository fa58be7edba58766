import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeFirst, type LabelLists, type Topo } from '../../../src/map/basemap-data.ts'
import { makeFirstFile } from '../../../src/map/first/make-first-file.ts'
import type { Manifest } from '../../../src/model/dataset.ts'
import type { LayerFile } from '../../../src/model/feature.ts'
import { drawStill } from '../../../src/build/still.ts'

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as unknown
const layers = 'geodata/layers'

test('the still has land, borders and a dot for each place of the first window', () => {
  const manifest = read(`${layers}/manifest.json`) as Manifest
  const features = manifest.layers.flatMap(({ file }) => (read(`${layers}/${file}`) as LayerFile).features)
  const files = {
    base: read('public/basemap/base.json') as Topo,
    labels: read('public/basemap/labels.json') as LabelLists,
  }
  const first = makeFirstFile(features, manifest, files)
  const still = (opens: Manifest['opens']) =>
    drawStill(decodeFirst(first.base), first.features ?? [], { ...manifest, opens })
  const svg = still(manifest.opens)
  expect(svg.match(/<path d="M/g)).toHaveLength(2)
  const dots = (text: string) => text.match(/<circle /g)?.length ?? 0
  expect(dots(svg)).toBeGreaterThan(10)
  expect(dots(still({ start: '1900-01-01', end: '1900-12-31' }))).toBeLessThan(dots(svg))
  // neither script nor anything from elsewhere
  expect(svg).not.toMatch(/<script|href|url\(/)
})
