import { describe, expect, test } from 'vitest'
import { findDates } from '../../../../src/geoparse/dates/dates.ts'

const read = (text: string, published: string | null = null) =>
  findDates(text, published)
    .map((d) => d.when)
    .join(' ')

const WEDNESDAY = '2019-11-20'

describe('days, months and years', () => {
  test.each([
    ['The convoy left on 13 March 2022 and came back on March 15th, 2022.', '2022-03-13 2022-03-15'],
    ['On the night of February 15-16, 2021, rockets fell.', '2021-02-15/2021-02-16'],
    ['15–16 February 2021', '2021-02-15/2021-02-16'],
    ['between October 25 and November 4, 2019', '2019-10-25/2019-11-04'],
    ['between 25 October and 4 November 2019', '2019-10-25/2019-11-04'],
    ['from November 25 to January 4, 2020', '2019-11-25/2020-01-04'],
    ['from Oct. 25, 2019 to Nov. 4', '2019-10-25/2019-11-04'],
    ['from 7 to 9 January 2020', '2020-01-07/2020-01-09'],
    ['night of 2 to 3 January 2020', '2020-01-02/2020-01-03'],
    ['on 10, 11 and 12 June 2014', '2014-06-11/2014-06-12'],
    ['on 15 and 20 February 2021', '2021-02-20'],
    ['from 2014 to 2017', '2014/2017'],
    ['the siege (2014-2017)', '2014/2017'],
    ['2014–17', '2014/2017'],
    ['in 2008-9', '2008/2009'],
    ['the 2003-04 season', '2003/2004'],
    ['in 2014-06', '2014-06'],
    ['Oct. 2016 – July 2017', '2016-10/2017-07'],
    ['between March and June 2019', '2019-03/2019-06'],
    ['between November and March 2015', '2014-11/2015-03'],
    ['between late 2014 and early 2016', '2014-09/2016-04'],
    ['from early June to late July 2014', '2014-06-01/2014-07-31'],
    ['March and June 2019', '2019-03 2019-06'],
    ['March, April and May 2019', '2019-04/2019-05'],
    ['in 2014 and 2015', '2014/2015'],
    ['in 2014 and 2017', '2014 2017'],
    ['in 2012, 2014, and 2017', '2012 2014 2017'],
    ['in June/July 2014', '2014-06/2014-07'],
    ['2014 to the present', '2014/..'],
    ['2003-present', '2003/..'],
    ['13/03/2022 and 03/13/2022', '2022-03-13 2022-03-13'],
    ['04/03/2014', '2014-03/2014-04'],
    ['05/05/2014', '2014-05-05'],
    ['04.03.2014', '2014-03-04'],
    ['31/02/2014', ''],
    ['30 February 2014', '2014-02?'],
    ['2022/03/13', '2022-03-13'],
    ['2022-03-13T10:15:00Z', '2022-03-13'],
    ['at 1:20 a.m. on 13 March 2022', '2022-03-13'],
    ["in May '14", '2014-05'],
    ["the '80s", '198X'],
    ['late 1980s', '1986/1989'],
    ['the early 2000s', '2000/2003'],
    ['the mid-1990s', '1993/1996'],
    ['the early 20th century', '1901/1934'],
    ['in the twenty-first century', '2001/2100'],
    ['summer 2014', '2014-22'],
    ['late summer of 2014', '2014-08'],
    ['winter 2013-14', '2013-24'],
    ['the winter of 2014', '2014-24~'],
    ['the end of 2014', '2014-10/2014-12'],
    ['by the end of June 2014', '../2014-06-30'],
    ['mid-June 2014', '2014-06-11/2014-06-20'],
    ['since mid-2014', '2014-05/..'],
    ['the second half of 2014', '2014-07/2014-12'],
    ['the first half of June 2014', '2014-06-01/2014-06-15'],
    ['in the last week of June 2014', '2014-06-24/2014-06-30'],
    ['the first six months of 2019', '2019-01/2019-06'],
    ['the final days of 2016', '2016-10/2016-12'],
    ['in Q4 2018', '2018-10/2018-12'],
    ['before 2003', '../2003'],
    ['until 2017', '../2017'],
    ['through June 2017', '../2017-06'],
    ['after 2011', '2011/..'],
    ['after the 2003 invasion', '2003/..'],
    ['since the 1979 revolution', '1979/..'],
    ['in the post-2003 order', '2003/..'],
    ['by 2015', '../2015'],
    ['as of June 2021', '2021-06'],
    ['around June 2014', '2014-06~'],
    ['since about 2014', '2014~/..'],
    ['from 2014 onwards', '2014/..'],
    ['the night of 13 March 2022', '2022-03-13/2022-03-14'],
    ['Monday, 13 March 2022', '2022-03-13?'],
    ['Sunday, 13 March 2022', '2022-03-13'],
    ['mid-to-late 2014', '2014-05/2014-12'],
    ['halfway through 2014', '2014'],
    ['from 2003 until today', '2003/..'],
    ['Thursday 3 – Saturday 5 January 2019', '2019-01-03/2019-01-05'],
    ['since at least 2014', '2014/..'],
    ['The offensive of June 2014', '2014-06'],
    ["the group's 2014 offensive", '2014'],
    ['his 2018 speech', '2018'],
    ['In 2014 people fled', '2014'],
    ['the war (1980-1988)', '1980/1988'],
    ['resolution 1701 of 2006', '2006'],
  ])('%s', (text, when) => {
    expect(read(text)).toBe(when)
  })
})

