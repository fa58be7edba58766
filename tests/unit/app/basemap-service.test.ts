import { topology } from 'topojson-server'
import { expect, test } from 'vitest'
import { createBasemapService } from '../../../src/app/basemap-service.ts'
import { readWhole } from '../../../src/app/whole-basemap.ts'
import { sampleFeature, square } from '../map/sample.ts'

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const land = collection(
  sampleFeature('near', {}, square(0, 0, 1, 1)),
  sampleFeature('far', {}, square(90, 50, 91, 51)),
)
const base = JSON.stringify(topology({ land, admin1: land } as never, 1e4))
const water = JSON.stringify(topology({ lakes: land } as never, 1e4))
const labels = JSON.stringify({ countries: [], territories: [], seas: [], admin1: [], places: [] })

/** A service over files, and what it has asked for. */
function serviceOf(files: Record<string, string>) {
  const asked: string[] = []
  const service = createBasemapService('basemap/', async (address) => {
    asked.push(address)
    const text = files[address.replace('basemap/', '')]
    if (text === undefined) throw new Error('404 Not Found')
    return text
  })
  return { service, asked }
}

test('the first map takes one file, and of it what lies near', async () => {
  const { service, asked } = serviceOf({ 'base.json': base })
  const near = await service.near([0, 0, 2, 2])
  expect(asked).toEqual(['basemap/base.json'])
  expect(Object.keys(near ?? {})).toEqual(['land', 'borders'])
  expect(near?.land?.features).toHaveLength(1)
})

test('the whole basemap has every source of the files, and asks for none twice', async () => {
  const { service, asked } = serviceOf({ 'base.json': base, 'water.json': water, 'labels.json': labels })
  await service.near([0, 0, 2, 2])
  const whole = await readWhole(await service.texts())
  expect(asked.toSorted()).toEqual(['basemap/base.json', 'basemap/labels.json', 'basemap/water.json'])
  expect(whole.failures).toEqual([])
  expect(whole.labels).toEqual(JSON.parse(labels))
  expect(Object.keys(whole.shapes).toSorted()).toEqual(['admin1', 'lakes', 'land'])
  expect(whole.shapes.land?.features).toHaveLength(2)
})

test('files that do not come, or are spoilt, are failures; the others are there', async () => {
  const { service } = serviceOf({ 'base.json': base, 'water.json': '<html>' })
  const { shapes, labels: lists, failures } = await readWhole(await service.texts())
  expect(failures.map(({ what, kind }) => [what, kind])).toEqual([
    ['labels.json', 'basemap'],
    ['water.json', 'basemap'],
  ])
  expect(failures[0]?.reason).toBe('404 Not Found')
  expect(lists).toBeNull()
  expect(Object.keys(shapes)).toContain('land')
})

test('without its first file the first map has no ground, and the reason is told with the rest', async () => {
  const { service } = serviceOf({ 'water.json': water, 'labels.json': labels })
  expect(await service.near([0, 0, 2, 2])).toBeNull()
  expect((await readWhole(await service.texts())).failures.map(({ what }) => what)).toEqual(['base.json'])
})
