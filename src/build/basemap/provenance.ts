import type { Source, Sources } from './sources.ts'

/** What a written file was made from, by which steps, and under which licence it may be passed on. */
interface Entry {
  licence: string
  inputs: Source[]
  steps: string[]
}

const frontiers = [
  'Join Baikonur to Kazakhstan and Guantanamo to Cuba.',
  "Thin out with Visvalingam's algorithm: fine round the theatre, coarser by distance (detail.ts).",
  'Cut what crosses 180°.',
]
const provinces = [
  'Fit the lines between provinces to the outline of their country: cut what sticks out, draw out what ends short.',
  'Join the UNDOF zone to Quneitra.',
]

/** Entries for the files of the basemap, by file name. */
export function basemapProvenance({ credits }: Sources): Record<string, Entry> {
  return {
    'base.json': {
      licence: 'public domain',
      inputs: [credits.countries, credits.provinces, credits.urban],
      steps: [
        ...frontiers,
        ...provinces,
        'Urban areas of the region above 12 km²: each corner cut once, and what lies off the shore cut off.',
        'Mark frontiers as disputed by the reviewed list in disputed.ts; add the claim lines of Natural Earth.',
      ],
    },
    'areas.json': {
      licence: 'public domain',
      inputs: [credits.countries, credits.provinces],
      steps: [
        'Cut the countries of base.json along their lines between provinces (src/build/areas/); islands join the nearest.',
        "Thin out with Visvalingam's algorithm, far more than the borders: it is for hatching.",
      ],
    },
    'water.json': {
      licence: 'LGPL-3.0-or-later',
      inputs: [credits.rivers, credits.lakes],
      steps: [
        'Dump rivers of classes 1 to 4, lakes and wide rivers with `gmt pscoast -M`, high resolution.',
        'Join pieces end to end; draw wide rivers along the middle between their banks as well.',
        "Thin out with Visvalingam's algorithm as the borders are.",
      ],
    },
    'labels.json': {
      licence: 'CC-BY-4.0',
      inputs: [credits.cities, credits.countries, credits.provinces],
      steps: [
        'Rank places by feature code and population (place-ranks.ts); put off what stands too near a larger one.',
        'Names, ranks and additional places of the hand-kept tables win (place-names.csv and its neighbours).',
        'Arabic names of the other places: the plainest spelling in Arabic letters among the other names of GeoNames.',
        'Persian names: likewise in Persian letters; without one, the Arabic name in Persian letters, without its article.',
        'Local names: the Persian, Arabic or Latin one, or the shortest in the letters of Hebrew, Armenian, Georgian, Greek or Kurdish.',
        `Names of countries: Unicode CLDR ${process.versions['cldr'] ?? ''} as Node carries it (Unicode licence).`,
      ],
    },
  }
}

/** Entry for the areas of the gazetteer. */
export function areasProvenance({ credits }: Sources): Record<string, Entry> {
  return {
    'areas.geojson': {
      licence: 'public domain; own outlines CC-BY-4.0',
      inputs: [credits.countries, credits.provinces],
      steps: [
        ...frontiers,
        ...provinces,
        'Find shapes by country code and by the tables province-names.csv and region-provinces.csv.',
        'Thin out again so that neighbours share their frontier; leave out parts below 0.4 % of the largest.',
        'Add the regions outlined by hand (outlines.geojson, own work, CC BY 4.0).',
        'Frontiers are those in force on the ground in Natural Earth 4.1: the Golan lies in Israel, Crimea in Russia.',
      ],
    },
  }
}
