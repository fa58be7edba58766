import type { SharingWords } from './sharing-words.ts'

export const sharing: SharingWords = {
  dialog: { heading: 'Share', tabs: { embed: 'Link and embed', picture: 'Picture', file: 'One file' } },
  embed: { heading: 'Link and embed' },
  picture: { heading: 'Picture' },
  file: { heading: 'One file' },
}
