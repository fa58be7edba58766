import { describe, expect, test } from 'vitest'
import { kindWords } from '../../../../src/geoparse/propose/kind-words.ts'
import { findTriggers } from '../../../../src/geoparse/propose/triggers.ts'
import { layerKind } from '../../../../src/model/layer.ts'
import { fromStatement, lines } from './theatre.ts'

describe('every row of the kind tables reads its example', () => {
  test.each(kindWords.map((row) => [`${row.layer} ${row.kind} ${row.form}`, row] as const))(
    '%s',
    (_, row) => {
      const first = findTriggers(row.example).find((t) => t.layer === row.layer)
      expect(first).toMatchObject({ kind: row.kind, form: row.form })
      expect(layerKind(row.layer)?.kinds).toContain(row.kind)
    },
  )
})

describe('a statement', () => {
  test('with a place, a date and a known verb proposes a feature with its reason', () => {
    const text =
      'Nothing here. The River League captured Milford from the Crown Army in October 2014. Nothing there.'
    const [battle, ...more] = fromStatement(text).filter((p) => p.layer === 'event')
    expect(more).toEqual([])
    expect(battle).toMatchObject({
      kind: 'battle',
      when: '2014-10',
      place: 'milford',
      complete: true,
      actors: [
        { id: 'river-league', role: 'perpetrator' },
        { id: 'crown-army', role: 'target' },
      ],
    })
    const [span] = battle!.spans
    expect(text.slice(span!.start, span!.end)).toBe(
      'The River League captured Milford from the Crown Army in October 2014.',
    )
    expect(span!.why).toContain('"captured" says battle')
  })
  test('wrapped over two lines is one sentence', () => {
    const text =
      'The Crown Army, after many a long and rainy week in the hills, attacked\nMilford in May 2003.'
    expect(lines(fromStatement(text))).toEqual(['attack milford 2003-05 crown-army:perpetrator'])
  })
  test.each([
    ['a government that speaks', 'Harrow rejected the accord in 2018.'],
    ['no date', 'The River League captured Milford.'],
    ['no event', 'In 2014 Milford was hot.'],
    ['a date in another sentence only', 'It was in 2014. The River League captured Milford.'],
  ])('with %s proposes nothing', (_, text) => expect(fromStatement(text)).toEqual([]))
})
