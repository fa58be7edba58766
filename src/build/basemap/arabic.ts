/** Letters of Arabic proper; Persian, Kurdish and Urdu names have others. */
const arabicOnly = /^[\u0621-\u063a\u0641-\u064a ]+$/
/** Words of districts and provinces, which GeoNames mixes with the names of their seats. */
const division = /ضلع|محافظة|قضاء|ناحية|مدينة|منطقة|ولاية|قرية/

/** The plainest Arabic spelling among other names, or undefined. */
export function pickArabic(alternates: string[]): string | undefined {
  const names = alternates
    .map((name) => name.trim())
    .filter((name) => arabicOnly.test(name) && !division.test(name))
  return names.toSorted((a, b) => faults(a) - faults(b) || a.length - b.length || (a < b ? -1 : 1))[0]
}

/** Marks of a Persian or careless spelling: a bare ه or ى at the end of a word, no article where others have it. */
function faults(name: string): number {
  const endings = name.split(' ').filter((word) => /[هى]$/.test(word)).length
  return endings * 2 + (name.startsWith('ال') ? 0 : 1)
}
