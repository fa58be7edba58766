import type { PartialWords } from './words.ts'

export const tr: PartialWords = {
  partial: true,
  locale: 'tr-TR',
  dir: 'ltr',
  name: 'Türkçe',
  review: 'unreviewed',
}
