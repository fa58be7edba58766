import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { MapFeature } from '../../../src/model/feature.ts'
import { build } from '../../../src/pipeline/build.ts'
import { makeTheatre } from './theatre.ts'

const paper = (publisher: string, published: string, lines: readonly string[]) => `---
title: A report
publisher: ${publisher}
published: ${published}
stance: ${publisher === 'First' ? 'western-media' : 'official'}
---

It happened.

${lines.map((line) => `> ${line}\n`).join('\n')}`

/** The one feature that a lead and later lines make, and the codes of the warnings. */
async function feature(lead: string, ...later: string[]) {
  const dir = await makeTheatre({
    'a.md': paper('First', '2003-07-01', [`event battle; id: fight; ${lead}`]),
    'b.md': paper(
      'Second',
      '2003-08-01',
      later.map((line) => `event battle; id: fight; ${line}`),
    ),
  })
  const { issues } = await build(dir, null)
  const file = JSON.parse(await readFile(join(dir, 'layers/events.geojson'), 'utf8')) as {
    features: MapFeature[]
  }
  expect(file.features).toHaveLength(1)
  return { ...file.features[0]!.properties, codes: issues.map(({ code }) => code) }
}
const LEAD = 'when: 2003-04; at: harrow'

describe('a later line that names another place', () => {
  test('keeps it in its claim, and the feature is disputed', async () => {
    const { codes, claims, status, place } = await feature(LEAD, 'at: near milford')
    expect(codes).toEqual(['PLACE_CONFLICT'])
    expect([place, status]).toEqual(['harrow', 'disputed'])
    expect(claims.map(({ at }) => at?.place)).toEqual([undefined, 'milford'])
    expect(claims[1]?.at).toMatchObject({ located: 'settlement', radius: 15, lon: 9.8, lat: 50.2 })
  })
  test('leaves the status that a person gave', async () => {
    const { status, claims } = await feature(`${LEAD}; status: confirmed`, 'at: milford')
    expect(status).toBe('confirmed')
    expect(claims[1]?.at?.place).toBe('milford')
  })
  test('does not give the feature its radius', async () => {
    const { radius, claims } = await feature(LEAD, 'at: milford; radius: 3')
    expect(radius).toBe(10)
    expect(claims[1]?.at?.radius).toBe(3)
  })
  test('does not bear the feature out', async () => {
    expect((await feature(LEAD, '')).certainty).toBe('A')
    expect((await feature(LEAD, 'at: milford')).certainty).toBe('B')
  })
  test('is told of each such line', async () => {
    const { codes, claims } = await feature(LEAD, 'at: milford', 'at: jarf-al-sahr; says: It was there.')
    expect(codes).toEqual(['PLACE_CONFLICT', 'PLACE_CONFLICT'])
    expect(claims.map(({ at }) => at?.place)).toEqual([undefined, 'milford', 'jarf-al-sahr'])
  })
})

describe('no contradiction is', () => {
  test.each([
    ['a coarser place', LEAD, 'at: east-province'],
    ['the country', LEAD, 'at: northmark'],
    ['a finer place', 'when: 2003-04; at: east-province', 'at: milford-east'],
    ['near the same place', LEAD, 'at: outside Harrow'],
    ['a place within the radius', `${LEAD}; radius: 60`, 'at: milford-east'],
    ['one of the places that it may be', 'when: 2003-04; at: milford | milford-east', 'at: milford-east'],
    ['a line without a place', LEAD, 'stance: supports'],
  ])('%s', async (_, lead, later) => {
    const { codes, claims, status } = await feature(lead, later)
    expect(codes).toEqual([])
    expect(claims.some(({ at }) => at)).toBe(false)
    expect(status).toBe('confirmed')
  })
  test('but provinces that only lie side by side are two places', async () => {
    const { codes } = await feature('when: 2003-04; at: east-province', 'at: west-province')
    expect(codes).toEqual(['PLACE_CONFLICT'])
  })
})

test('a line with another date keeps it in its claim', async () => {
  const { codes, claims, status, when } = await feature(LEAD, 'when: 2003-05')
  expect(codes).toEqual(['DATE_CONFLICT'])
  expect([when, status]).toEqual(['2003-04', 'disputed'])
  expect(claims.map((claim) => claim.when)).toEqual([undefined, '2003-05'])
  expect((await feature(LEAD, 'when: 2003')).claims.some((claim) => claim.when)).toBe(false)
})

test('a place that a line names goes before one that only prose names', async () => {
  const dir = await makeTheatre({
    'a.md': `---
title: A report
publisher: First
stance: other
---

A man from Milford told of the fight in April 2003.

> event battle; id: fight; name: The fight

It was at Harrow.

> event battle; id: fight; at: harrow
`,
  })
  await build(dir, null)
  const { features } = JSON.parse(await readFile(join(dir, 'layers/events.geojson'), 'utf8'))
  expect(features[0].properties).toMatchObject({ place: 'harrow', status: 'confirmed' })
})
