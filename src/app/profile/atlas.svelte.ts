import type { ReadPlace } from '../../model/reading.ts'
import type { MapState } from '../state.svelte.ts'
import { placeName } from './place-profile.ts'

/** What documents and features name of the gazetteer, as it arrives. To be called while a component is made. */
export function createAtlas({ reading, language }: Pick<MapState, 'reading' | 'language'>) {
  let places = $state.raw<readonly ReadPlace[] | null>(null)
  let failed = $state.raw<string | null>(null)
  const byId = $derived(new Map(places?.map((place) => [place.id, place])))
  reading.places().then(
    (file) => (places = file.places),
    (error: unknown) => (failed = error instanceof Error ? error.message : String(error)),
  )
  return {
    /** Null until they have come. */
    get places() {
      return places
    },
    /** Why they do not come; null as long as they may. */
    get failed() {
      return failed
    },
    place: (id: string): ReadPlace | null => byId.get(id) ?? null,
    /** Name in the page's language, else `other`. */
    nameOf(id: string, other: string = id): string {
      const place = byId.get(id)
      return place ? placeName(place, language) : other
    },
  }
}
