import { expect, test } from 'vitest'
import { segmentsOf } from '../../../../src/app/debug/segments.ts'
import { findDates } from '../../../../src/geoparse/dates/dates.ts'
import { geoparse } from '../../../../src/geoparse/geoparse.ts'
import { gazetteer } from '../../geoparse/small-gazetteer.ts'

test.each([
  '',
  'No place at all.',
  'Erbil',
  '🙂 Baghdad and Basra, 3 March 2021 – then Erbil.\n\nوصل الوفد إلى بغداد من البصرة 🙂',
])('segments make up the text: %s', (text) => {
  const mentions = geoparse(text, gazetteer)
  const dates = findDates(text, null)
  const segments = segmentsOf(text, mentions, dates)
  expect(segments.map((s) => s.text).join('')).toBe(text)
  for (const s of segments) if (s.mention !== null) expect(s.text).toBe(mentions[s.mention]?.text)
  expect(segments.flatMap((s) => s.mention ?? [])).toEqual(mentions.map((_, i) => i))
  expect(segments.flatMap((s) => s.date ?? [])).toEqual(dates)
})

test('of two that overlap the first has the span', () => {
  const [mention] = geoparse('Erbil', gazetteer)
  const date = { start: 3, end: 9, text: 'il May', when: '2020-05', why: 'made up' }
  const segments = segmentsOf('Erbil May', [mention!], [date])
  expect(segments.map((s) => [s.text, s.mention, s.date])).toEqual([
    ['Erbil', 0, null],
    [' May', null, null],
  ])
})
