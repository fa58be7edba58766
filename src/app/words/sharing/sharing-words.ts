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

/** Links and snippets. */
export interface EmbedWords {
  heading: string
}

/** Figures. */
export interface PictureWords {
  heading: string
}

/** The map as one file. */
export interface FileWords {
  heading: string
}
