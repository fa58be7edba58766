/** Who published a document, and from which side of the region's arguments. Colours and filters; never hides a claim. */
export const stances = [
  'western-media',
  'gulf-media',
  'iran-state',
  'resistance-axis',
  'opposition',
  'think-tank',
  'israeli',
  'official',
  'academic',
  'other',
] as const
export type Stance = (typeof stances)[number]

/** Bibliographic record of one document. `id` is the document's file name without `.md`. */
export interface Source {
  id: string
  title: string
  publisher: string
  author: string | null
  /** EDTF, or null where the document carries no date. */
  published: string | null
  url: string | null
  stance: Stance
  /** BCP 47 tag of the document's language. */
  language: string
  /** Licence of the digest (our own words), SPDX. */
  licence: string
}
