import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  assembleGazetteer,
  gazetteerFiles,
  packs,
  readParts,
  type GazetteerParts,
  type Part,
} from '../../../../src/geoparse/gazetteer/assemble.ts'
import { geoparse } from '../../../../src/geoparse/geoparse.ts'
import { readGazetteer } from '../../../../src/pipeline/read-gazetteer.ts'

const head = 'id,name,type,country,parent,lat,lon,radius,seat,ar,fa,ku,tr,aliases,demonyms,source'
const csv = (...rows: string[]) => `${[head, ...rows].join('\n')}\n`
const region = csv(
  'northland,Northland,country,NL,,60,10,,port,,,,,The North,,own',
  'port,Port Ashby,city,NL,northland,60.1,10.1,,,,,,,,,own',
  'milford,Milford,town,SL,southland,50,10,,,,,,,,,own',
)
const countries = csv(
  'northland,Northland,country,NL,,61,11,,,,,,,,Northlander|Northlanders,list',
  'southland,Southland,country,SL,,50,11,,,,,,,,,list',
)
const features = csv('long-water,Long Water,river,,southland,51,11,,,,,,,,,list')
const nothing: GazetteerParts = {
  regionCsv: null,
  countriesCsv: null,
  featuresCsv: null,
  worldBytes: null,
  givenNames: null,
  commonWords: null,
}
const all: GazetteerParts = { ...nothing, regionCsv: region, countriesCsv: countries, featuresCsv: features }

describe('assembling', () => {
  test('the region’s rows stand for those of the same id elsewhere, and take the demonyms they lack', () => {
    const { gazetteer, issues } = assembleGazetteer(all)
    expect(issues).toEqual([])
    expect([...gazetteer.places.keys()]).toEqual(['northland', 'port', 'milford', 'southland', 'long-water'])
    expect(gazetteer.places.get('northland')).toMatchObject({
      lat: 60,
      source: 'own',
      demonyms: ['Northlander', 'Northlanders'],
    })
    expect([...gazetteer.seats]).toEqual(['port'])
  })
  test('rows may name parents of the lists read before; what no list holds is a fault', () => {
    const { countriesCsv } = all
    const [head] = countriesCsv!.split('\n')
    const { issues } = assembleGazetteer({ ...all, countriesCsv: `${head}\n` })
    expect(issues.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['gazetteer/places.csv', 4, 'UNKNOWN_PLACE'],
      ['features.csv', 2, 'UNKNOWN_PLACE'],
    ])
  })
  test('without the list of countries a parent in it cannot be told, and is no fault', () => {
    expect(assembleGazetteer({ ...all, countriesCsv: null }).issues).toEqual([])
  })
  test('what is not wanted is no fault', () => {
    const { gazetteer, issues } = assembleGazetteer(nothing)
    expect(issues).toEqual([])
    expect(gazetteer.places.size).toBe(0)
    expect(geoparse('Nothing is known of Milford.', gazetteer)).toEqual([])
  })
  test('a broken pack is told by its file, and the rest is kept', () => {
    const { gazetteer, issues } = assembleGazetteer(
      { ...all, worldBytes: new Uint8Array([1, 2, 3]) },
      (part) => `there/${gazetteerFiles[part].path}`,
    )
    expect(issues.map(({ file, code }) => [file, code])).toEqual([['there/world.bin', 'GAZETTEER_BROKEN']])
    expect(gazetteer.world).toBeNull()
    expect(gazetteer.places.size).toBe(5)
  })
  test('the word lists count together or not at all', () => {
    const one = assembleGazetteer({ ...all, givenNames: 'ada\n' }).gazetteer.lexicon
    expect(one.given.size + one.common.size).toBe(0)
    const both = assembleGazetteer({ ...all, givenNames: 'ada\nbo\n', commonWords: 'stone\n' }).gazetteer
    expect([both.lexicon.given.size, both.lexicon.common.size]).toEqual([2, 1])
  })
})

describe('reading', () => {
  const lexicon: Part[] = ['givenNames', 'commonWords']
  test.each([
    [[], lexicon],
    [['region'], ['regionCsv', ...lexicon]],
    [
      ['region', 'countries'],
      ['regionCsv', 'countriesCsv', ...lexicon],
    ],
    [packs, Object.keys(gazetteerFiles)],
  ] as const)('%j asks for no other files than it needs', async (wanted, parts) => {
    const asked: Part[] = []
    const text = async (part: Part) => (asked.push(part), part)
    const bytes = async (part: Part) => (asked.push(part), new Uint8Array())
    const read = await readParts(wanted, { text, bytes })
    expect(asked.toSorted()).toEqual([...parts].toSorted())
    expect(Object.entries(read).filter(([, content]) => content !== null)).toHaveLength(parts.length)
  })
  test('from a folder gives what assembling the same contents gives', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'gazetteer-'))
    onTestFinished(() => rm(dir, { recursive: true }))
    await cp(join(import.meta.dirname, '../../../stories/theatre/gazetteer'), join(dir, 'gazetteer'), {
      recursive: true,
    })
    await writeFile(join(dir, 'gazetteer/places.csv'), region)
    await writeFile(join(dir, 'countries.csv'), countries)
    const { gazetteer, issues } = await readGazetteer(dir, ['region', 'countries'], dir)
    expect(issues).toEqual([])
    const { gazetteer: same } = assembleGazetteer({ ...all, featuresCsv: null })
    const whole = (g: typeof same) => ({ ...g, arabicTrie: g.arabicTrie() })
    expect(whole(gazetteer)).toEqual(whole(same))
    const { issues: faults } = await readGazetteer(dir, packs, dir)
    expect(faults.map(({ file, code }) => [file, code])).toEqual([
      [join(dir, 'features.csv'), 'FILE_UNREADABLE'],
      [join(dir, 'world.bin'), 'FILE_UNREADABLE'],
    ])
  })
})
