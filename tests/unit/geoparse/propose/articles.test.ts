import { describe, expect, test } from 'vitest'
import { dateLine, splitArticles } from '../../../../src/geoparse/propose/articles.ts'

const prose =
  'The river rose again in the night, and all the people of the lower town went up to the old castle on the hill.'

describe('a line that tells the day of publication', () => {
  test.each([
    ['November 20, 2019', '2019-11-20'],
    ['Nov. 18, 2019', '2019-11-18'],
    ['February 16 2023', '2023-02-16'],
    ['6 Jan 2023', '2023-01-06'],
    ['2021-03-04', '2021-03-04'],
    ['Published:  November 11, 2019 12:26', '2019-11-11'],
    ['Sunday, 01 January 2023 11:23 AM', '2023-01-01'],
    ['By Anna Writer On 11/7/19 at 7:52 AM EST', '2019-11-07'],
    ['By Anna WriterNovember 16, 2019', '2019-11-16'],
    ['Seaport (Agency) Nov 18, 2019', '2019-11-18'],
  ])('%s', (line, day) => expect(dateLine(line)).toBe(day))
})

describe('a line that does not', () => {
  test.each([
    ['a caption', 'Soldiers walk through the town of Milford on March 18, 2017.'],
    ['prose', 'On November 20, 2019 it rained.'],
    ['no day', 'November 2019'],
    ['a date that two countries read differently', '11/7/19'],
    ['an impossible day', 'February 30, 2019'],
  ])('%s', (_, line) => expect(dateLine(line)).toBeNull())
})

describe('a text', () => {
  test('without any such line is one article', () => {
    expect(splitArticles(prose)).toEqual([{ start: 0, end: prose.length, title: '', published: null }])
    expect(splitArticles('')).toHaveLength(1)
  })
  test('with two is two, each with its head', () => {
    const text = `The first title here\n\nBy A. Writer\n\nMay 3, 2019\n\n${prose}\n\nThe second title here\n\nMay 9, 2019\n\n${prose}`
    const [one, two, ...more] = splitArticles(text)
    expect(more).toEqual([])
    expect(one).toMatchObject({ start: 0, title: 'The first title here', published: '2019-05-03' })
    expect(two).toMatchObject({ title: 'The second title here', published: '2019-05-09' })
    expect(text.slice(two!.start)).toMatch(/^The second title/)
    expect(one!.end).toBe(two!.start)
  })
  test('with the agency’s date line begins an article whose day is not told', () => {
    const text = `A first title here\n\nMay 3, 2019\n\n${prose}\n\nAnother title stands here\n\nSEAPORT (Agency) – ${prose}`
    expect(splitArticles(text).map((a) => a.published)).toEqual(['2019-05-03', null])
  })
  test('an "updated" line under an article, and the date of a quoted paper, begin none', () => {
    const text = `A first title here\n\nMay 3, 2019\n\n${prose}\n\nDate: 2014-11-23\n\n${prose}\n\nUpdated: May 4, 2019`
    expect(splitArticles(text)).toMatchObject([{ published: '2019-05-03', end: text.length }])
  })
})
