import { expect, test } from 'vitest'
import { parseLexicon } from '../../../../src/geoparse/gazetteer/lexicon.ts'

test('the lists hold one word a line; empty lines are no words', () => {
  const { given, common } = parseLexicon('anna\njordan\n', 'reading\n\nbattle\n')
  expect([...given]).toEqual(['anna', 'jordan'])
  expect([...common]).toEqual(['reading', 'battle'])
})
