import { expect, test } from 'vitest'
import { printedParts } from '../../../../src/app/shell/printed.ts'
import type { FeatureProperties } from '../../../../src/model/feature.ts'
import type { Source } from '../../../../src/model/source.ts'
import type { Timed } from '../../../../src/time/sift.ts'

const shown = (actor: string | null, status: FeatureProperties['status'], ...sources: string[]) =>
  ({
    feature: { properties: { actor, status, claims: sources.map((id) => ({ source: id })) } },
  }) as unknown as Timed

test('paper names sides, statuses and publishers of what is shown, the most first', () => {
  const names = new Map(['a', 'b'].map((id) => [id, { publisher: `Paper ${id}` } as Source]))
  const parts = printedParts(
    [
      shown('x', 'alleged', 'a', 'a'),
      shown('y', 'confirmed', 'b', 'a'),
      shown(null, 'confirmed', 'b'),
      shown('x', 'confirmed', 'b'),
    ],
    (actor) => (actor === null ? '' : 'north'),
    names,
  )
  expect(parts).toEqual({
    sides: [
      ['north', 3],
      ['', 1],
    ],
    statuses: [
      ['confirmed', 3],
      ['alleged', 1],
    ],
    publishers: ['Paper b', 'Paper a'],
  })
})
