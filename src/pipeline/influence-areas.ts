/** Gazetteer and features → `areas.json`, in which influence is added up. */
import { findPlace } from '../geoparse/gazetteer/gazetteer.ts'
import { areasFile, areasIn, type Outlined } from '../influence/overlaps.ts'
import { portionsOf } from '../influence/portions.ts'
import { AREAS_FILE, type AreasFile } from '../model/area.ts'
import type { MapFeature } from '../model/feature.ts'
import type { Place } from '../model/place.ts'
import type { Theatre } from './read-dataset.ts'

/** The areas that the home view meets, and how each place of the features that is no exact point lies in them. */
export function influenceAreas(
  features: readonly MapFeature[],
  { areas, gazetteer, dataset }: Pick<Theatre, 'areas' | 'gazetteer' | 'dataset'>,
): AreasFile {
  const outlined = [...areas].flatMap(([id, geometry]): Outlined[] => {
    const place = findPlace(gazetteer, id)
    if (place?.type !== 'country' && place?.type !== 'admin1') return []
    return [{ id, name: namesOf(place), country: place.country, geometry, type: place.type }]
  })
  const countries = outlined.flatMap(({ id, type, country }): [string, string][] =>
    type === 'country' && country !== null ? [[id, country]] : [],
  )
  return areasFile(areasIn(outlined, dataset.bbox), portionsOf(features, []).places, new Map(countries))
}

function namesOf({ name, names }: Place): { en: string } {
  const others = Object.entries(names).flatMap(([lang, [first]]) => (first ? [[lang, first]] : []))
  return { en: name, ...Object.fromEntries(others) }
}

/** One area and one place a line, so that a difference shows what changed. */
export function areasText({ areas, shares }: AreasFile): { file: string; text: string } {
  const rows = areas.map((area) => JSON.stringify(area)).join(',\n')
  const places = Object.entries(shares).map(([key, of]) => `${JSON.stringify(key)}:${JSON.stringify(of)}`)
  const text = `{"version":1,"areas":[\n${rows}\n],"shares":{\n${places.join(',\n')}\n}}\n`
  return { file: AREAS_FILE, text }
}
