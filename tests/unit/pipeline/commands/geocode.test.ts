import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Mention } from '../../../../src/geoparse/mention.ts'
import { UsageError, type Io } from '../../../../src/pipeline/commands/command.ts'
import { geocode } from '../../../../src/pipeline/commands/geocode.ts'
import { repo } from '../theatre.ts'

async function run(text: string, options: Record<string, string | boolean> = {}, files = ['-']) {
  const printed = { out: '', err: [] as string[] }
  const io: Io = {
    stdin: (async function* () {
      yield Buffer.from(text)
    })(),
    out: async (words) => void (printed.out += words),
    err: (line) => void printed.err.push(line),
    progress: () => {},
    sourceDateEpoch: null,
    shippedDataset: join(repo, 'tests/stories/theatre'),
  }
  const code = await geocode.run(files, options, io)
  const documents = printed.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { doc_id: string; mentions: Mention[] })
  const names = documents.flatMap((d) => d.mentions.map((m) => m.text))
  return { code, err: printed.err, documents, names }
}

const text = 'Rain in Jarf al-Sahr, in Paraguay, and in Louisville.'

describe('--packs says which gazetteers are used', () => {
  test.each([
    ['region', ['Jarf al-Sahr']],
    ['countries', ['Paraguay']],
    ['region,countries', ['Jarf al-Sahr', 'Paraguay']],
    [' countries , region ', ['Jarf al-Sahr', 'Paraguay']],
  ])('%s', async (list, names) => {
    const { code, err, ...found } = await run(text, { packs: list })
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(found.names).toEqual(names)
  })
  test('without it, all are', async () => {
    expect((await run(text)).names).toEqual(['Jarf al-Sahr', 'Paraguay', 'Louisville'])
  })
  test.each(['moon', 'region,moon', ''])('a pack that is none is an error of use: %j', async (list) => {
    const attempt = run(text, { packs: list })
    await expect(attempt).rejects.toThrow(UsageError)
    await expect(attempt).rejects.toThrow(/^unknown pack: "(?:moon)?"; known: region, countries, world$/)
  })
})

test('--demonyms finds adjectives and people too, as part of something else', async () => {
  const sentence = 'A Norwegian ship left Norway.'
  expect((await run(sentence, { packs: 'countries' })).names).toEqual(['Norway'])
  const { documents, names } = await run(sentence, { packs: 'countries', demonyms: true })
  expect(names).toEqual(['Norwegian', 'Norway'])
  expect(documents[0]?.mentions[0]).toMatchObject({ place: 'norway', use: 'associative' })
})

test('--geodata names the dataset whose gazetteer is used', async () => {
  const options = { geodata: join(repo, 'geodata'), packs: 'region' }
  expect((await run('Rain in Jarf al-Sahr and Karbala.', options)).names).toEqual(['Karbala'])
})

test('a dataset without a gazetteer is one error, and nothing is printed', async () => {
  const { code, err, documents } = await run(text, { geodata: '/no/such', packs: 'region' })
  expect({ code, documents }).toEqual({ code: 1, documents: [] })
  expect(err).toEqual([
    '/no/such/gazetteer/places.csv: unreadable file: no such file or folder [FILE_UNREADABLE]',
  ])
})

test('each document is read for itself, with all that a mention tells', async () => {
  const lines = ['Rain in Paris, Texas.', 'Rain in Paris.'].map((t, i) =>
    JSON.stringify({ doc_id: `d${i}`, text: t }),
  )
  const { documents } = await run(lines.join('\n'))
  expect(documents.map((d) => [d.doc_id, d.mentions[0]?.place])).toEqual([
    ['d0', 'gn-4717560'],
    ['d1', 'paris'],
  ])
  expect(Object.keys(documents[1]!.mentions[0]!)).toEqual(
    'start end text use place name lat lon located radius score why candidates'.split(' '),
  )
})

describe('--corrections names decisions that override the machine', () => {
  const corrections = async (...rows: string[]) => {
    const dir = await mkdtemp(join(tmpdir(), 'corrections-'))
    onTestFinished(() => rm(dir, { recursive: true }))
    const file = join(dir, 'corrections.csv')
    await writeFile(file, ['document,name,place,why', ...rows, ''].join('\n'))
    return file
  }
  test('a name is another place, or none', async () => {
    const file = await corrections(',Milford,harrow,a slip', ',Jarf al-Sahr,,a ship of that name')
    const { code, documents, names } = await run('Rain in Milford and Jarf al-Sahr.', {
      packs: 'region',
      corrections: file,
    })
    expect({ code, names }).toEqual({ code: 0, names: ['Milford'] })
    expect(documents[0]?.mentions[0]).toMatchObject({
      place: 'harrow',
      why: expect.stringContaining('a slip'),
    })
  })
  test('a place that no gazetteer holds is an error with its line', async () => {
    const file = await corrections(',Milford,atlantis,a slip')
    const { code, err, documents } = await run('Rain in Milford.', { packs: 'region', corrections: file })
    expect({ code, documents }).toEqual({ code: 1, documents: [] })
    expect(err).toEqual([expect.stringContaining(`${file}:2: unknown place: "atlantis"`)])
  })
})
