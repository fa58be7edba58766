import { appendFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Io } from '../../../../src/pipeline/commands/command.ts'
import { report } from '../../../../src/pipeline/commands/report.ts'
import type { Report } from '../../../../src/pipeline/report.ts'
import { goodDocument, makeTheatre } from '../theatre.ts'

const notes = `---
title: Notes
publisher: Court Paper
published: 2003-08
stance: official
---

The League took Milford, West Province, in April 2003, says the court.
> event battle; when: 2003-04; by: river-league; at: Milford, West Province

The Crown Army stood in the village of Nowhereton in 1999.
> presence deployment; when: 1999; by: crown-army; at: Harrow

A farmer fears for the harvest.
> omit; why: private

The League may come back.
> omit; why: opinion
`

async function run(dir: string, options: { json?: boolean } = {}) {
  const printed = { out: '', err: [] as string[] }
  const io: Io = {
    stdin: (async function* () {})(),
    out: async (text) => void (printed.out += text),
    err: (line) => void printed.err.push(line),
    progress: () => {},
    sourceDateEpoch: null,
    shippedDataset: dir,
  }
  return { code: await report.run([dir], options, io), ...printed }
}

test('counts what was read, what came of it, and what was left out and why', async () => {
  const dir = await makeTheatre({ 'gazette.md': goodDocument, 'notes.md': notes })
  const { code, out, err } = await run(dir, { json: true })
  expect({ code, err }).toEqual({ code: 0, err: [] })
  const { coverage, documents, omitted, unresolved } = JSON.parse(out) as Report
  expect(coverage).toMatchObject({
    documents: 2,
    statements: 5,
    coded: 3,
    machine: 0,
    omitted: { private: 1, opinion: 1, 'no-place': 0 },
    mentions: coverage.resolved + coverage.unresolved,
    unresolved: 1,
    features: 2,
    several: 1,
    layers: { event: 1, presence: 1 },
    actors: { 'river-league': { event: 1 }, 'crown-army': { presence: 1 } },
    years: { 1999: { presence: 1 }, 2003: { event: 1 } },
    dated: { month: { event: 1 }, year: { presence: 1 } },
    located: { settlement: { event: 1, presence: 1 } },
    // the battle stands with a newspaper and the court, the presence with the court alone
    stances: { 'western-media': { event: 1 }, official: { event: 1, presence: 1 } },
    beyond: { axis: 1, view: 0 },
  })
  expect(documents).toMatchObject([
    { id: 'gazette', statements: 1, omitted: 0, features: 1 },
    { id: 'notes', statements: 4, omitted: 2, features: 2 },
  ])
  expect(omitted).toMatchObject([
    { document: 'notes', line: 14, why: 'private', text: 'A farmer fears for the harvest.' },
    { document: 'notes', line: 17, why: 'opinion' },
  ])
  expect(unresolved).toEqual([{ text: 'Nowhereton', times: 1, documents: ['notes'] }])
})

test('is Markdown with names of actors, and the same bytes each time', async () => {
  const dir = await makeTheatre({ 'gazette.md': goodDocument, 'notes.md': notes })
  const { out } = await run(dir)
  expect(out).toContain('# A made-up theatre\n')
  expect(out).toMatch(/\| River League +\| +1 \| +0 \| +0 \| +1 \|/)
  expect(out).toContain('- notes:14 (private) A farmer fears for the harvest.')
  expect(out).toContain('- Nowhereton (1): notes')
  expect((await run(dir)).out).toBe(out)
})

test('a feature whose ground lies away from the opening view is counted as beyond it', async () => {
  const far = goodDocument.replaceAll('Milford, West Province', 'Faraway')
  const dir = await makeTheatre({ 'gazette.md': far })
  await appendFile(`${dir}/gazetteer/places.csv`, 'faraway,Faraway,town,,,10,60,,,,,,,,own\n')
  const { coverage } = JSON.parse((await run(dir, { json: true })).out) as Report
  expect(coverage.beyond).toEqual({ view: 1, axis: 0 })
})

test('a faulty folder gives its faults and no report', async () => {
  const dir = await makeTheatre({ 'gazette.md': goodDocument.replace('event battle', 'event war') })
  const { code, out, err } = await run(dir)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toHaveLength(1)
  expect(err[0]).toMatch(/gazette\.md:9: unknown kind/)
})
