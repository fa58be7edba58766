/**
 * What looks like a date and is none. Rows with the test that proves them: nothing may be read from the example.
 */

/** Nouns that a number counts, so that it is no year and no day: "2014 people", "May 12 fighters". */
const COUNTED =
  'people|persons|men|women|children|boys|girls|fighters|soldiers|troops|militants|militiamen|insurgents|rebels' +
  '|terrorists|gunmen|policemen|officers|personnel|members|recruits|volunteers|advisers|civilians|residents|citizens' +
  '|families|households|refugees|pilgrims|visitors|protesters|demonstrators|prisoners|detainees|hostages|inmates' +
  '|deaths|dead|killed|wounded|injured|casualties|fatalities|victims|cases|votes|seats|voters|delegates' +
  '|houses|homes|villages|schools|buildings|vehicles|trucks|tanks|aircraft|rockets|missiles|drones|rounds|bombs' +
  '|dollars|dinars|euros|pounds|riyals|rials|tomans|lira|percent|pc|million|billion|thousand|hundred' +
  '|km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|acres|hectares|square|cubic|barrels|tons?|tonnes|kg|litres|liters' +
  '|pages|words|items|copies|documents|points|hours|hrs|minutes|seconds|GMT|UTC|degrees|volts|megawatts|MW|bpd'
const COUNTED_NEXT = new RegExp(
  `^[ \\n](?:(?:more|other|or|new|armed|foreign|additional|square|cubic|local) )?(?:${COUNTED})(?![\\p{L}])`,
  'u',
)
/** True where a noun that is counted stands behind a number, unless "In" opens the sentence: "In 2014 people …". */
export const isCounted = (text: string, end: number): boolean =>
  COUNTED_NEXT.test(text.slice(end, end + 40)) && !/(?:^|[.!?]\s+)In \d{4}$/.test(text.slice(end - 10, end))

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
/** True where a weekday is no day of a week: a custom, a newspaper, a feast. */
export const isCustom = (text: string, start: number, end: number): boolean =>
  HABIT.test(text.slice(end, end + 16)) || HOLY_BEFORE.test(text.slice(Math.max(0, start - 10), start))

/** Examples: from none of them is a date read, whatever the day of publication. */
export const notDates: readonly string[] = [
  '2014 people were killed',
  'a toll of 2014 deaths',
  'resulting in 2014 deaths',
  'a force of 2000 fighters',
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
  'the 1701 resolution',
  'مارس الرياضة',
  'قال الأمين العام',
]
