import { describe, expect, test } from 'vitest'
import { createDateWords } from '../../../../src/app/dates.ts'
import { cellHint, type HintState } from '../../../../src/app/influence/cell-hint.ts'
import { wordsIn } from '../../../../src/app/words/index.ts'
import type { FieldLook } from '../../../../src/influence/engine.ts'
import type { FieldView } from '../../../../src/map/field/field-view.ts'
import { parseDay } from '../../../../src/model/day.ts'
import { fieldOf, groundAt } from './sample.ts'

const [day, compared] = [parseDay('2014-12-31')!, parseDay('2012-12-31')!]

interface Sample {
  now: FieldLook
  before?: FieldLook
  contrast?: FieldView['contrast']
  of?: string
  lang?: 'en' | 'ar'
}

function hint({ now, before, contrast = 'swipe', of, lang = 'en' }: Sample): string {
  const words = wordsIn(lang)
  const blocs = [
    { id: 'north', name: { en: 'North', ar: 'الشمال' } },
    { id: 'south', name: { en: 'South', ar: 'الجنوب' } },
  ]
  const drawn = {
    ground: groundAt(0),
    now,
    before: before ?? null,
    day,
    compared: before ? compared : null,
    contrast,
  }
  return cellHint(0, {
    influence: { drawn, of: of ?? null },
    manifest: { blocs },
    look: { actor: () => ({ name: 'The Guard' }) },
    language: lang,
    words,
    dates: createDateWords(words),
  } as unknown as HintState)
}

test('the strongest side, its share, and how strong all are together', () => {
  expect(hint({ now: fieldOf([[0.09, 0.01]]) })).toBe('North 90% · moderate (0.1 per 1,000 km²)')
})

test('a second side of nearly the same strength is named, a small one is not', () => {
  expect(hint({ now: fieldOf([[1.2, 1.8]]) })).toBe(
    'South 60% · very strong (3 per 1,000 km²) · contested by North (40%)',
  )
  expect(hint({ now: fieldOf([[2, 0.1]]) })).not.toContain('South')
})

test('where nothing local is known, it says so', () => {
  expect(hint({ now: fieldOf([[1, 0]], [0.95]) })).toContain('only country-wide reports')
  expect(hint({ now: fieldOf([[1, 0]], [0.8]) })).not.toContain('country-wide')
})

test('where nothing counts nobody is named, which is not the same as no reports', () => {
  expect(hint({ now: fieldOf([[0, 0]]) })).toBe('Nobody’s: what is reported here counts for no side')
  expect(hint({ now: fieldOf([[0, 0]], [], [0]) })).toBe('Nothing reported')
})

test('one actor has no share and no rival', () => {
  expect(hint({ now: fieldOf([[0, 1]]), of: 'guard' })).toBe('The Guard · strong (1 per 1,000 km²)')
})

describe('two days', () => {
  const [now, before] = [fieldOf([[1, 0.5]]), fieldOf([[0.4, 0.6]])]
  test('side by side: both, the earlier first', () => {
    const [first, second] = hint({ now, before }).split('\n')
    expect(first).toMatch(/^31 Dec 2012: South 60% · strong · contested by North \(40%\)$/)
    expect(second).toMatch(/^31 Dec 2014: North 67%/)
  })
  test('difference: who changed most, with the sign', () => {
    expect(hint({ now, before, contrast: 'difference' })).toMatch(
      /^North \+0\.6 per 1,000 km² since 31 Dec 2012\n31 Dec 2014: North/,
    )
    expect(hint({ now: before, before: now, contrast: 'difference' })).toMatch(/^North -0\.6 per/)
  })
  test('difference: no change is said', () => {
    expect(hint({ now, before: now, contrast: 'difference' })).toMatch(/^No change since 31 Dec 2012/)
  })
})

test('in the digits and words of the language', () => {
  const text = hint({ now: fieldOf([[0.09, 0.01]]), lang: 'ar' })
  expect(text).toContain('الشمال')
  expect(text).toContain('٩٠')
  expect(text).not.toMatch(/\d/)
})

test('a cell that is not drawn says nothing', () => {
  const state = { influence: { drawn: null, of: null } } as unknown as HintState
  expect(cellHint(0, state)).toBe('')
})
