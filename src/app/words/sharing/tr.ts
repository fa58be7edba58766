import type { SharingWords } from './sharing-words.ts'

export const sharing: SharingWords = {
  dialog: {
    heading: 'Paylaş',
    tabs: { embed: 'Bağlantı ve yerleştirme', picture: 'Resim', file: 'Tek dosya' },
  },
  embed: { heading: 'Bağlantı ve yerleştirme' },
  picture: { heading: 'Resim' },
  file: { heading: 'Tek dosya' },
}
