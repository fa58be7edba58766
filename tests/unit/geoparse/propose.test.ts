import { describe, expect, test } from 'vitest'
import { indexActors } from '../../../src/geoparse/actors.ts'
import { geoparse } from '../../../src/geoparse/geoparse.ts'
import { kindWords } from '../../../src/geoparse/kind-words.ts'
import { propose } from '../../../src/geoparse/propose.ts'
import type { Actor } from '../../../src/model/actor.ts'
import { layerKind } from '../../../src/model/layer.ts'
import { gazetteer } from './small-gazetteer.ts'

const actor = (id: string, en: string, aliases: string[]): Actor => ({
  id,
  name: { en },
  aliases,
  type: 'militia',
  parent: null,
  bloc: 'x',
  colour: '#000000',
  symbol: 'circle',
})
const actors = indexActors([
  actor('badr', 'Badr Organization', ['Badr']),
  actor('isis', 'ISIS', ['Islamic State']),
])
const proposals = (text: string) => propose(text, geoparse(text, gazetteer), actors, null)

describe('every row of the kind table reads its example', () => {
  test.each(kindWords.map((row) => [`${row.layer} ${row.kind}`, row] as const))('%s', (_, row) => {
    expect(kindWords.find((r) => r.pattern.test(row.example))).toBe(row)
    expect(layerKind(row.layer)?.kinds).toContain(row.kind)
  })
})

test('a sentence with a place, a date and a known verb proposes a feature with its reason', () => {
  const text =
    'Nothing here. Badr fighters captured Jurf al-Sakhar from the Islamic State in October 2014. Nothing there.'
  const [proposal, ...more] = proposals(text)
  expect(more).toEqual([])
  expect(proposal).toMatchObject({
    layer: 'event',
    kind: 'battle',
    actors: ['badr', 'isis'],
    when: '2014-10',
    place: 'jurf-al-sakhar',
  })
  expect(text.slice(proposal!.start, proposal!.end)).toBe(proposal!.text)
  expect(proposal!.why).toContain('"captured" says battle')
})

test('a government that speaks, a sentence without a date, a place without an event propose nothing', () => {
  expect(proposals('Tehran attacked the accord in 2018.')).toEqual([])
  expect(proposals('Badr captured Basra.')).toEqual([])
  expect(proposals('In 2014 Basra was hot.')).toEqual([])
})