describe('dates without a year', () => {
  test.each([
    ['on Friday, Oct. 28', '2016-10-30', '2016-10-28'],
    ['Friday, Oct. 28', '2019-11-20', ''],
    ['Friday 28 October', '2017-02-01', '2016-10-28'],
    ['on March 13', '2022-03-20', '2022-03-13'],
    ['on March 13', '2022-03-10', '2021-03-13'],
    ['on March 13', '2022-03', '2022-03-13'],
    ['on March 13', '2022', ''],
    ['on March 13', null, ''],
    ['on February 29', '2022-03-10', ''],
    ['on Sunday, March 13', '2023-03-20', '2022-03-13'],
    ['on Monday, March 13', '2022-03-20', ''],
    ['on March 13 and 14', '2022-03-20', '2022-03-13/2022-03-14'],
    ['from 25 October to 4 November', WEDNESDAY, '2019-10-25/2019-11-04'],
    ['between March and June', WEDNESDAY, '2019-03/2019-06'],
    ['in June', WEDNESDAY, '2019-06'],
    ['in December', WEDNESDAY, '2018-12?'],
    ['in June', null, ''],
    ['in June', '2019', ''],
    ['in the month of June', WEDNESDAY, '2019-06'],
    ['since October', WEDNESDAY, '2019-10/..'],
    ['until March', WEDNESDAY, '../2019-03'],
    ['in early October', WEDNESDAY, '2019-10-01/2019-10-10'],
    ['in May 12 fighters died', WEDNESDAY, '2019-05'],
    ['elections will be held in June', WEDNESDAY, '2020-06?'],
    ['The vote is scheduled for March 13', WEDNESDAY, '2020-03-13'],
    ['On June 10, 2014, the city fell. On June 12, the next one fell.', WEDNESDAY, '2014-06-10 2014-06-12'],
    ['On June 10, 2014, the city fell. On June 12, the next one fell.', null, '2014-06-10 2014-06-12'],
    ['In 2014, after months of unrest, they took it in June', WEDNESDAY, '2014 2014-06'],
    ['The base, hit in 2014, was hit again on March 13.', '2022-03-20', '2014 2022-03-13'],
    ['between May 10 and May 21', '2022-05-12', ''],
    ['between May 10 and May 21', '2022-06-12', '2022-05-10/2022-05-21'],
    ['between November and March', '2022-06-12', '2021-11/2022-03'],
    ['from Dec. 20 to Jan. 4', '2022-06-12', '2021-12-20/2022-01-04'],
    ['They fought last May. It lasted from May 10 to May 21.', '2022-05-12', '2021-05 2021-05-10/2021-05-21'],
    ['On 31 August 2014 they met after the fall of the city.', null, '2014-08-31'],
    ['On 25 November they will meet', WEDNESDAY, '2019-11-25'],
    ['on June 10 last year', WEDNESDAY, '2018-06-10'],
    ['in June last year', WEDNESDAY, '2018-06'],
    ['last June', WEDNESDAY, '2019-06'],
    ['this summer', WEDNESDAY, '2019-22'],
    ['next March', WEDNESDAY, '2020-03'],
  ])('%s (published %s)', (text, published, when) => {
    expect(read(text, published)).toBe(when)
  })
})

