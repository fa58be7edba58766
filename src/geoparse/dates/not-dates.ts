import { NO_DATE, type Row } from './rows.ts'

/**
 * What looks like a date and is none. Rows with the test that proves them: nothing may be read from the example.
 */

/** Measures and outcomes: a number before them is no date ("2014 deaths"). */
const MEASURES =
  'deaths|dead|killed|wounded|injured|casualties|fatalities|victims|cases|votes|seats|dollars|dinars|euros|pounds' +
  '|riyals|rials|tomans|lira|percent|pc|million|billion|thousand|hundred|km|kms|kilomet(?:er|re)s?|miles?' +
  '|met(?:er|re)s?|feet|acres|hectares|square|cubic|barrels|tons?|tonnes|kg|litres|liters|pages|words|items|copies' +
  '|documents|points|hours|hrs|minutes|seconds|GMT|UTC|degrees|volts|megawatts|MW|bpd'
/** What can be counted, and can act as well: "2014 people", but "in 2014 people fled". */
const BODIES =
  'people|persons|men|women|children|boys|girls|fighters|soldiers|troops|militants|militiamen|insurgents|rebels' +
  '|terrorists|gunmen|policemen|officers|personnel|members|recruits|volunteers|advisers|civilians|residents|citizens' +
  '|families|households|refugees|pilgrims|visitors|protesters|demonstrators|prisoners|detainees|hostages|inmates' +
  '|voters|delegates|houses|homes|villages|schools|buildings|vehicles|trucks|tanks|aircraft|rockets|missiles|drones' +
  '|rounds|bombs'
