/** Fonts of the map's labels: the same files as the page's, so that they are fetched once. */
import arabic400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url'
import arabic600 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url'
import latin400italic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url'
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url'
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url'
import latinExt400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url'
import latinExt600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url'
import type { StyleSpecification } from 'maplibre-gl'

/** Ranges as in the packages' unicode.json, without what map labels never hold. */
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
]
const LATIN_EXT = ['U+0100-02BA', 'U+02BD-02C5', 'U+02C7-02CC', 'U+1E00-1E9F', 'U+1EF2-1EFF']
const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC']

const file = (url: string, range: string[]) => ({
  // MapLibre asks for fonts from where the style came from, which is nowhere: give it the whole address.
  url: new URL(url, import.meta.url).href,
  'unicode-range': range,
})

export const regular = ['Noto Sans Regular']
export const semibold = ['Noto Sans Semibold']
export const italic = ['Noto Sans Italic', 'Noto Sans Regular']

export const fontFaces: NonNullable<StyleSpecification['font-faces']> = {
  'Noto Sans Regular': [file(latin400, LATIN), file(latinExt400, LATIN_EXT), file(arabic400, ARABIC)],
  'Noto Sans Semibold': [file(latin600, LATIN), file(latinExt600, LATIN_EXT), file(arabic600, ARABIC)],
  'Noto Sans Italic': [file(latin400italic, LATIN)],
}
