import type { PartialWords } from './words.ts'

export const fa: PartialWords = {
  partial: true,
  locale: 'fa-IR',
  dir: 'rtl',
  name: 'فارسی',
  review: 'unreviewed',
}