describe('counted from the day of publication', () => {
  test.each([
    ['on Tuesday', WEDNESDAY, '2019-11-19'],
    ['on Wednesday', WEDNESDAY, '2019-11-20'],
    ['last Wednesday', WEDNESDAY, '2019-11-13'],
    ['this past Sunday', WEDNESDAY, '2019-11-17'],
    ['The army said Monday that', WEDNESDAY, '2019-11-18'],
    ['early Tuesday', WEDNESDAY, '2019-11-19'],
    ['late on Monday evening', WEDNESDAY, '2019-11-18'],
    ['Friday night', WEDNESDAY, '2019-11-15/2019-11-16'],
    ['overnight Friday', WEDNESDAY, '2019-11-14/2019-11-16'],
    ['overnight from Thursday to Friday', WEDNESDAY, '2019-11-14/2019-11-15'],
    ['on Saturday and Sunday', WEDNESDAY, '2019-11-16/2019-11-17'],
    ['since Friday', WEDNESDAY, '2019-11-15/..'],
    ['next Friday', WEDNESDAY, '2019-11-22'],
    ['He will arrive on Friday', WEDNESDAY, '2019-11-22'],
    ['this morning', WEDNESDAY, '2019-11-20'],
    ['tonight', WEDNESDAY, '2019-11-20/2019-11-21'],
    ['last night', WEDNESDAY, '2019-11-19/2019-11-20'],
    ['yesterday', '2019-11', '2019-10-31/2019-11-29'],
    ['yesterday', '2019', ''],
    ['yesterday', null, ''],
    ['on Tuesday', '2019-11', ''],
    ['last week', WEDNESDAY, '2019-11-11/2019-11-17'],
    ['last month', WEDNESDAY, '2019-10'],
    ['last month', '2019-11', '2019-10'],
    ['last month', '2019', ''],
    ['last year', WEDNESDAY, '2018'],
    ['last year', '2019', '2018'],
    ['late last year', WEDNESDAY, '2018-09/2018-12'],
    ['at the end of last month', WEDNESDAY, '2019-10-21/2019-10-31'],
    ['since last year', WEDNESDAY, '2018/..'],
    ['earlier this month', WEDNESDAY, '2019-11-01/2019-11-20'],
    ['earlier this year', WEDNESDAY, '2019-01/2019-11'],
    ['later this year', WEDNESDAY, '2019-11/2019-12'],
    ['this year', '2019-11', '2019'],
    ['next year', WEDNESDAY, '2020'],
    ['two days ago', WEDNESDAY, '2019-11-18'],
    ['ten days ago', WEDNESDAY, '2019-11-09/2019-11-11'],
    ['days ago', WEDNESDAY, '2019-11-11/2019-11-18'],
    ['a few hours ago', WEDNESDAY, '2019-11-19/2019-11-20'],
    ['three weeks ago', WEDNESDAY, '2019-10-27/2019-11-02'],
    ['six months ago', WEDNESDAY, '2019-05~'],
    ['two or three months ago', WEDNESDAY, '2019-08/2019-09'],
    ['2-3 years ago', WEDNESDAY, '2016/2017'],
    ['over a week ago', WEDNESDAY, '2019-11-06/2019-11-13'],
    ['more than two years ago', WEDNESDAY, '2016/2017'],
    ["last week's attack", WEDNESDAY, '2019-11-11/2019-11-17'],
    ["last month's attack", WEDNESDAY, '2019-10'],
    ["Tuesday's attack", WEDNESDAY, '2019-11-19'],
    ['The army said today that it left', WEDNESDAY, '2019-11-20'],
    ['a year ago', WEDNESDAY, '2018~'],
    ['five years ago', WEDNESDAY, '2014~'],
    ['twenty-five years ago', WEDNESDAY, '1991/1997'],
    ['a decade ago', WEDNESDAY, '2008/2010'],
    ['in recent weeks', WEDNESDAY, '2019-09-18/2019-11-20'],
    ['in the past two weeks', WEDNESDAY, '2019-11-06/2019-11-20'],
    ['over the last three years', WEDNESDAY, '2016/2019'],
    ['the past decade', WEDNESDAY, '2009/2019'],
    ['at a Thursday ceremony', WEDNESDAY, '2019-11-14'],
    ['in the last century', WEDNESDAY, '1901/2000'],
    ['over the weekend', WEDNESDAY, '2019-11-15/2019-11-17'],
    ['from Monday to Friday', WEDNESDAY, '2019-11-11/2019-11-15'],
  ])('%s (published %s)', (text, published, when) => {
    expect(read(text, published)).toBe(when)
  })
})

