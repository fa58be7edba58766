/** What was read in the documents: files beside the layers that are loaded when somebody wants to read or search them. */
import { isApartFile, isPlacesFile, isReadDocument } from '../model/check/reading.ts'
import type { Manifest } from '../model/dataset.ts'
import {
  APART_FILE,
  documentFile,
  PLACES_FILE,
  type ApartFile,
  type PlacesFile,
  type ReadDocument,
} from '../model/reading.ts'

/** Each file is loaded once; one that did not come is asked for again by the next call. */
export interface ReadingData {
  /** False where the dataset was built without these files: then every call rejects. */
  available: boolean
  places: () => Promise<PlacesFile>
  /** By the id of its source. */
  document: (id: string) => Promise<ReadDocument>
  apart: () => Promise<ApartFile>
}

/**
 * Reads from `folder`, the manifest's, by `load`. What comes is checked; a file that cannot be used rejects with an Error that
 * names it.
 */
export function createReading(
  folder: string,
  { reading, sources }: Pick<Manifest, 'reading' | 'sources'>,
  load: (address: string) => Promise<unknown>,
): ReadingData {
  const kept = new Map<string, Promise<unknown>>()

  async function fetchChecked<T>(file: string, isSound: (value: unknown) => value is T): Promise<T> {
    if (!reading) throw new Error(`${file}: this dataset was built without it`)
    const address = `${folder}${file.split('/').map(encodeURIComponent).join('/')}`
    const value = await load(address).catch((error: unknown) => {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    })
    if (!isSound(value)) throw new Error(`${file}: not a file as build writes it`)
    return value
  }

  function once<T>(file: string, isSound: (value: unknown) => value is T): Promise<T> {
    const known = kept.get(file)
    if (known) return known as Promise<T>
    const asked = fetchChecked(file, isSound)
    kept.set(file, asked)
    asked.catch(() => kept.delete(file))
    return asked
  }

  return {
    available: reading !== undefined,
    places: () => once(PLACES_FILE, isPlacesFile),
    document: (id) =>
      sources.some((source) => source.id === id)
        ? once(documentFile(id), (value): value is ReadDocument => isReadDocument(value, id))
        : Promise.reject(new Error(`unknown document: ${id}`)),
    apart: () => once(APART_FILE, isApartFile),
  }
}
