import { describe, expect, test } from 'vitest'
import { fromText, lines } from './theatre.ts'

const head = 'News from the river\n\nPublished: November 20, 2019\n\n'

describe('where', () => {
  test('a list of places shares one verb', () => {
    const text = `${head}Attacks shook Milford, the town of Ashford and Oldbridge in May 2019.`
    expect(lines(fromText(text)).toSorted()).toEqual([
      'attack ashford 2019-05',
      'attack milford 2019-05',
      'attack oldbridge 2019-05',
    ])
  })
  test('a province behind a town, and a point of reference, are no places of their own', () => {
    const text = `${head}Rebels attacked Milford, West Province, 40 km from Harrow, in May 2019.`
    expect(lines(fromText(text))).toEqual(['attack milford 2019-05'])
  })
  test('the capital of a country is its seat', () => {
    expect(lines(fromText(`${head}In May 2019 rebels attacked the Northmarker capital.`))).toEqual([
      'attack harrow 2019-05',
    ])
  })
  test('a passive pronoun is the place spoken of before', () => {
    const text = `${head}Milford is a town of weavers. It was captured in May 2014, and from there refugees walked to Ashford.`
    expect(lines(fromText(text))).toContain('battle milford 2014-05')
  })
  test('else the sentence before lends its place, and the reason says so', () => {
    const [proposal] = fromText(`${head}Milford is a town of weavers. Rebels attacked on 3 May 2019.`)
    expect(proposal).toMatchObject({ place: 'milford', when: '2019-05-03', complete: false })
    expect(proposal!.spans[0]!.why).toContain('carried on from the sentence before')
  })
})

describe('when', () => {
  test('a date that counts from publication', () => {
    expect(lines(fromText(`${head}Rebels attacked Milford on Monday.`))).toEqual([
      'attack milford 2019-11-18',
    ])
  })
  test('the date of the sentence before', () => {
    const text = `${head}On 3 May 2019 the river rose. Rebels attacked Milford.`
    expect(lines(fromText(text))).toEqual(['attack milford 2019-05-03'])
  })
  test('without any, the year before publication and never a day', () => {
    const [proposal] = fromText(`${head}Rebels attacked Milford.`)
    expect(proposal).toMatchObject({ when: '2018-11-20~/2019-11-20', complete: false })
    expect(proposal!.spans[0]!.why).toContain('no date near')
  })
  test('without a day of publication, years about the date beside or the newest date of the text', () => {
    const text = 'The bridge was built in 2003.\n\nIt is long.\n\nIt is wide.\n\nRebels attacked Milford.'
    expect(lines(fromText(text, '2019-11-20'))).toEqual(['attack milford 2018~/2019~'])
    expect(lines(fromText(text))).toEqual(['attack milford 2002~/2003~'])
  })
  test('a text without any date proposes nothing', () => {
    expect(fromText('Rebels attacked Milford.')).toEqual([])
  })
  test('a date after the publication is a plan', () => {
    expect(lines(fromText(`${head}Rebels attacked Milford ahead of elections in May 2021.`))).toEqual([
      'attack milford 2018-11-20~/2019-11-20',
    ])
  })
})

describe('bases and presence', () => {
  test('stand from the day on that the text vouches for', () => {
    const text = `${head}The River League keeps its headquarters in Milford.`
    expect(lines(fromText(text), 'base')).toEqual(['hq milford 2019-11-20/.. river-league:participant'])
  })
  test('have the owner that stands beside the word', () => {
    const text = `${head}The Crown Army shelled the River League's training camp near Ashford in May 2019.`
    expect(lines(fromText(text), 'base')).toEqual(['camp ashford 2019-05/.. river-league:participant'])
  })
  test('a presence is someone’s, or none', () => {
    expect(lines(fromText(`${head}The River League controls Milford.`), 'presence')).toEqual([
      'control milford 2019-11-20/.. river-league:participant',
    ])
    expect(lines(fromText(`${head}Somebody controls Milford.`), 'presence')).toEqual([])
  })
})

describe('one article that tells twice of one event', () => {
  const text = `${head}The River League attacked Milford on 3 May 2019.\n\nLater rain fell for a while.\n\nIn May 2019 the River League had attacked Milford at night.\n\nThe Crown Army attacked Milford in May 2018.`
  const [first, second, ...more] = fromText(text).filter((p) => p.layer === 'event')
  test('gives one proposal with both sentences and the more exact date', () => {
    expect(first).toMatchObject({ when: '2019-05-03' })
    expect(first!.spans).toHaveLength(2)
  })
  test('another time is another event', () => {
    expect(second).toMatchObject({ when: '2018-05' })
    expect(more).toEqual([])
  })
})

test('questions, date lines and mere opinions about nowhere propose nothing', () => {
  expect(fromText(`${head}Did rebels attack Milford in May 2019?`)).toEqual([])
  expect(fromText(head)).toEqual([])
  expect(fromText(`${head}Attacks are bad.`)).toEqual([])
})

test('a text without breaks is cut, and read in linear time', () => {
  const long = `Rebels attacked Milford in May 2019 and `.repeat(5000)
  const start = performance.now()
  expect(lines(fromText(long))).toEqual(['attack milford 2019-05'])
  expect(performance.now() - start).toBeLessThan(10_000)
})
