import type { SharingWords } from './sharing-words.ts'

export const sharing: SharingWords = {
  dialog: { heading: 'هم‌رسانی', tabs: { embed: 'پیوند و جاسازی', picture: 'تصویر', file: 'یک پرونده' } },
  embed: { heading: 'پیوند و جاسازی' },
  picture: { heading: 'تصویر' },
  file: { heading: 'یک پرونده' },
}
