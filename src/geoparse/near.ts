/** Words that say a thing was near a place, or so far from it, and not at it. */
import { placeTypes, type Located, type Place, type PlaceType } from '../model/place.ts'

/** How near: within `km` of the place's edge or, where a distance is stated, of its centre. */
export interface Nearness {
  km: number
  from: 'edge' | 'centre'
}

/** What a word of nearness means where no distance is stated, km beyond the place's own radius. */
const KM_NEAR = 10
/** What "south of" means: the side is told and how far is not, so that it reaches farther than "near". */
const KM_SIDE = 20
/** "A few miles from": as in dates, a few are 2 to 9; the most of them, so that nothing is left outside. */
const FEW = 9
/** Statute mile, km. */
const KM_MILE = 1.609344

/** One way to say it. `example` ends in the place X; it is the row's test. */
export interface NearWords {
  language: 'en' | 'ar' | 'fa'
  /** Pattern of the words before the place's name, in lower case and with Western digits. */
  words: string
  km: (found: Readonly<Record<string, string | undefined>>) => Nearness
  example: string
  means: Nearness
}

const edge = (km: number): Nearness => ({ km, from: 'edge' })
const centre = (km: number): Nearness => ({ km, from: 'centre' })
const near = () => edge(KM_NEAR)
const side = () => edge(KM_SIDE)
const stated = ({ n, to, few, mile }: Readonly<Record<string, string | undefined>>): Nearness => {
  const count = few === undefined ? Number((to ?? n)!.replace(/,/g, '')) : FEW
  return centre(Math.round(count * (mile === undefined ? 1 : KM_MILE)))
}

const N = '(?<n>\\d{1,3}(?:[.,]\\d{1,3})?)'
const TO = '(?:\\s?(?:-|–|to|إلى|الى|تا)\\s?(?<to>\\d{1,3}))?'
const SIDES = '(?:(?:north|south)?[- ]?(?:east|west)|north|south)'
const THE = '(?: the)?(?: (?:city|town|village|base|camp|port|site|airport|airbase|air base|district) of)?'
const KM_AR = '(?:كم|كيلومترا?ت?|كيلو ?مترا?ت?)'
const SIDES_AR = '(?:ال)?(?:شمال|جنوب|شرق|غرب)(?:ي|ى)?(?: (?:ال)?(?:شرق|غرب)ي?)?'
const PLACE_AR = '(?: (?:مدينة|مدينه|بلدة|بلده|قرية|قريه|قاعدة|قاعده|مطار|معسكر|منطقة|منطقه))?'
const PLACE_FA = '(?: (?:شهر|شهرک|روستای|پایگاه|فرودگاه))?'

