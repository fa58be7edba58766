/** Seeded places and features, as many as asked for: names of places of two to four syllables, claims of twenty words. */
import type { MapFeature } from '../../../../src/model/feature.ts'
import type { ReadPlace } from '../../../../src/model/reading.ts'
import { timed, type Timed } from '../../../../src/time/sift.ts'

const PLACES = 3000
const WORDS = 20_000
const ONSETS = ['b', 'd', 'f', 'gh', 'h', 'j', 'k', 'kh', 'l', 'm', 'n', 'q', 'r', 's', 'sh', 't', 'w', 'z']
const RIMES = ['a', 'al', 'an', 'ar', 'i', 'in', 'ir', 'u', 'ur', 'un']
const KINDS = ['strike', 'attack', 'battle', 'protest', 'meeting', 'deployment', 'withdrawal', 'aid']

/** Numbers in [0, 1) that are the same in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Made {
  places: ReadPlace[]
  features: Timed[]
}

export function makeData(n: number): Made {
  const random = seeded(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const syllables = (least: number) =>
    Array.from({ length: least + Math.floor(random() * 2) }, () => pick(ONSETS) + pick(RIMES)).join('')
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const words = Array.from({ length: WORDS }, () => syllables(1 + Math.floor(random() * 3)))
  // few words are said often and most of them seldom, as in any language
  const word = () => words[Math.floor(WORDS ** random())] ?? 'al'
  const sentence = () => Array.from({ length: 20 }, word).join(' ')
  const places = Array.from({ length: PLACES }, (_, i): ReadPlace => {
    const name =
      random() < 0.3 ? `${capital(syllables(1))} al-${capital(syllables(1))}` : capital(syllables(2))
    return {
      id: `p${i}`,
      name,
      type: 'town',
      country: null,
      parent: null,
      lon: 40 + random() * 8,
      lat: 30 + random() * 6,
      radiusKm: 5,
      names: {},
      aliases: [name.replaceAll('q', 'k')],
      spellings: [{ text: name.toLowerCase(), source: 's', n: 1 }],
    }
  })
  const features = Array.from({ length: n }, (_, i) => timed(featureOf(i), new Map()))

  function featureOf(i: number): MapFeature {
    const place = pick(places)
    const kind = pick(KINDS)
    const day = new Date(Date.UTC(2003, 0, 1) + Math.floor(random() * 7300) * 86_400_000)
    const when = day.toISOString().slice(0, 10)
    return {
      type: 'Feature',
      id: `f${i}`,
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      properties: {
        layer: 'event',
        name: `${capital(kind)} on ${word()} ${word()} near ${place.name}`,
        kind,
        actor: null,
        actors: [],
        roles: [],
        when,
        start: when,
        end: when,
        dated: 'day',
        place: place.id,
        placename: place.name,
        located: 'settlement',
        radius: 5,
        status: 'confirmed',
        certainty: 'B',
        claims: [
          { source: 's', by: `Paper ${i % 40}`, says: sentence(), start: 0, end: 0, stance: 'supports' },
        ],
        figures: null,
        proposed: false,
      },
    }
  }
  return { places, features }
}
