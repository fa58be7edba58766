import type { Kind } from './kinds.ts'

/**
 * The little words round dates, by what they do, in English, Arabic and Persian (months and weekdays: month-names.ts).
 * A new word is an entry of a row. The row's example is the test of each of its words, put where `%` stands.
 */
export interface DateWords {
  kind: Kind
  /** Number the word stands for: count, unit in days later or earlier, step. */
  value?: number
  /** Upper end of a vague count: "a few" is 2 to 9. */
  to?: number
  /** Read with a capital letter only. */
  capital?: true
  /** The word is a pair of the unit ("two days" in one word). */
  pair?: true
  words: readonly string[]
  /** Text, day of publication, EDTF. */
  example: readonly [text: string, published: string | null, edtf: string]
}

const DAY = '2019-11-20'

export const dateWords: readonly DateWords[] = [
  // prepositions and the like
  { kind: 'the', words: ['the'], example: ['early in % year 2014', null, '2014-01/2014-04'] },
  { kind: 'of', words: ['of'], example: ['the summer % 2014', null, '2014-22'] },
  { kind: 'min', words: ['من'], example: ['% 2014 إلى 2017', null, '2014/2017'] },
  {
    kind: 'in',
    words: ['in', 'during', 'throughout', 'في', 'فی', 'خلال', 'در', 'لە', 'طي'],
    example: ['% 2014,', null, '2014'],
  },
  {
    kind: 'least',
    words: ['at least'],
    example: ['since % 2014', null, '2014/..'],
  },
  {
    kind: 'asEarly',
    words: ['as early as', 'as late as', 'as far back as', 'as recently as', 'sometime', 'some time'],
    example: ['% 2014', null, '2014'],
  },
  { kind: 'on', words: ['on', 'upon'], example: ['late % March 13, 2022', null, '2022-03-13'] },
  {
    kind: 'at',
    words: ['at', 'over'],
    example: ['% the weekend', DAY, '2019-11-15/2019-11-17'],
  },
  {
    kind: 'to',
    words: ['to', 'through', 'thru', 'into', 'إلى', 'الى'],
    example: ['from 2014 % 2017', null, '2014/2017'],
  },
  { kind: 'and', words: ['and', 'و', 've'], example: ['between 2014 % 2017', null, '2014/2017'] },
  { kind: 'and', value: 2, words: ['or', 'أو', 'او', 'یا'], example: ['in 2014 % 2015', null, '2014/2015'] },
  { kind: 'between', words: ['between', 'بين', 'میان'], example: ['% 2014 and 2017', null, '2014/2017'] },
  { kind: 'from', words: ['from'], example: ['% 2014 to 2017', null, '2014/2017'] },
  {
    kind: 'since',
    words: ['since', 'ever since', 'starting in', 'starting from', 'beginning in', 'beginning from', 'از'],
    example: ['% 2003', null, '2003/..'],
  },
  { kind: 'mundhu', words: ['منذ'], example: ['% عام 2003', null, '2003/..'] },
  {
    kind: 'until',
    words: ['until', 'till', 'up until', 'up to', 'حتى', 'حتی', 'تا'],
    example: ['% 2017', null, '../2017'],
  },
  { kind: 'by', words: ['by'], example: ['% 2015', null, '../2015'] },
  {
    kind: 'before',
    words: ['before', 'prior to', 'پیش از', 'قبل از'],
    example: ['% 2003', null, '../2003'],
  },
  { kind: 'qabl', words: ['قبل'], example: ['% عام 2003', null, '../2003'] },
  { kind: 'pre', words: ['pre'], example: ['%-2003', null, '../2003'] },
  { kind: 'after', words: ['after', 'بعد', 'پس از', 'بعد از'], example: ['% 2011', null, '2011/..'] },
  { kind: 'post', words: ['post'], example: ['%-2003', null, '2003/..'] },
  {
    kind: 'around',
    words: ['around', 'about', 'circa', 'ca', 'c', 'roughly', 'approximately', 'نحو', 'حوالي', 'حدود'],
    example: ['% 2015', null, '2015~'],
  },
  { kind: 'asOf', words: ['as of', 'as at'], example: ['% June 2021', null, '2021-06'] },
  {
    kind: 'onward',
    words: ['onward', 'onwards', 'and beyond', 'forward'],
    example: ['from 2014 %', null, '2014/..'],
  },
  {
    kind: 'present',
    words: ['present', 'now', 'date', 'this day', 'الآن', 'اکنون'],
    example: ['from 2014 to %', null, '2014/..'],
  },
  { kind: 'every', words: ['every', 'each', 'any', 'كل', 'هر'], example: ['% Friday in 2014', DAY, '2014'] },
  // counts
  { kind: 'article', value: 1, words: ['a', 'an'], example: ['% month ago', DAY, '2019-10~'] },
  ...[
    ['one', 'یک'],
    ['two', 'دو', 'اثنين'],
    ['three', 'سه', 'ثلاثة', 'ثلاث'],
    ['four', 'چهار', 'أربعة', 'أربع'],
    ['five', 'پنج', 'خمسة', 'خمس'],
    ['six', 'شش', 'ستة', 'ست'],
    ['seven', 'هفت', 'سبعة', 'سبع'],
    ['eight', 'هشت', 'ثمانية', 'ثماني'],
    ['nine', 'نه', 'تسعة', 'تسع'],
    ['ten', 'ده', 'عشرة', 'عشر'],
    ['eleven', 'یازده'],
    ['twelve', 'a dozen', 'دوازده'],
  ].map((words, i): DateWords => ({
    kind: 'count',
    value: i + 1,
    words,
    example: [
      '% months ago',
      '2019-12-20',
      i === 11 ? '2018-12~' : `2019-${String(11 - i).padStart(2, '0')}~`,
    ],
  })),
  ...(
    [
      [13, 'thirteen'],
      [14, 'fourteen'],
      [15, 'fifteen'],
      [16, 'sixteen'],
      [17, 'seventeen'],
      [18, 'eighteen'],
      [19, 'nineteen'],
      [20, 'twenty'],
      [30, 'thirty'],
      [40, 'forty'],
      [50, 'fifty'],
      [60, 'sixty'],
      [70, 'seventy'],
      [80, 'eighty'],
      [90, 'ninety'],
      [100, 'a hundred'],
    ] as const
  ).map(([value, word]): DateWords => ({
    kind: 'count',
    value,
    words: [word],
    example: [
      '% years ago',
      '2000-06-01',
      `${2000 - value - Math.round(value / 10)}/${2000 - value + Math.round(value / 10)}`,
    ],
  })),
  {
    kind: 'vague',
    value: 2,
    to: 3,
    words: ['a couple of', 'a couple', 'couple of'],
    example: ['% days ago', DAY, '2019-11-17/2019-11-18'],
  },
  {
    kind: 'vague',
    value: 2,
    to: 9,
    words: [
      'a few',
      'few',
      'several',
      'some',
      'many',
      'a number of',
      'a handful of',
      'عدة',
      'بضعة',
      'بضع',
      'چند',
    ],
    example: ['% days ago', DAY, '2019-11-11/2019-11-18'],
  },
  ...(
    [
      [['first', 'أول', 'الأول', 'الأولى', 'اول'], '01/2014-03'],
      [['second', 'الثاني', 'الثانية', 'دوم'], '04/2014-06'],
      [['third', 'الثالث', 'الثالثة', 'سوم'], '07/2014-09'],
      [['fourth', 'الرابع', 'الرابعة', 'چهارم'], '10/2014-12'],
    ] as const
  ).map(([words, months], i): DateWords => ({
    kind: 'ordinal',
    value: i + 1,
    words,
    example: ['% quarter of 2014', null, `2014-${months}`],
  })),
  ...[
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
  ].map((word, i): DateWords => ({
    kind: 'ordinal',
    value: i + 5,
    words: [word],
    example: [
      'the % century',
      null,
      `${String((i + 4) * 100 + 1).padStart(4, '0')}/${String((i + 5) * 100).padStart(4, '0')}`,
    ],
  })),
  // units; value 1 one of them, 2 several
  {
    kind: 'hourUnit',
    value: 2,
    words: ['hours', 'ساعات'],
    example: ['5 % ago', DAY, '2019-11-19/2019-11-20'],
  },
  {
    kind: 'hourUnit',
    value: 1,
    words: ['hour', 'ساعة', 'ساعت'],
    example: ['1 % ago', DAY, '2019-11-19/2019-11-20'],
  },
  {
    kind: 'dayUnit',
    value: 2,
    words: ['days', 'أيام', 'يوما', 'روزها'],
    example: ['3 % ago', DAY, '2019-11-17'],
  },
  { kind: 'dayUnit', value: 1, words: ['day', 'يوم', 'روز'], example: ['1 % ago', DAY, '2019-11-19'] },
  { kind: 'dayUnit', value: 2, pair: true, words: ['يومين'], example: ['قبل %', DAY, '2019-11-18'] },
  {
    kind: 'weekUnit',
    value: 2,
    words: ['weeks', 'أسابيع', 'هفته‌ها'],
    example: ['3 % ago', DAY, '2019-10-27/2019-11-02'],
  },
  {
    kind: 'weekUnit',
    value: 1,
    words: ['week', 'أسبوع', 'هفته'],
    example: ['1 % ago', DAY, '2019-11-10/2019-11-16'],
  },
  {
    kind: 'weekUnit',
    value: 2,
    pair: true,
    words: ['أسبوعين'],
    example: ['قبل %', DAY, '2019-11-03/2019-11-09'],
  },
  {
    kind: 'monthUnit',
    value: 2,
    words: ['months', 'أشهر', 'شهور', 'شهرا', 'ماه‌ها'],
    example: ['3 % ago', DAY, '2019-08~'],
  },
  {
    kind: 'monthUnit',
    value: 1,
    words: ['month', 'شهر', 'ماه'],
    example: ['1 % ago', DAY, '2019-10~'],
  },
  { kind: 'monthUnit', value: 2, pair: true, words: ['شهرين'], example: ['قبل %', DAY, '2019-09~'] },
  {
    kind: 'quarterUnit',
    value: 1,
    words: ['quarter', 'الربع'],
    example: ['third % of 2014', null, '2014-07/2014-09'],
  },
  {
    kind: 'yearUnit',
    value: 2,
    words: ['years', 'سنوات', 'سنين', 'أعوام', 'عاما', 'سال‌ها'],
    example: ['3 % ago', DAY, '2016~'],
  },
  {
    kind: 'yearUnit',
    value: 1,
    words: ['year', 'عام', 'سنة', 'سال', 'ساڵ', 'ساڵی'],
    example: ['the % 2014', null, '2014'],
  },
  {
    kind: 'yearUnit',
    value: 2,
    pair: true,
    words: ['عامين', 'سنتين'],
    example: ['قبل %', DAY, '2017~'],
  },
  {
    kind: 'yearUnit',
    value: 3,
    words: ['عامي', 'سنتي', 'سال‌های'],
    example: ['بين % 2014 و2017', null, '2014/2017'],
  },
  {
    kind: 'yearUnit',
    value: 4,
    words: ['yıl', 'yılı', 'yılında', 'yılından'],
    example: ['2014 %', null, '2014'],
  },
  {
    kind: 'decadeUnit',
    value: 2,
    words: ['decades', 'عقود'],
    example: ['2 % ago', DAY, '1997/2001'],
  },
  {
    kind: 'decadeUnit',
    value: 1,
    words: ['decade', 'دهه'],
    example: ['1 % ago', DAY, '2008/2010'],
  },
  { kind: 'centuryUnit', value: 2, words: ['centuries'], example: ['2 % ago', DAY, '1799/1839'] },
  {
    kind: 'centuryUnit',
    value: 1,
    words: ['century', 'القرن', 'قرن'],
    example: ['the 20th %', null, '1901/2000'],
  },
  { kind: 'weekend', value: 1, words: ['weekend'], example: ['last %', DAY, '2019-11-15/2019-11-17'] },
  // parts of the day
  {
    kind: 'night',
    words: ['night', 'midnight', 'ليلة', 'ليل', 'شب'],
    example: ['the % of 13 March 2022', null, '2022-03-13/2022-03-14'],
  },
  {
    kind: 'overnight',
    words: ['overnight'],
    example: ['% Friday', DAY, '2019-11-14/2019-11-16'],
  },
  {
    kind: 'daytime',
    words: [
      'morning',
      'afternoon',
      'evening',
      'noon',
      'midday',
      'dawn',
      'dusk',
      'lunchtime',
      'صباح',
      'مساء',
      'فجر',
      'ظهر',
      'عصر',
      'صبح',
      'بامداد',
    ],
    example: ['% الثلاثاء', DAY, '2019-11-19'],
  },
  // counted from the day of publication
  {
    kind: 'deictic',
    value: -1,
    words: ['yesterday', 'أمس', 'امس', 'البارحة', 'دیروز', 'دوێنێ', 'dün'],
    example: ['%', DAY, '2019-11-19'],
  },
  {
    kind: 'deictic',
    value: -2,
    words: ['أول أمس', 'پریروز', 'evvelsi gün'],
    example: ['%', DAY, '2019-11-18'],
  },
  {
    kind: 'deictic',
    value: 0,
    words: ['today', 'امروز', 'ئەمڕۆ', 'bugün'],
    example: ['%', DAY, '2019-11-20'],
  },
  {
    kind: 'deictic',
    value: 1,
    words: ['tomorrow', 'غدا', 'فردا'],
    example: ['%', DAY, '2019-11-21'],
  },
  { kind: 'tonight', value: 0, words: ['tonight', 'امشب'], example: ['%', DAY, '2019-11-20/2019-11-21'] },
  { kind: 'tonight', value: -1, words: ['دیشب'], example: ['%', DAY, '2019-11-19/2019-11-20'] },
  {
    kind: 'ago',
    words: ['ago', 'back', 'پیش'],
    example: ['3 days %', DAY, '2019-11-17'],
  },
  {
    kind: 'last',
    words: ['last', 'الماضي', 'الماضية', 'المنصرم', 'الفائت', 'گذشته'],
    example: ['Tuesday %', DAY, '2019-11-19'],
  },
  {
    kind: 'past',
    words: ['past'],
    example: ['the % week', DAY, '2019-11-13/2019-11-20'],
  },
  {
    kind: 'recent',
    words: ['recent', 'الأخيرة', 'اخیر'],
    example: ['% days', DAY, '2019-11-11/2019-11-20'],
  },
  {
    kind: 'this',
    words: ['this', 'current', 'هذا', 'هذه', 'الحالي', 'الجاري', 'این', 'جاری'],
    example: ['% year', DAY, '2019'],
  },
  {
    kind: 'next',
    words: ['next', 'coming', 'المقبل', 'المقبلة', 'القادم', 'القادمة', 'آینده'],
    example: ['% year', DAY, '2020'],
  },
  // counted from another date of the text
  {
    kind: 'that',
    words: ['that', 'ذلك', 'تلك', 'آن'],
    example: ['In 2014 … in June % year', DAY, '2014 2014-06'],
  },
  {
    kind: 'same',
    words: ['same', 'نفسه', 'نفسها', 'ذاته', 'همان'],
    example: ['In 2014 … in June the % year', DAY, '2014 2014-06'],
  },
  {
    kind: 'following',
    words: ['following', 'ensuing', 'subsequent', 'التالي', 'التالية'],
    example: ['In 2014 … the % year', DAY, '2014 2015'],
  },
  {
    kind: 'previous',
    words: ['previous', 'preceding', 'السابق', 'السابقة'],
    example: ['In 2014 … the % year', DAY, '2014 2013'],
  },
  {
    kind: 'later',
    words: ['later', 'afterwards', 'afterward', 'thereafter', 'after that', 'بعد ذلك', 'لاحقا'],
    example: ['On 2014-06-10 … two days %.', DAY, '2014-06-10 2014-06-12'],
  },
  {
    kind: 'earlier',
    words: ['earlier', 'previously', 'before that', 'قبل ذلك'],
    example: ['On 2014-06-10 … two days %.', DAY, '2014-06-10 2014-06-08'],
  },
  { kind: 'then', words: ['then'], example: ['In 2014 … since %', DAY, '2014 2014/..'] },
  // parts of units
  {
    kind: 'early',
    words: ['early', 'أوائل', 'اوائل', 'مطلع', 'اوایل'],
    example: ['% 2014', null, '2014-01/2014-04'],
  },
  {
    kind: 'mid',
    words: ['mid', 'أواسط', 'اواسط', 'منتصف'],
    example: ['% 2014', null, '2014-05/2014-08'],
  },
  {
    kind: 'late',
    words: ['late', 'أواخر', 'اواخر'],
    example: ['% 2014', null, '2014-09/2014-12'],
  },
  {
    kind: 'begin',
    words: ['beginning', 'start', 'onset', 'outset', 'opening', 'بداية', 'ابتدای', 'آغاز'],
    example: ['the % of 2014', null, '2014-01/2014-03'],
  },
  {
    kind: 'middle',
    words: ['middle', 'midst'],
    example: ['the % of 2014', null, '2014-05/2014-08'],
  },
  {
    kind: 'end',
    words: ['end', 'close', 'نهاية', 'آخر', 'پایان'],
    example: ['the % of 2014', null, '2014-10/2014-12'],
  },
  {
    kind: 'final',
    words: ['final', 'closing', 'dying'],
    example: ['the % days of 2014', null, '2014-10/2014-12'],
  },
  {
    kind: 'half',
    words: ['half', 'النصف', 'نيمه'],
    example: ['the first % of 2014', null, '2014-01/2014-06'],
  },
  {
    kind: 'decadeName',
    value: 1950,
    words: ['fifties', 'الخمسينيات', 'الخمسينات'],
    example: ['in the %', null, '195X'],
  },
  {
    kind: 'decadeName',
    value: 1960,
    words: ['sixties', 'الستينيات', 'الستينات'],
    example: ['in the %', null, '196X'],
  },
  {
    kind: 'decadeName',
    value: 1970,
    words: ['seventies', 'السبعينيات', 'السبعينات'],
    example: ['in the %', null, '197X'],
  },
  {
    kind: 'decadeName',
    value: 1980,
    words: ['eighties', 'الثمانينيات', 'الثمانينات'],
    example: ['in the %', null, '198X'],
  },
  {
    kind: 'decadeName',
    value: 1990,
    words: ['nineties', 'التسعينيات', 'التسعينات'],
    example: ['in the %', null, '199X'],
  },
  // calendars
  { kind: 'commonEra', capital: true, words: ['AD', 'CE'], example: ['in 680 %', null, '0680'] },
  {
    kind: 'commonEra',
    words: ['م', 'ميلادي', 'ميلادية', 'میلادی'],
    example: ['في 680 %', null, '0680'],
  },
  {
    kind: 'beforeEra',
    capital: true,
    words: ['BC', 'BCE'],
    example: ['in 2014 % and in 2015', null, '2015'],
  },
  { kind: 'lunarEra', capital: true, words: ['AH'], example: ['1435 %', null, '2013-11-03/2014-10-25'] },
  {
    kind: 'lunarEra',
    words: ['هـ', 'هجري', 'هجرية', 'قمری'],
    example: ['1435 %', null, '2013-11-03/2014-10-25'],
  },
  {
    kind: 'solarEra',
    words: ['شمسی', 'خورشیدی'],
    example: ['1392 %', null, '2013-03-21/2014-03-20'],
  },
]