const QUALIFIER = '(?:more|other|or|new|armed|foreign|additional|local) '
const counts = (nouns: string) => new RegExp(`^[ \\n](?:${QUALIFIER})?(?:${nouns})(?![\\p{L}])`, 'u')
const MEASURED = counts(MEASURES)
const COUNTED = counts(BODIES)
const TIME_BEFORE = /(?:^|[\s(“"])(?:in|since|during|until|before|after|late|early|mid|from)[\s-]$/i
const GIVES_IN =
  /\b(?:result|end|rope|draw|brought?|bring|fl[ey]w|sen[dt]|pull|call|mov|t[ao]ke?|rake|let)\p{L}* in\s$/iu
/**
 * True where a four-digit number that ends at `end` counts what stands behind it. Round numbers count more often; else
 * "in 2014 people fled" is of a year.
 */
export function isCounted(text: string, end: number): boolean {
  const after = text.slice(end, end + 40)
  if (MEASURED.test(after)) return true
  if (!COUNTED.test(after)) return false
  const before = text.slice(Math.max(0, end - 24), end - 4)
  return !TIME_BEFORE.test(before) || GIVES_IN.test(before) || text.slice(end - 2, end) === '00'
}

/** True where a number behind a month counts what stands behind it: "in May 12 fighters", but "on May 12 fighters". */
export function isCountedInMonth(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 40)
  const inMonth = /\b(?:in|during|since|by|until|last|this)\s$/i.test(
    text.slice(Math.max(0, start - 8), start),
  )
  return inMonth && (MEASURED.test(after) || COUNTED.test(after))
}

const STREET =
  /^ (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}’'.-]* ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Blvd|Boulevard|Ln|Lane|Way|Court|Ct|Highway|Hwy|Place|Pl)(?![\p{L}])/u
/** True where a number is that of a house. */
export const isHouse = (text: string, end: number): boolean => STREET.test(text.slice(end, end + 60))

const NUMBERED =
  /(?:\b(?:pp?|pages?|nos?|numbers?|resolutions?|UNSCR|articles?|chapters?|sections?|sect|vol|volumes?|lines?|rooms?|flights?|routes?|highways?|units?|models?|figures?|tables?|decrees?|laws?|orders?|documents?|cables?|bulletins?|boxes|box|phone|tel|tel\.|fax)\.?|№|#|§)\s*$/iu
/** True where a number is the name of a thing: a page, a resolution, a law. */
export const isNumbered = (text: string, start: number): boolean =>
  NUMBERED.test(text.slice(Math.max(0, start - 24), start))

const NAMED =
  /^(?:th|st|nd|rd)?[ \n-](?:Alliance|Movement|Coalition|Bloc|Forces|Revolution|Uprising|Intifada|Brigades?|Battalions?|Front|Organi[sz]ation|Group|Party|Bridge|Street|Square|Avenue|Road|Mosque|Hospital|University|Stadium|Airport|Port|Dam|Camp|District|Neighbou?rhood|City|Foundation|Tunnel|Committee|Current|Agreement)(?![\p{L}])/u
/** True where a day without a year is the name of something: "the March 14 Alliance". */
export const isName = (text: string, end: number): boolean => NAMED.test(text.slice(end, end + 24))

const HABIT =
  /^[ \n](?:prayers?|sermons?|mass|mosque|market|school|night[ -]live|nights|mornings|afternoons|evenings|times|post|mirror|telegraph|express|mail|herald|independent|magazine|edition)(?![\p{L}])/iu
const HOLY_BEFORE =
  /\b(?:Ash|Black|Bloody|Cyber|Easter|Fat|Good|Great|Holy|Maundy|Palm|Red|White|Man|the all-)[ \n]$/u
/** "an ordinary Sunday", but "a late Friday attack". */
const SOME_SUCH = /\b(?:an?|one|another|any|some) (?!late |early )\p{Ll}+ $/u
/** True where a weekday is no day of a week: a custom, a newspaper, a feast. */
export const isCustom = (text: string, start: number, end: number): boolean =>
  HABIT.test(text.slice(end, end + 16)) ||
  SOME_SUCH.test(text.slice(Math.max(0, start - 24), start)) ||
  HOLY_BEFORE.test(text.slice(Math.max(0, start - 10), start))

const PRESENT =
  /^(?:['’]|,?\s(?:\p{L}+ly\s)?(?:is|are|has|have|remains?|finds?|holds?|controls?|faces?|stands?)(?![\p{L}]))/u
/**
 * True where "today" is our time rather than a day: "today's leaders", "which today is", and "Today, …" at the head of
 * a sentence, where no report puts the day.
 */
export const isNowadays = (text: string, start: number, end: number): boolean =>
  PRESENT.test(text.slice(end, end + 40)) ||
  (text[start] === 'T' && text[end] === ',') ||
  /\b(?:of|than|as|even|still|nor)\s$/i.test(text.slice(Math.max(0, start - 8), start))

/** Words that go together and are no date, so that no part of them is read. Read before all others. */
export const notDateRows: readonly Row<readonly [text: string, published: string | null, edtf: string]>[] = [
  {
    name: 'every such day',
    pattern: 'every (aWeekday|unit|month|season|partOfDay|weekend)',
    read: () => NO_DATE,
    example: ['every Friday since 2014', '2019-11-20', '2014/..'],
  },
  {
    name: 'year before the common era',
    pattern: 'yearUnit? year|number|day beforeEra',
    read: () => NO_DATE,
    example: ['in 500 BC and in 2015', null, '2015'],
  },
  {
    name: 'half a unit more',
    pattern: 'several and article? half unit ago',
    read: () => NO_DATE,
    example: ['two and a half years ago and in 2014', '2019-11-20', '2014'],
  },
]

/** Examples: from none of them is a date read, whatever the day of publication. */
export const notDates: readonly string[] = [
  '2014 people were killed',
  'a toll of 2014 deaths',
  'resulting in 2014 deaths',
  'a force of 2000 fighters',
  'they sent in 2000 troops',
  'around 2500 fighters',
  'up to 2000 men',
  'about 1900 families',
  'resolution 2014 of the council',
  'Resolution 2254',
  'UN Resolution 1701',
  'see pp. 1980-1985',
  'on page 2003',
  'aged 23',
  'a 23-year-old man',
  'men aged 18 to 25',
  'a Boeing 2014',
  'an F-16 and a T-72',
  '$2014',
  '€2,014',
  '2014 dollars',
  'by 2000 GMT',
  '105mm shells',
  'at 3:30 pm',
  'at 10.45 a.m.',
  '13.5 percent',
  'they may march',
  'protesters march 13 km',
  'He may 5 times',
  'an august body',
  'the fall of the city',
  'spring water',
  'the sun sat low',
  'the March 14 Alliance',
  'the July 14 Bridge',
  'the November 17 Movement',
  'the Friday prayers',
  'the Sunday Times',
  'Black Friday',
  'every Friday',
  'each Tuesday',
  'on Fridays',
  "today's leaders",
  'Today, the group is weak',
  'the group today controls it',
  'the Arab world of today',
  'after the fall of the city, in the spring of life',
  'for two days',
  'after two years of war',
  'day after day',
  'week after week',
  'year to year',
  'in his eighties',
  'from time to time',
  'one day',
  'two of them',
  '50 to 60',
  'Mar Elias',
  'April said so',
  'signed by May',
  '24/7',
  '9/11',
  '1/2',
  'phone 964-2014-2017',
  'a man of 1935 Orchard St., the town',
  'in 1850 Old Mill Road',
  'like an ordinary Sunday service',
  'They met; signed by then Mayor Smith',
  'the 1701 resolution',
  'مارس الرياضة',
  'قال الأمين العام',
]
