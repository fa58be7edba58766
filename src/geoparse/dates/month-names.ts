/**
 * Names of months and weekdays, January or Sunday first, spellings of one name divided by `|`. Gregorian names in
 * Arabic come in three families: of the Mashriq, international, of the Maghreb. Solar and lunar months are those of
 * the two Hijri calendars. Each spelling is a test.
 */
export interface NameTable {
  /**
   * `bound` names are words of other meaning too, or of a language whose little words are not read here: they count
   * beside a year (months) or another date word (weekdays) only. `short` forms count beside a day or a year.
   */
  kind:
    | 'month'
    | 'shortMonth'
    | 'boundMonth'
    | 'solarMonth'
    | 'lunarMonth'
    | 'weekday'
    | 'boundWeekday'
    | 'season'
  language: string
  /** Read with a capital letter only: "may", "march" and "sun" are words. */
  capital?: true
  /** Endings that the name may take. */
  endings?: readonly string[]
  /** `-` where this table has no name. */
  names: readonly string[]
}

export const nameTables: readonly NameTable[] = [
  {
    kind: 'month',
    language: 'en',
    capital: true,
    names: ['-', '-', 'March', '-', 'May', '-', '-', 'August'],
  },
  {
    kind: 'month',
    language: 'en',
    names: [
      'January',
      'February',
      '-',
      'April',
      '-',
      'June',
      'July',
      '-',
      'September',
      'October',
      'November',
      'December',
    ],
  },
  {
    kind: 'shortMonth',
    language: 'en',
    capital: true,
    names: ['Jan', 'Feb', 'Mar', 'Apr', '-', 'Jun', 'Jul', 'Aug', 'Sep|Sept', 'Oct', 'Nov', 'Dec'],
  },
  {
    kind: 'month',
    language: 'ar, Mashriq',
    names: [
      'كانون الثاني',
      'شباط',
      'آذار|اذار',
      'نيسان',
      'أيار|ايار',
      'حزيران',
      'تموز',
      'آب',
      'أيلول|ايلول',
      'تشرين الأول|تشرين الاول',
      'تشرين الثاني',
      'كانون الأول|كانون الاول',
    ],
  },
  {
    kind: 'month',
    language: 'ar, international',
    names: [
      'يناير',
      'فبراير',
      'مارس',
      'أبريل|إبريل|ابريل',
      'مايو',
      'يونيو|يونيه',
      'يوليو|يوليه',
      'أغسطس|اغسطس',
      'سبتمبر',
      'أكتوبر|اكتوبر',
      'نوفمبر',
      'ديسمبر',
    ],
  },
  {
    kind: 'month',
    language: 'ar, Maghreb',
    names: [
      'جانفي',
      'فيفري',
      '-',
      'أفريل|افريل',
      '-',
      '-',
      'جويلية|يوليوز',
      'أوت|اوت|غشت',
      'شتنبر',
      '-',
      'نونبر',
      'دجنبر',
    ],
  },
  // ماي (May) is a verb's prefix and جوان (June) means "young" in Persian; اب without its sign means "father"
  { kind: 'boundMonth', language: 'ar', names: ['-', '-', '-', '-', 'ماي', 'جوان', '-', 'اب'] },
  {
    kind: 'month',
    language: 'fa',
    names: [
      'ژانویه|جنوری',
      'فوریه|فبروری',
      'مارچ',
      'آوریل|اوریل|اپریل',
      '-',
      'ژوئن|ژوین',
      'ژوئیه|ژوییه|جولای',
      'آگوست|اگوست|آگست|اگست',
      'سپتامبر|سپتمبر',
      'اکتبر',
      'نوامبر|نومبر',
      'دسامبر|دسمبر',
    ],
  },
  { kind: 'boundMonth', language: 'fa', names: ['-', '-', '-', '-', 'مه|می', 'جون'] },
  {
    kind: 'boundMonth',
    language: 'tr',
    names: [
      'Ocak',
      'Şubat',
      'Mart',
      'Nisan',
      'Mayıs',
      'Haziran',
      'Temmuz',
      'Ağustos',
      'Eylül',
      'Ekim',
      'Kasım',
      'Aralık',
    ],
  },
  {
    kind: 'boundMonth',
    language: 'ckb',
    endings: ['', 'ی'],
    names: [
      'کانوونی دووەم|کانونی دووەم',
      'شوبات',
      'ئازار',
      'نیسان',
      'ئایار',
      'حوزەیران',
      'تەمموز|تەممووز|تەمووز',
      'ئاب',
      'ئەیلوول|ئەیلول',
      'تشرینی یەکەم',
      'تشرینی دووەم',
      'کانوونی یەکەم|کانونی یەکەم',
    ],
  },
  {
    kind: 'boundMonth',
    language: 'kmr',
    endings: ['', 'ê', 'a'],
    names: [
      'Çile',
      'Sibat',
      'Adar',
      'Nîsan',
      'Gulan',
      'Hezîran',
      'Tîrmeh',
      'Tebax',
      'Îlon',
      'Cotmeh',
      'Mijdar',
      'Kanûn',
    ],
  },
  {
    kind: 'solarMonth',
    language: 'fa',
    names: [
      'فروردین|حمل',
      'اردیبهشت|ثور',
      'خرداد|جوزا',
      'تیر|سرطان',
      'مرداد|امرداد|اسد',
      'شهریور|سنبله',
      'مهر|میزان',
      'آبان|ابان|عقرب',
      'آذر|اذر|قوس',
      'دی|جدی',
      'بهمن|دلو',
      'اسفند|حوت',
    ],
  },
  {
    kind: 'solarMonth',
    language: 'fa, Latin letters',
    capital: true,
    names: [
      'Farvardin',
      'Ordibehesht',
      'Khordad',
      'Tir',
      'Mordad|Amordad',
      'Shahrivar',
      'Mehr',
      'Aban',
      'Azar',
      'Dey',
      'Bahman',
      'Esfand',
    ],
  },
  {
    kind: 'lunarMonth',
    language: 'ar, fa',
    names: [
      'محرم|المحرم',
      'صفر',
      'ربيع الأول|ربيع الاول|ربیع‌الاول',
      'ربيع الثاني|ربيع الآخر|ربیع‌الثانی',
      'جمادى الأولى|جمادى الاولى|جمادی‌الاول',
      'جمادى الآخرة|جمادى الثانية|جمادی‌الثانی',
      'رجب',
      'شعبان',
      'رمضان',
      'شوال',
      'ذو القعدة|ذي القعدة|ذیقعده',
      'ذو الحجة|ذي الحجة|ذیحجه',
    ],
  },
  {
    kind: 'lunarMonth',
    language: 'ar, Latin letters',
    capital: true,
    names: [
      'Muharram|Moharram',
      'Safar',
      'Rabi al-Awwal|Rabi al-Awal',
      'Rabi al-Thani|Rabi al-Akhir',
      'Jumada al-Awwal|Jumada al-Ula',
      'Jumada al-Thani|Jumada al-Akhira',
      'Rajab',
      "Shaban|Sha'ban|Shaaban",
      'Ramadan|Ramazan|Ramadhan',
      'Shawwal',
      "Dhu al-Qadah|Dhu al-Qi'dah|Dhul-Qadah",
      'Dhu al-Hijjah|Dhu al-Hijja|Dhul-Hijjah',
    ],
  },
  {
    kind: 'weekday',
    language: 'en',
    names: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
  {
    kind: 'boundWeekday',
    language: 'en, short',
    capital: true,
    names: ['Sun', 'Mon', 'Tue|Tues', 'Wed', 'Thu|Thur|Thurs', 'Fri', 'Sat'],
  },
  {
    kind: 'boundWeekday',
    language: 'ar',
    names: ['الأحد|الاحد', 'الاثنين|الإثنين', 'الثلاثاء', 'الأربعاء|الاربعاء', 'الخميس', 'الجمعة', 'السبت'],
  },
  {
    kind: 'boundWeekday',
    language: 'fa',
    names: [
      'یکشنبه|یک شنبه',
      'دوشنبه|دو شنبه',
      'سه‌شنبه|سه شنبه',
      'چهارشنبه|چهار شنبه',
      'پنجشنبه|پنج‌شنبه|پنج شنبه',
      'جمعه',
      'شنبه',
    ],
  },
  {
    kind: 'boundWeekday',
    language: 'ckb',
    names: ['یەکشەممە', 'دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'هەینی', 'شەممە'],
  },
  {
    kind: 'boundWeekday',
    language: 'tr',
    capital: true,
    names: ['Pazar', 'Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi'],
  },
  {
    kind: 'season',
    language: 'en, ar, fa',
    names: [
      'spring|springtime|ربيع|بهار',
      'summer|summertime|صيف|تابستان',
      'autumn|fall|خريف|پاییز',
      'winter|wintertime|شتاء|زمستان',
    ],
  },
]
