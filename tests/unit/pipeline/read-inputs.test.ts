import { describe, expect, test } from 'vitest'
import { parseInputs } from '../../../src/pipeline/read-inputs.ts'

function read(content: string, file: string) {
  const faults: string[] = []
  const inputs = parseInputs(
    content,
    file,
    (f, code, message, line) =>
      void faults.push([f, line, code, message].filter((x) => x !== undefined).join(' ')),
  )
  return { inputs, faults }
}

test('plain text is one text under the name of its file', () => {
  const { inputs, faults } = read('Rain fell.', 'notes/field.txt')
  expect(inputs).toMatchObject([{ id: 'field', text: 'Rain fell.', published: null, publisher: null }])
  expect(faults).toEqual([])
})

describe('Markdown', () => {
  const text =
    '---\ntitle: "A report"\npublisher: Gazette\npublished: 2003-07-01\nstance: official\n---\n\nRain fell.\n> event battle\n'
  test('tells its record, and offsets stay those of the file', () => {
    const [input] = read(text, 'a.md').inputs
    expect(input).toMatchObject({
      id: 'a',
      title: 'A report',
      publisher: 'Gazette',
      published: '2003-07-01',
      stance: 'official',
    })
    expect(input!.text).toHaveLength(text.length)
    expect(input!.text.trim()).toBe('Rain fell.')
  })
  test('with a date that is none is reported and read without it', () => {
    const { inputs, faults } = read(text.replace('2003-07-01', '2003-02-30'), 'a.md')
    expect(inputs).toMatchObject([{ published: null }])
    expect(faults).toEqual([expect.stringContaining('a.md DATE_INVALID impossible date: "2003-02-30"')])
  })
})

describe('NDJSON', () => {
  test('keeps ids and dates; broken lines are named and the rest is read', () => {
    const rows =
      '{"doc_id":"a","text":"X","published":"2003"}\n{oops\n{"doc_id":1,"text":"Y"}\n\n{"doc_id":"b","text":"Z","published":"soon"}\n'
    const { inputs, faults } = read(rows, 'notes.ndjson')
    expect(inputs.map((i) => [i.id, i.published])).toEqual([
      ['a', '2003'],
      ['b', null],
    ])
    expect(faults.map((f) => f.split(' ').slice(0, 3).join(' '))).toEqual([
      'notes.ndjson 2 RECORD_INVALID',
      'notes.ndjson 3 RECORD_INVALID',
      'notes.ndjson 5 DATE_INVALID',
    ])
  })
  test('on standard input is told by its first line', () => {
    expect(read('{"doc_id":"a","text":"X"}', '-').inputs).toMatchObject([{ id: 'a' }])
    expect(read('{ is a brace', '-').inputs).toMatchObject([{ id: 'stdin' }])
  })
})
