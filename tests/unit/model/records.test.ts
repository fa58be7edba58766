import { expect, test } from 'vitest'
import { checkFeature } from '../../../src/model/check/feature.ts'
import { findRecord, formatRecord, parseRecord, recordFeature } from '../../../src/model/records.ts'
import { recordsFile } from '../time/sample-records.ts'

const row = { when: '2003-04-02', longitude: '10.5', latitude: '50', kind: 'attack', actor: 'red' }
const featureOf = (more: object = {}, number = 0) =>
  recordFeature(parseRecord(formatRecord({ ...row, ...more })), number, recordsFile(), 'Gazette')

test('a line gives its cells again, whatever stands in them', () => {
  const cells = { ...row, name: 'a "name", with commas', place: 'قرية', note: '"', killed: '3-5' }
  expect(parseRecord(formatRecord(cells))).toMatchObject(cells)
  expect(formatRecord({ ...row, note: 'two\nlines' })).toBe('2003-04-02,10.5,50,attack,red,,,,,two lines')
})

test('a record is a feature of the data model, with its source', () => {
  const feature = featureOf(
    { target: 'blue', place: 'Milford', type: 'IED', note: 'at the gate', killed: '2' },
    5,
  )
  const faults: string[] = []
  checkFeature(feature, (code) => void faults.push(code), {
    actors: new Set(['red', 'blue']),
    sources: new Set(['log']),
  })
  expect(faults).toEqual([])
  expect(feature).toMatchObject({
    id: 'log-7',
    geometry: { type: 'Point', coordinates: [10.5, 50] },
    properties: {
      name: 'IED, Milford',
      placename: 'Milford',
      actor: 'red',
      actors: ['red', 'blue'],
      roles: ['perpetrator', 'target'],
      start: '2003-04-02',
      end: '2003-04-02',
      certainty: 'B',
      figures: { killed: { low: 2, high: 2, by: 'Gazette' } },
      claims: [{ source: 'log', by: 'Gazette', says: 'at the gate', stance: 'supports' }],
    },
  })
})

test('what a record does not tell is made from what it tells', () => {
  const { properties } = featureOf({ actor: '', when: '2003' })
  expect(properties).toMatchObject({
    name: 'Attack',
    placename: '50.0000, 10.5000',
    actor: null,
    actors: [],
    certainty: 'C',
    figures: null,
    claims: [{ says: 'Attack' }],
  })
})

test('an id finds its record and no other', () => {
  const files = [
    { source: 'log', features: 3 },
    { source: 'log-2', features: 3 },
  ]
  expect(findRecord('log-2', files)).toEqual({ file: 0, number: 0 })
  expect(findRecord('log-2-4', files)).toEqual({ file: 1, number: 2 })
  for (const id of ['log-1', 'log-5', 'log-02', 'log-', 'log', 'other-2', 'log-2-9'])
    expect(findRecord(id, files), id).toBe(null)
})
