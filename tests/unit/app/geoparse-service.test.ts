import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createGeoparseService, type GeoparseRequest } from '../../../src/app/geoparse-service.ts'
import { geoparse } from '../../../src/geoparse/geoparse.ts'
import { readGazetteer } from '../../../src/pipeline/read-gazetteer.ts'

const theatre = join(import.meta.dirname, '../../stories/theatre')
const text = 'The League took Milford on 3 April 2003. Its envoys met in Milford again.'
const request: GeoparseRequest = {
  text,
  packs: ['region'],
  demonyms: false,
  published: null,
  propose: false,
}

/** A service over the made-up theatre, and the files it asked for. `broken` fail once. */
function serve(broken: string[] = []) {
  const asked: string[] = []
  const service = createGeoparseService({ dataset: 'own/', world: 'far/' }, async (address) => {
    asked.push(address)
    const i = broken.indexOf(address)
    if (i >= 0) {
      broken.splice(i, 1)
      throw new Error('503 Busy')
    }
    if (address.startsWith('far/')) throw new Error('404 Not Found')
    return readFile(join(theatre, address.slice('own/'.length)))
  })
  return { asked, service }
}

test('finds what the geoparser finds in Node, and tells the places it names', async () => {
  const { gazetteer } = await readGazetteer(theatre, ['region'], theatre)
  const { mentions, places, dates, proposals, issues } = await serve().service(request)
  expect(issues).toEqual([])
  expect(JSON.stringify(mentions)).toBe(JSON.stringify(geoparse(text, gazetteer)))
  expect(mentions.length).toBeGreaterThan(0)
  for (const { place, lon, lat } of mentions)
    if (place) expect(places[place]).toMatchObject({ id: place, lon, lat })
  expect(dates.map((d) => d.when)).toEqual(['2003-04-03'])
  expect(proposals).toEqual([])
})

test('loads a file when it is first needed, once', async () => {
  const { asked, service } = serve()
  await service(request)
  expect(asked.filter((a) => a.endsWith('.csv'))).toEqual(['own/gazetteer/places.csv'])
  expect(asked.some((a) => a.endsWith('actors.json'))).toBe(false)
  const before = asked.length
  await service({ ...request, text: 'Milford again', demonyms: true })
  expect(asked).toHaveLength(before)
  await service({ ...request, propose: true })
  expect(asked.slice(before)).toEqual(['own/actors.json'])
})

test('proposes features with the dataset’s own actors', async () => {
  const { proposals, places } = await serve().service({
    ...request,
    text: 'The River League attacked Milford on 3 April 2003.',
    propose: true,
  })
  expect(proposals.map((p) => [p.kind, p.when, p.actors[0]?.id])).toEqual([
    ['attack', '2003-04-03', 'river-league'],
  ])
  expect(places[proposals[0]!.place]?.name).toBe('Milford')
})

test('a file that does not come is told, and asked for again', async () => {
  const { service } = serve(['own/gazetteer/places.csv'])
  const first = await service(request)
  expect(first.issues.map(({ file, message }) => [file, message])).toEqual([
    ['gazetteer/places.csv', 'unreadable file: 503 Busy'],
  ])
  expect(first.mentions.filter((m) => m.place)).toEqual([])
  const second = await service(request)
  expect(second.issues).toEqual([])
  expect(second.mentions.some((m) => m.place)).toBe(true)
})
