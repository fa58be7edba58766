/** Letters of Persian; Urdu, Kurdish and Azeri names have others, Arabic ones ك, ي, ى and ة. */
const persianOnly = /^[ءآأئؤابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\u200c ]+$/
/** Letters that Arabic has not. */
const tellsPersian = /[پچژگکی\u200c]/
/** Words of divisions, which GeoNames mixes with the names of their seats. */
const division = /شهرستان|استان|بخش|مرکز|ولایت|ولسوال|ضلع|محافظه|قضاء|ناحیه|شهر /

/**
 * The plainest Persian spelling among other names, or undefined. Where Persian is `spoken`, a name in letters that
 * Arabic shares is taken for Persian too, and one typed with Arabic ي and ك is mended.
 */
export function pickPersian(alternates: string[], isSpoken: boolean): string | undefined {
  const names = alternates
    .map((name) => (isSpoken ? toPersianLetters(name.trim()) : name.trim()))
    .filter((name) => persianOnly.test(name) && !division.test(name))
    .filter((name) => isSpoken || tellsPersian.test(name))
  return names.toSorted((a, b) => faults(a) - faults(b) || a.length - b.length || (a < b ? -1 : 1))[0]
}

/** An Arabic name as Persian writes it: without the article, in Persian letters. */
export function persianFromArabic(name: string): string {
  return toPersianLetters(name.replace(/^ال(?=..)/, ''))
    .replace(/ة/g, 'ه')
    .replace(/[أإ]/g, 'ا')
    .replace(/ء$/, '')
}

function toPersianLetters(name: string): string {
  return name.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک')
}

/** Marks of an Arabic spelling: the article, a hamza on alif. */
function faults(name: string): number {
  return (name.startsWith('ال') ? 1 : 0) + (/[أؤ]/.test(name) ? 1 : 0)
}
