/** The search of one mounted map: its field and its page share what was typed and what was found. */
import { createContext } from 'svelte'
import { fitOf } from '../../time/sift.ts'
import { nameOf } from '../../map/look.ts'
import type { PlacesFile, ReadPlace } from '../../model/reading.ts'
import { reasonOf } from '../load.ts'
import { blocPage } from '../profile/actor-profile.ts'
import type { MapState } from '../state.svelte.ts'
import type { Kind } from '../words/words.ts'
import { actorItem, documentItem, featureItem, placeItem, type SearchItem } from './items.ts'
import {
  boundsOf,
  boundsOfFeature,
  countBlocs,
  countFeature,
  featuresIn,
  nearestInTime,
  placesOfFeatures,
  type Counts,
} from './places.ts'
import { latestOf } from '../latest.ts'
import { feed, inTurns, startSearch } from './search-client.ts'
import type { Found, Hit } from './search-service.ts'

export type Search = ReturnType<typeof createSearch>

/** Most results of a group. */
const MOST = 25
/** Suggestions of a group. */
const SUGGESTED = 8

export const [getSearch, setSearch] = createContext<Search>()

/** Nothing is read before it is first asked. */
export function createSearch(map: MapState) {
  let text = $state('')
  /** What `found` answers. */
  let answered = $state('')
  let found = $state.raw<readonly Found[]>([])
  let suggested = $state.raw<readonly Found[]>([])
  let reading = $state(false)
  let failure = $state<string | null>(null)
  let places: ReadonlyMap<string, ReadPlace> = new Map()
  const { manifest, language, words } = map
  /** The latest question. */
  let looking = Promise.resolve()
  let begun: Promise<(text: string) => Promise<Found[] | null>> | null = null

  async function begin() {
    reading = true
    const service = await startSearch()
    const file: PlacesFile | null = await map.reading.places().catch(() => null)
    places = new Map((file?.places ?? placesOfFeatures(map.features)).map((place) => [place.id, place]))
    const counts: Counts = { places: new Map(), actors: new Map() }
    await inTurns(map.features, ({ feature }) => countFeature(counts, feature.properties))
    const blocs = countBlocs(manifest.actors, counts.actors)
    const placeItems: SearchItem[] = []
    await inTurns(places.values(), (place) => {
      const mentions = place.spellings.reduce((sum, { n }) => sum + n, 0)
      placeItems.push(placeItem(place, language, (counts.places.get(place.id) ?? 0) + mentions))
    })
    const actorItems = [
      ...manifest.actors.map((one) => actorItem(one, language, counts.actors.get(one.id) ?? 0)),
      ...manifest.blocs.map((one) => ({
        ...actorItem(one, language, blocs.get(one.id) ?? 0),
        id: blocPage(one.id),
      })),
    ]
    suggested = [placeItems, actorItems].flatMap(suggestionsOf)
    const actorNames = new Map(manifest.actors.map((one) => [one.id, nameOf(one, language)]))
    const same = (item: SearchItem) => item
    await feed([...placeItems, ...actorItems, ...manifest.sources.map(documentItem)], same, service.add)
    void feed(
      map.features,
      ({ feature }) =>
        featureItem(
          feature,
          words.kinds[feature.properties.kind as Kind] ?? '',
          places.get(feature.properties.place),
          (id) => actorNames.get(id) ?? id,
        ),
      service.add,
    )
      .then(() => {
        reading = false
        looking = look()
        return looking
      })
      .catch(fail)
    return latestOf((asked: string) => service.search(asked, MOST))
  }

  const fail = (error: unknown): void => {
    failure = reasonOf(error)
    reading = false
  }

  /** Starts reading, where nobody has. */
  function start() {
    failure = null
    begun ??= begin()
    begun.catch((error: unknown) => {
      fail(error)
      begun = null
    })
    return begun
  }

  async function look(): Promise<void> {
    const asked = text
    if (asked.trim() === '') {
      found = []
      answered = ''
      return
    }
    try {
      const answer = await (await start())(asked)
      // what was typed since is asked for too
      if (answer === null || text.trim() === '') return
      found = answer
      answered = asked
    } catch (error) {
      fail(error)
    }
  }

  function choosePlace(id: string): void {
    const place = places.get(id)
    if (place) map.flyTo(boundsOf(place))
    const here = featuresIn(id, map.features, places)
    if (here.some((one) => fitOf(one, map.moment))) return
    const nearest = nearestInTime(here, map.window)
    if (nearest) map.uncoverInTime(nearest)
  }

  return {
    /** What stands in the field. */
    get text() {
      return text
    },
    set text(next) {
      if (next === text) return
      text = next
      looking = look()
    },
    /** Results of `answered`; of an empty field what is most spoken of. */
    get found() {
      return text.trim() === '' ? suggested : found
    },
    /** Of an empty field. */
    get isSuggested() {
      return text.trim() === ''
    },
    /** What was typed has been answered. */
    get isAnswered() {
      return answered === text
    },
    /** Features are still being read: there may be more. */
    get reading() {
      return reading
    },
    /** Why it does not work. */
    get failure() {
      return failure
    },
    start: () => void start().catch(() => {}),
    /** Resolves once what stands in the field has been answered. */
    settle: () => looking,
    place: (id: string): ReadPlace | undefined => places.get(id),
    /** Goes to what was found; `from` the page of the search there is a way back to it. */
    choose({ group, id }: Hit, from: 'page' | 'field'): void {
      if (group === 'feature') {
        const feature = map.feature(id)
        if (feature) map.flyTo(boundsOfFeature(feature))
        map.openUncovered(id, from === 'page' ? 'page' : 'map')
        return
      }
      if (group === 'place') choosePlace(id)
      const page = { page: group, id }
      if (from === 'page') map.visit(page)
      else map.start(page)
    },
  }
}

function suggestionsOf(items: SearchItem[]): Found[] {
  const hits = items
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SUGGESTED)
    .map(({ group, id, names }): Hit => ({ group, id, text: names[0] ?? id, marks: [], spelling: null }))
  return hits[0] ? [{ group: hits[0].group, hits, total: hits.length }] : []
}
