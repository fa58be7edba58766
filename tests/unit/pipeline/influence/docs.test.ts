import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kindWeights, roleWeights, statusWeights } from '../../../../src/influence/weights.ts'
import { build } from '../../../../src/pipeline/build.ts'
import { formatInfluenceDocs } from '../../../../src/pipeline/influence/docs.ts'
import { readLayers } from '../../../../src/pipeline/read-layers.ts'
import { makeTheatre, repo } from '../theatre.ts'

const box = (west: number, east: number) => [
  [
    [west, 49.5],
    [east, 49.5],
    [east, 51.5],
    [west, 51.5],
    [west, 49.5],
  ],
]

async function layers() {
  const dir = await makeTheatre({
    'report.md': `---
title: A report
publisher: Northmark Gazette
published: 2003-07-01
stance: western-media
---

The Crown Army has stood in the country since 2002.
> presence deployment; when: 2002/..; by: crown-army; at: Northmark; name: Garrison

The League took Milford in April 2003.
> event battle; when: 2003-04-10; by: river-league; at: Milford, West Province; name: Fall of Milford
`,
  })
  const areas: [string, number, number][] = [
    ['northmark', 9, 13],
    ['west-province', 9, 11],
    ['east-province', 11, 13],
  ]
  const features = areas.map(([id, west, east]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'Polygon', coordinates: box(west, east) },
  }))
  await writeFile(
    join(dir, 'gazetteer/areas.geojson'),
    JSON.stringify({ type: 'FeatureCollection', features }),
  )
  await build(dir, null)
  return (await readLayers(dir)).layers!
}

const part = (words: string) =>
  `Before.\n\n<!-- made by npm run docs: ${words} -->\nstale words\n<!-- end -->\n\nAfter.\n`

test('a part is made anew, the text round it stays', async () => {
  const read = await layers()
  const text = formatInfluenceDocs(part('kinds'), read)
  expect(text).toMatch(/^Before\.\n\n<!-- made by npm run docs: kinds -->\n\n\| layer and kind/)
  expect(text).toMatch(/<!-- end -->\n\nAfter\.\n$/)
  expect(text).not.toContain('stale words')
  expect(formatInfluenceDocs(text, read)).toBe(text)
})

test('the table of areas names the strongest side and why, and brackets what is known of the country only', async () => {
  const text = formatInfluenceDocs(part('areas XN 2003-04-10'), await layers())
  // a garrison of 2.4 in all, half in each province, against a battle of 1.6 in one
  expect(text).toMatch(
    /\| West Province +\| League +\| 57 % +\|.*\| no, \d+ of 16: Crown +\| Fall of Milford \(57 %\) +\|/,
  )
  expect(text).toMatch(
    /\| East Province +\| \(Crown\) +\| 100 % +\| 1\.0 +\| only country-wide +\| – +\| Garrison \(100 %\) +\|/,
  )
})

test('output is what the command prints, cut where it is long', async () => {
  const text = formatInfluenceDocs(part('output 2 --date 2003-04-10 --json'), await layers())
  expect(text).toContain(
    '$ npm run -s cli -- influence geodata --date 2003-04-10 --json\n{"version":1,"date":"2003-04-10"',
  )
  expect(text).toContain('\n…\n```')
})

test('a part that is not known is told', async () => {
  const read = await layers()
  expect(() => formatInfluenceDocs(part('nonsense'), read)).toThrow(
    /unknown part of the docs: "nonsense"; known: kinds, factors/,
  )
})

test('docs/influence.md tells every weight with its reason, and the README shows lines of its output', () => {
  const docs = readFileSync(join(repo, 'docs/influence.md'), 'utf8')
  const all = { ...kindWeights, ...roleWeights, ...statusWeights }
  for (const [id, { why }] of Object.entries(all)) {
    expect(docs).toContain(`\`${id.replace('.', ' ')}\``)
    expect(docs).toContain(why)
  }
  const readme = readFileSync(join(repo, 'README.md'), 'utf8')
  const [, shown = ''] = /\$ npm run -s cli -- influence [^\n]*\n([\s\S]*?)\n…/.exec(readme) ?? []
  const lines = shown.split('\n').filter(Boolean)
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(docs).toContain(line)
})
