import type { EmbedWords } from './embed-words.ts'
import type { FileWords } from './file-words.ts'
import type { PictureWords } from './picture-words.ts'

/** What is said where the map is shared; each part is one tab's. */
export interface SharingWords {
  dialog: DialogWords
  embed: EmbedWords
  picture: PictureWords
  file: FileWords
}

export interface DialogWords {
  heading: string
  tabs: { embed: string; picture: string; file: string }
}

export type { PictureWords } from './picture-words.ts'
export type { EmbedWords } from './embed-words.ts'
export type { FileWords } from './file-words.ts'
