import type { SharingWords } from './sharing-words.ts'

export const sharing: SharingWords = {
  dialog: { heading: 'مشاركة', tabs: { embed: 'رابط وتضمين', picture: 'صورة', file: 'ملف واحد' } },
  embed: { heading: 'رابط وتضمين' },
  picture: { heading: 'صورة' },
  file: { heading: 'ملف واحد' },
}