/** Rows are tried from the first on; the ones that state a distance stand before those that do not. */
export const nearWords: readonly NearWords[] = [
  {
    language: 'en',
    words: `(?:${N}${TO}|(?<few>a few|several|some))[ -]?(?:km|kms|kilomet(?:er|re)s?|k|(?<mile>miles?|mi))(?: away)?(?: to the)?(?: (?:due )?${SIDES})?(?: from| of| outside(?: of)?)${THE}`,
    km: stated,
    example: 'They fought 20 km north of X',
    means: centre(20),
  },
  {
    language: 'en',
    // "the outside of X" is a part of X
    words: `(?<!\\bthe )(?:just |right |immediately )?outside(?: of)?${THE}`,
    km: near,
    example: 'A bomb went off just outside the town of X',
    means: edge(KM_NEAR),
  },
  {
    language: 'en',
    words: `(?:near|nearby|close to|next to|not far from|adjacent to|alongside|a short distance from|within sight of)${THE}`,
    km: near,
    example: 'They met close to X',
    means: edge(KM_NEAR),
  },
  {
    language: 'en',
    words: `(?:on|at|in|to|from|along|around) the (?:\\p{L}+ )?(?:outskirts?|edges?|fringes?|approaches|perimeter) (?:of|to)${THE}|(?:on|at|in|to|from) the (?:gates|doorstep) of${THE}`,
    km: near,
    example: 'Fighting went on on the eastern outskirts of X',
    means: edge(KM_NEAR),
  },
  {
    language: 'en',
    words: `in the (?:\\p{L}+ )?(?:(?:vicinity|environs|surroundings|proximity) of|(?:areas?|villages|countryside|districts?|towns) (?:around|surrounding|outside|near|close to))${THE}`,
    km: near,
    example: 'They hid in the vicinity of X',
    means: edge(KM_NEAR),
  },
  {
    language: 'en',
    // "the south of X" lies within X
    words: `(?<!\\b(?:the|in|central|far) )(?:(?:just|due|further|farther) )?(?:to the )?${SIDES} of${THE}`,
    km: side,
    example: 'Tyres burnt south of X',
    means: edge(KM_SIDE),
  },
  {
    language: 'ar',
    words: `(?:علي|على) بعد (?:نحو |حوالي |قرابة )?${N}${TO} ?${KM_AR}(?: (?:الى|إلى|إلي|الي))?(?: ${SIDES_AR})?(?: (?:من|عن))?${PLACE_AR}`,
    km: stated,
    example: 'وقع على بعد 20 كيلومترا شمال X',
    means: centre(20),
  },
  {
    language: 'ar',
    words: `(?:ب?القرب من|قرب|بقرب|(?:علي|على) مقربة من|غير بعيد عن|بجوار|بجانب|ب?محاذاة)${PLACE_AR}`,
    km: near,
    example: 'انفجار بالقرب من مدينة X',
    means: edge(KM_NEAR),
  },
  {
    language: 'ar',
    words: `(?:(?:في|علي|على|من|الي|إلى|الى) )?ب?(?:محيط|أطراف|اطراف|مشارف|ضواحي|تخوم|خارج)${PLACE_AR}`,
    km: near,
    example: 'اشتباكات في محيط X',
    means: edge(KM_NEAR),
  },
  {
    language: 'fa',
    words: `(?:در )?(?:${N}${TO}) ?(?:کیلومتری|كيلومتري)${PLACE_FA}`,
    km: stated,
    example: 'در ۲۰ کیلومتری X',
    means: centre(20),
  },
  {
    language: 'fa',
    words: `(?:(?:در|به) )?(?:نزدیکی?|نزديكي?|حومه|اطراف|حوالی|مجاورت)${PLACE_FA}`,
    km: near,
    example: 'انفجار در نزدیکی X',
    means: edge(KM_NEAR),
  },
]

const compiled = nearWords.map(({ words, km }) => ({
  km,
  before: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words}) $`, 'u'),
  opening: new RegExp(`^(?:${words}) (?=\\S)`, 'u'),
}))

/** Longest run of words that is looked at before a name, UTF-16 code units. */
const BACK = 70

/** Lower case, Western digits, single spaces: of the same length, so that offsets stay. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (c) => String(c.charCodeAt(0) & 15))
    .replace(/\s/g, ' ')

/** What the words just before a place say of how near it was; null where they say none of it. `text` ends at the name. */
export function nearBefore(text: string): Nearness | null {
  const back = plain(text.slice(-BACK))
  for (const { before, km } of compiled) {
    const found = before.exec(back)
    if (found) return km(found.groups ?? {})
  }
  return null
}

/** `near Milford` → the name and how near; a name without such a word comes back as it is. */
export function splitNear(text: string): { name: string; near: Nearness | null } {
  const flat = plain(text)
  for (const { opening, km } of compiled) {
    const found = flat.length === text.length ? opening.exec(flat) : null
    if (found) return { name: text.slice(found[0].length), near: km(found.groups ?? {}) }
  }
  return { name: text, near: null }
}

/** True of places that a thing can be near to on a map: "near" a province or a country tells nothing of where it was. */
export const canBeNear = (type: PlaceType): boolean => NARROW.includes(placeTypes[type].located)
const NARROW: readonly Located[] = ['site', 'settlement', 'district']

/**
 * Radius in km round a place within which that lies. Nearness has the scale of what it is near to (Worboys, "Nearness
 * relations in environmental space", 2001): near a building is nearer than near a town.
 */
export function nearRadius(
  { km, from }: Nearness,
  { type, radiusKm }: Pick<Place, 'type' | 'radiusKm'>,
): number {
  if (from === 'centre') return Math.max(km, radiusKm)
  return radiusKm + (placeTypes[type].located === 'site' ? km * SHARE_OF_SITE : km)
}
const SHARE_OF_SITE = 0.3
