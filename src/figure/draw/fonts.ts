/** The letters of names on figures: those of the live map. */
import { fontFaces } from '../../map/fonts.ts'

/** How each of the map's fonts is asked for on a page. */
const FACES: Record<string, { weight: string; style: string }> = {
  'Noto Sans Regular': { weight: '400', style: 'normal' },
  'Noto Sans Semibold': { weight: '600', style: 'normal' },
  'Noto Sans Italic': { weight: '400', style: 'italic' },
}

/** Letters by which a language's fonts are found. */
const SAMPLES = { latin: 'Aéğ', arabic: 'Aéğ ابتپچگ' }

const ARABIC = /^(?:ar|fa|ckb|ur|ps|local)\b/

/**
 * Resolves when texts in a language can be measured and drawn with the page's own letters. Asks for those that the page has
 * not got; where one cannot be loaded, the reader's own letters are taken, and the figure still comes.
 */
export async function readyFonts(language: string): Promise<void> {
  const has = [...document.fonts].filter(({ family }) => family.replaceAll(/['"]/g, '') === 'Noto Sans')
  for (const [name, { weight, style }] of Object.entries(FACES)) {
    if (has.some((face) => face.weight === weight && face.style === style)) continue
    const files = fontFaces[name] as { url: string; 'unicode-range': string[] }[]
    for (const { url, 'unicode-range': range } of files) {
      const face = new FontFace('Noto Sans', `url("${url}")`, {
        weight,
        style,
        unicodeRange: range.join(', '),
      })
      document.fonts.add(face)
    }
  }
  const sample = ARABIC.test(language) ? SAMPLES.arabic : SAMPLES.latin
  const asks = Object.values(FACES).map(({ weight, style }) =>
    document.fonts.load(`${style} ${weight} 12px 'Noto Sans'`, sample),
  )
  await Promise.allSettled(asks)
}
