import type { PartialWords } from './words.ts'

export const ckb: PartialWords = {
  partial: true,
  locale: 'ckb-IQ',
  dir: 'rtl',
  name: 'کوردیی ناوەندی',
  review: 'unreviewed',
}