describe('counted from another date of the text', () => {
  test.each([
    ['two days after the vote of Oct. 10', WEDNESDAY, '2019-10-12'],
    ['two days after Oct. 10', WEDNESDAY, '2019-10-12'],
    ['a week before the elections of 12 May 2018', null, '2018-05-02/2018-05-08'],
    ['the day after the vote on 12 May 2018', null, '2018-05-13'],
    ['a year before the 2003 invasion', null, '2002'],
    ['in the week before 28 October 2016', null, '2016-10-21/2016-10-27'],
    ['in the week before the attack of 28 October 2016', null, '2016-10-21/2016-10-27'],
    ['the month before June 2014', null, '2014-05'],
    ['the year after the 2003 invasion', null, '2004'],
    ['in the years after 2006', null, '2006/2015'],
    ['in the weeks before 28 October 2016', null, '2016-08-26/2016-10-28'],
    ['days after the attack of 3 January 2020', null, '2020-01-05/2020-01-12'],
    ['two days after the vote', null, ''],
    ['two days after the vote; on Oct. 10 they met', WEDNESDAY, '2019-10-10'],
    ['in the two days after 3 January 2020', null, '2020-01-03/2020-01-05'],
    ['They met on 3 March 2019. The following day they left.', null, '2019-03-03 2019-03-04'],
    ['They met on 3 March 2019 and left the next day.', null, '2019-03-03 2019-03-04'],
    ['They met on 3 March 2019. Two days later they left.', null, '2019-03-03 2019-03-05'],
    ['They met on 3 March 2019. Days later they left.', null, '2019-03-03 2019-03-05/2019-03-12'],
    ['They met on 3 March 2019. A week later they left.', null, '2019-03-03 2019-03-07/2019-03-13'],
    ['They met in March 2019 and three months earlier.', null, '2019-03 2018-12'],
    ['They met on 3 March 2019. That same month they left.', null, '2019-03-03 2019-03'],
    ['They met on 3 March 2019. Later that year they left.', null, '2019-03-03 2019-03/2019-12'],
    ['They met in 2014. The following year they left.', null, '2014 2015'],
    ['They met in 2014 and, two years later, left.', null, '2014 2016'],
    ['They met in June 2014. In August of the same year they left.', null, '2014-06 2014-08'],
    ['They met on 3 March 2019. The day before, they had left.', null, '2019-03-03 2019-03-02'],
    ['They met on 3 March 2019. Nobody spoke. The following day they left.', null, '2019-03-03'],
    ['In 2014 they came. Two days later they left.', null, '2014'],
    ['In 2014 they came; since then they have stayed.', null, '2014 2014/..'],
    ['The following day they left.', WEDNESDAY, ''],
  ])('%s (published %s)', (text, published, when) => {
    expect(read(text, published)).toBe(when)
  })

  test('the anchor is named', () => {
    const text = 'They came two days after the vote of 10 October 2019 ended.'
    expect(findDates(text, null)).toEqual([
      {
        start: 10,
        end: 52,
        text: 'two days after the vote of 10 October 2019',
        when: '2019-10-12',
        why: expect.stringContaining('counted from "10 October 2019"'),
        anchor: { start: 37, end: 52, text: '10 October 2019', when: '2019-10-10' },
      },
    ])
  })
})

