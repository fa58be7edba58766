import { expect, test } from 'vitest'
import { byStance } from '../../../../src/app/shell/sources-by-stance.ts'
import type { Source } from '../../../../src/model/source.ts'

const source = (
  id: string,
  stance: Source['stance'],
  publisher: string,
  published: string | null,
): Source => ({
  id,
  stance,
  publisher,
  published,
  title: id,
  author: null,
  url: null,
  language: 'en',
  licence: 'CC0-1.0',
})

test('the stance with most documents comes first; in it publishers by name, each by date, the undated last', () => {
  const groups = byStance([
    source('lone', 'academic', 'A', '2001'),
    source('undated', 'official', 'B', null),
    source('late', 'official', 'B', '2010'),
    source('early', 'official', 'B', '2004-05'),
    source('first', 'official', 'A', '2020'),
  ])
  expect(groups.map(({ stance, sources }) => [stance, ...sources.map(({ id }) => id)])).toEqual([
    ['official', 'first', 'early', 'late', 'undated'],
    ['academic', 'lone'],
  ])
})
