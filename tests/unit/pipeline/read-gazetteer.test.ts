import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { geoparse } from '../../../src/geoparse/geoparse.ts'
import { formatIssue } from '../../../src/model/issue.ts'
import { packs, readGazetteer } from '../../../src/pipeline/read-gazetteer.ts'
import { bytes } from '../geoparse/small-world.ts'

const head = 'id,name,type,country,parent,lat,lon,radius,seat,ar,fa,ku,tr,aliases,demonyms,source\n'
const files = {
  'gazetteer/places.csv': `${head}basra,Basra,city,IQ,iraq,30.51,47.78,,,,,,,,,own\n`,
  'countries.csv': `${head}iraq,Iraq,country,IQ,,33,44,,,,,,,,Iraqi,own\nbasra,Basora,city,IQ,,1,1,,,,,,,,,own\n`,
  'features.csv': `${head}tigris,Tigris,river,,,31,47.4,,,,,,,,,own\n`,
  'world.bin': bytes,
  'given-names.txt': 'jordan\n',
  'common-words.txt': 'reading\n',
}

/** Both folders in one: files of these names, others as above, null for none. */
async function folder(changed: Partial<Record<keyof typeof files, string | Uint8Array | null>> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'gazetteer-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await mkdir(join(dir, 'gazetteer'))
  for (const [name, content] of Object.entries({ ...files, ...changed }))
    if (content !== null) await writeFile(join(dir, name), content)
  return dir
}
const text = 'Rain in Basra, Iraq, on the Tigris and in Dallas.'

describe('each pack adds its places', () => {
  test.each([
    [
      ['region', 'countries', 'world'],
      ['Basra', 'Iraq', 'Tigris', 'Dallas'],
    ],
    [['countries'], ['Iraq']],
    [['world'], ['Tigris', 'Dallas']],
  ] as const)('%j', async (wanted, names) => {
    const dir = await folder()
    const { gazetteer, issues } = await readGazetteer(dir, wanted, dir)
    expect(issues).toEqual([])
    expect(geoparse(text, gazetteer).map((m) => m.text)).toEqual(names)
  })
})

test('a place of the dataset stands for the one of its id elsewhere', async () => {
  const dir = await folder()
  const { gazetteer } = await readGazetteer(dir, packs, dir)
  expect(gazetteer.places.get('basra')).toMatchObject({ name: 'Basra', lat: 30.51 })
})

test('the lists of words are read beside any pack; without them all goes on', async () => {
  const dir = await folder()
  expect((await readGazetteer(dir, ['region', 'countries'], dir)).gazetteer.lexicon.given.has('jordan')).toBe(
    true,
  )
  const bare = await folder({ 'given-names.txt': null, 'common-words.txt': null })
  expect((await readGazetteer(bare, packs, bare)).issues).toEqual([])
})

describe('a world.bin that is broken gives one error that names it, and the rest is read', () => {
  test.each([
    ['empty', new Uint8Array(), 'not a pack of this version'],
    ['a page instead', '<!doctype html><title>404</title>', 'not a pack of this version'],
    ['cut in its header', bytes.slice(0, 50), 'it ends too early'],
    ['cut in half', bytes.slice(0, bytes.length / 2), 'it ends too early'],
  ])('%s', async (_, content, reason) => {
    const dir = await folder({ 'world.bin': content })
    const { gazetteer, issues } = await readGazetteer(dir, packs, dir)
    expect(issues.map(formatIssue)).toEqual([
      `${dir}/world.bin: broken world gazetteer: ${reason}; make it anew with \`npm run world\` [GAZETTEER_BROKEN]`,
    ])
    expect(geoparse(text, gazetteer).map((m) => m.text)).toEqual(['Basra', 'Iraq', 'Tigris'])
  })
})

describe('a file that is missing gives one error that names it, where its pack is wanted', () => {
  test.each([
    ['world.bin', 'world'],
    ['features.csv', 'world'],
    ['countries.csv', 'countries'],
    ['gazetteer/places.csv', 'region'],
  ] as const)('%s', async (file, pack) => {
    const dir = await folder({ [file]: null })
    const missing = `${dir}/${file}: unreadable file: no such file or folder [FILE_UNREADABLE]`
    const issuesOf = async (wanted: typeof packs | ['region' | 'world']) =>
      (await readGazetteer(dir, wanted, dir)).issues
        .map(formatIssue)
        .filter((i) => !i.includes('UNKNOWN_PLACE'))
    expect(await issuesOf(packs)).toEqual([missing])
    expect(await issuesOf([pack === 'world' ? 'region' : 'world'])).toEqual([])
  })
})

test('a bad row is named with its file and line', async () => {
  const dir = await folder({ 'countries.csv': `${head}iraq,Iraq,state,IQ,,33,44,,,,,,,,,own\n` })
  const { issues } = await readGazetteer(dir, ['countries'], dir)
  expect(issues.map(formatIssue)).toEqual([
    expect.stringMatching(`^${dir}/countries.csv:2: unknown type: "state"`),
  ])
})
