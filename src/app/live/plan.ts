import type { Manifest } from '../../model/dataset.ts'
import type { Begun } from '../begun.ts'
import type { Folders } from '../load.ts'
import type { Options, Place } from '../options.ts'
import type { Spoken } from '../speech.ts'
import type { Found } from '../version/find-version.ts'
import type { LanguageId } from '../words/languages.ts'

/** Manifest and folder of a version of the data. */
export type Told = Pick<Found, 'manifest' | 'folder'>

/** What a map is started with. */
export interface LivePlan {
  /** Where it stands: an element with a size, in which nothing else is. */
  target: HTMLElement
  options: Options
  /** The language that the reader gets who has chosen none. */
  own: LanguageId
  place: Place
  folders: Folders
  /** Begins to load what a live map needs, in a version of the data. */
  begin: (version: string | null) => Begun
  /** What is known of a version without its layers, where others have begun to load it. */
  known?: (version: string | null) => Promise<Told> | null
  /** To be waited for before anything is mounted. */
  before?: () => Promise<unknown>
  onchange: (options: Options) => void
  /** What it showed last, a `data:` address, where it has been live before. */
  picture?: string | null
  /** Makes the document anew, with the picture of what the map showed: only so does it hold nothing of MapLibre any more. */
  restart?: (picture: string | null, options: Options) => void
  /** Whenever it speaks a language. */
  onspeak?: (spoken: Spoken) => void
  /** The manifest of what is shown, when it is known. */
  ontold?: (manifest: Manifest) => void
}