describe('Arabic, Persian, Turkish and Kurdish', () => {
  test.each([
    ['منذ عام 2003', null, '2003/..'],
    ['بين آذار وحزيران 2019', null, '2019-03/2019-06'],
    ['يوم الثلاثاء', WEDNESDAY, '2019-11-19'],
    ['يوم الثلاثاء', null, ''],
    ['أمس', WEDNESDAY, '2019-11-19'],
    ['أمس الثلاثاء', WEDNESDAY, '2019-11-19'],
    ['يوم الأحد 13 آذار/مارس 2022', null, '2022-03-13'],
    ['في ١٣ آذار ٢٠٢٢', null, '2022-03-13'],
    ['في 13 من شهر آذار من عام 2022', null, '2022-03-13'],
    ['في حزيران/يونيو 2014', null, '2014-06'],
    ['بحزيران 2014', null, '2014-06'],
    ['في أواخر عام 2014', null, '2014-09/2014-12'],
    ['صيف 2014', null, '2014-22'],
    ['بعد عام 2003', null, '2003/..'],
    ['قبل عام 2003', null, '../2003'],
    ['حتى عام 2017', null, '../2017'],
    ['من 2014 إلى 2017', null, '2014/2017'],
    ['بين عامي 2014 و2017', null, '2014/2017'],
    ['من 7 إلى 9 كانون الثاني 2020', null, '2020-01-07/2020-01-09'],
    ['خلال عام 2014', null, '2014'],
    ['الأسبوع الماضي', WEDNESDAY, '2019-11-11/2019-11-17'],
    ['العام الماضي', WEDNESDAY, '2018'],
    ['قبل يومين', WEDNESDAY, '2019-11-18'],
    ['قبل ثلاثة أشهر', WEDNESDAY, '2019-08~'],
    ['في شهر حزيران', WEDNESDAY, '2019-06'],
    ['مساء الثلاثاء', WEDNESDAY, '2019-11-19'],
    ['في الثمانينيات', null, '198X'],
    ['۱۳ مارس ۲۰۲۲', null, '2022-03-13'],
    ['در ژانویه ۲۰۲۰', null, '2020-01'],
    ['۱۵ دی ۱۳۹۸', null, '2020-01-05'],
    ['5 Farvardin 1401', null, '2022-03-25'],
    ['از سال ۲۰۰۳', null, '2003/..'],
    ['از سال ۲۰۱۴ تا ۲۰۱۷', null, '2014/2017'],
    ['سال ۱۳۹۲', null, '2013-03-21/2014-03-20'],
    ['دیروز', WEDNESDAY, '2019-11-19'],
    ['دو روز پیش', WEDNESDAY, '2019-11-18'],
    ['سال گذشته', WEDNESDAY, '2018'],
    ['روز سه‌شنبه', WEDNESDAY, '2019-11-19'],
    ['10 محرم 1440 هـ', null, '2018-09-19/2018-09-21'],
    ['13 Mart 2022', null, '2022-03-13'],
    ["13 Mart 2022'de", null, '2022-03-13'],
    ['2014 yılında', null, '2014'],
    ['13ê Adarê 2022', null, '2022-03-13'],
    ['١٣ی ئازاری ٢٠٢٢', null, '2022-03-13'],
  ])('%s (published %s)', (text, published, when) => {
    expect(read(text, published)).toBe(when)
  })
})

test('offsets are those of the text', () => {
  const text = 'Rockets fell in June 2014, then on “13 March 2022”, and since late 2014.'
  for (const { start, end, text: words } of findDates(text, WEDNESDAY))
    expect(text.slice(start, end)).toBe(words)
})

test('long lists are read in parts, so that cost grows with their length', () => {
  expect(findDates('13 March 2022, '.repeat(20_000), null)).toHaveLength(20_000)
  expect(findDates('the last two of in 2014 - '.repeat(20_000), WEDNESDAY).length).toBeGreaterThan(1000)
})

test('a publication that is no date is no publication', () => {
  expect(read('yesterday', 'last year')).toBe('')
  expect(read('yesterday', '2019/..')).toBe('')
  expect(read('last month', '2019-11-20~')).toBe('2019-10')
  expect(read('yesterday', '2019-11-20~')).toBe('2019-10-31/2019-11-29')
})
