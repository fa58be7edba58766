/** Versions of a dataset, told by the hash of its data. */

/** Digits of the hash that people read, that addresses bear, and by which folders are called. */
const DIGITS = 8

/** First digits of a hash, or of what an address has of one. */
export const versionOf = (hash: string): string => hash.slice(0, DIGITS)

/** Folder of an older version within that of the newest: `data/` → `data/1a2b3c4d/`. */
export const versionFolder = (data: string, hash: string): string => `${data}${versionOf(hash)}/`
