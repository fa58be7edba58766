/** Names in the language of the place, from names that GeoNames lists without saying which language each is in. */

import type { City } from './cities.ts'

/** Language spoken in a country, ISO 3166-1 to BCP 47, where its towns are given their own name beside the English one. */
export const spoken: Record<string, string> = {
  ...Object.fromEntries('IQ SY LB JO PS KW SA YE OM AE QA BH EG SD LY'.split(' ').map((iso) => [iso, 'ar'])),
  IR: 'fa',
  AF: 'fa',
  TR: 'tr',
  AZ: 'az',
  TM: 'tk',
  IL: 'he',
  AM: 'hy',
  GE: 'ka',
  CY: 'el',
  GR: 'el',
}

/** GeoNames codes of the Iraqi provinces where Kurdish is official beside Arabic. */
const kurdish = ['05', '08', '11']

/** Letters of a language whose alphabet tells it from the others around it. */
const alphabets: Record<string, RegExp> = {
  // no points below the letters: they stand in dictionaries only
  he: /^[\u05d0-\u05ea '׳״-]+$/,
  hy: /^[\u0531-\u0556\u0561-\u0587 -]+$/,
  ka: /^[\u10d0-\u10fa -]+$/,
  el: /^[\u0370-\u03ff -]+$/,
  ku: /^(?=.*[ەۆێڕڵڤ])[ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆەهھیێ ]+$/,
}

/** Languages of a town, the first one first, as BCP 47 tags; none where only its English name is given. */
export function languagesOf(country: string, province: string): string[] {
  const tag = spoken[country]
  if (country === 'IQ' && kurdish.includes(province)) return ['ar', 'ku']
  return tag ? [tag] : []
}

/**
 * Of the names written in the language's own letters one about as long as GeoNames' romanised name, since older
 * names and those with a division's word are shorter or longer; undefined where there is none.
 */
export function pickLocal(tag: string, { name, alternates }: City): string | undefined {
  const letters = alphabets[tag]
  if (!letters) return undefined
  const off = (own: string) => Math.max(0, Math.abs(own.length - name.length) - 1)
  const names = alternates.map((own) => own.trim()).filter((own) => letters.test(own))
  return names.toSorted((a, b) => off(a) - off(b) || a.length - b.length || (a < b ? -1 : 1))[0]
}
