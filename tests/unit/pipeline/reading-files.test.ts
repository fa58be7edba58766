import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isApartFile, isPlacesFile, isReadDocument } from '../../../src/model/check/reading.ts'
import type { ApartFile, PlacesFile, ReadDocument } from '../../../src/model/reading.ts'
import { build } from '../../../src/pipeline/build.ts'
import { goodDocument, makeTheatre } from './theatre.ts'

const HEAD = goodDocument.slice(0, goodDocument.indexOf('The League'))

async function built(documents: Record<string, string>) {
  const dir = await makeTheatre(documents)
  expect((await build(dir, null)).written).toBe(true)
  const read = async <T>(file: string) => JSON.parse(await readFile(join(dir, 'layers', file), 'utf8')) as T
  return {
    dir,
    read,
    document: (id: string) => read<ReadDocument>(`documents/${id}.json`),
    places: async () => (await read<PlacesFile>('places.json')).places,
    apart: async () => (await read<ApartFile>('apart.json')).statements,
  }
}

test('a read document has headings and statements without coding, at their offsets in the file', async () => {
  const text = `${HEAD}# The war #\n\nThe League took\nMilford in April 2003.\n> event battle; when: 2003-04; at: Milford\n\n\`\`\`\n# no heading\n\`\`\`\n`
  const { document } = await built({ 'a.md': text })
  const read = await document('a')
  expect(isReadDocument(read, 'a')).toBe(true)
  expect(read.parts.map(({ kind, text: words }) => [kind, words])).toEqual([
    ['heading', 'The war'],
    ['statement', 'The League took Milford in April 2003.'],
  ])
  for (const { start, end, text: words } of read.parts)
    expect(text.slice(start, end).replaceAll('\n', ' ')).toBe(words)
  expect(read.mentions.map(({ start, end }) => text.slice(start, end))).toContain('Milford')
  expect(read.mentions[0]).toMatchObject({ place: 'milford', why: expect.stringMatching(/\w/) })
  expect(read.mentions[0]!.others).not.toContain('milford')
})

test('claims point at statements of the read document', async () => {
  const { document, read } = await built({ 'a.md': goodDocument })
  const { features } = await read<{
    features: { properties: { claims: { start: number; end: number }[] } }[]
  }>('events.geojson')
  const [claim] = features[0]!.properties.claims
  expect((await document('a')).parts).toContainEqual(
    expect.objectContaining({ kind: 'statement', start: claim!.start, end: claim!.end }),
  )
})

test('what is left out, and what has no date, is apart with its reason', async () => {
  const text = `${HEAD}Nobody knows where the camp was in 2003.\n> omit; why: no-place\n\nThe League holds Milford.\n> presence control; by: river-league; at: Milford\n\nThe League took Milford in April 2003.\n> event battle; when: 2003-04; at: Milford\n`
  const { apart, document } = await built({ 'a.md': text })
  expect((await apart()).map(({ text: words, why }) => [words, why])).toEqual([
    ['Nobody knows where the camp was in 2003.', 'no-place'],
    ['The League holds Milford.', 'no-date'],
  ])
  expect((await document('a')).parts.map(({ omitted }) => omitted)).toEqual(['no-place', 'no-date', null])
})

test('a statement of which one feature is dated is not apart', async () => {
  const undated = 'presence control; by: river-league; at: Milford'
  const text = `${HEAD}The League holds Milford.\n> ${undated}\n> event battle; when: 2003-04; at: Milford\n`
  expect(await (await built({ 'a.md': text })).apart()).toEqual([])
})

test('places are those that are named, with those that hold them, and how documents write them', async () => {
  const text = `${HEAD}Milford fell, and in Milford nothing stood in April 2003.\n> event battle; when: 2003-04; at: Milford\n`
  const { places, read } = await built({ 'a.md': text, 'b.md': goodDocument })
  const all = await places()
  expect(isPlacesFile(await read('places.json')) && isApartFile(await read('apart.json'))).toBe(true)
  const milford = all.find(({ id }) => id === 'milford')!
  expect(milford.spellings).toEqual([
    { text: 'Milford', source: 'a', n: 2 },
    { text: 'Milford', source: 'b', n: 1 },
  ])
  const ids = all.map(({ id }) => id)
  expect(ids).toContain(milford.parent)
  expect(ids).toEqual(ids.toSorted())
  for (const { parent } of all) if (parent !== null) expect(ids).toContain(parent)
})

test('the same input gives the same bytes; a document that is gone leaves none, and others’ files stay', async () => {
  const { dir } = await built({ 'a.md': goodDocument, 'b.md': goodDocument })
  const folder = join(dir, 'layers/documents')
  const bytes = async () => readFile(join(folder, 'a.json'), 'utf8')
  const first = await bytes()
  await writeFile(join(folder, 'notes.txt'), 'mine')
  await rm(join(dir, 'documents/b.md'))
  expect((await build(dir, null)).written).toBe(true)
  expect((await readdir(folder)).toSorted()).toEqual(['a.json', 'notes.txt'])
  expect(await bytes()).toBe(first)
})

test('the manifest says that they are there, and another word in a document changes its hash but not the data’s', async () => {
  const hashes = async (text: string) => {
    const { read } = await built({ 'a.md': text })
    const { reading, data } = await read<{ reading: { sha256: string }; data: string }>('manifest.json')
    return { reading: reading.sha256, data }
  }
  const [one, other] = [await hashes(goodDocument), await hashes(`${goodDocument}\n## More\n`)]
  expect(one.reading).not.toBe(other.reading)
  expect(one.data).toBe(other.data)
})
