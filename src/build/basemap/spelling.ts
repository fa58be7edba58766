import type { City } from './cities.ts'

/** Countries whose romanised names are brought nearer to newspaper spelling. */
const arabic = 'IQ SY LB JO PS KW SA YE OM AE QA BH EG SD LY'.split(' ')
/** Countries of these where newspapers leave the h off a final -ah. */
const shortA = ['IQ', 'SY', 'YE']
/** Countries whose marks are those of a transliteration; elsewhere they belong to the spelling and stay. */
const transliterated = [...arabic, ...'IR AF PK IN IL ET ER DJ BD NP'.split(' ')]

/** The English name of a place that no table row names. */
export function spell({ name, country }: City): string {
  if (!transliterated.includes(country)) return name
  const plain = dropMarks(name)
  if (!arabic.includes(country)) return plain
  return plain
    .replace(/^(Nahiyat|Qaryat|Madinat|Qada) /, '')
    .replace(/^(Ad|An|Ar|As|Ash|At|Ath|Az) (?=[A-Z])/i, '')
    .replace(/^(Al|El)[ -](?=[A-Z])/i, 'Al-')
    .replace(/\b(al|ad|an|ar|as|ash|at|az) (?=[A-Z])/g, '$1-')
    .replace(/ City$/, '')
    .replace(/ah\b/g, shortA.includes(country) ? 'a' : 'ah')
}

function dropMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f`'’‘ʿʾ]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^./, (letter) => letter.toUpperCase())
}
