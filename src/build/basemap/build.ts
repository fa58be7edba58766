import { readFileSync } from 'node:fs'
import type { Topo } from '../../map/basemap-data.ts'
import { makeAreas as makeCoverageAreas } from '../areas/make-areas.ts'
import { readAreaKeys, type AreaKey } from './area-keys.ts'
import { makeAreas, readOutlines } from './areas.ts'
import { readClaims } from './claims.ts'
import { readCountries } from './countries.ts'
import { labelCountries, readLabels } from './country-labels.ts'
import { readIsoCodes } from './iso.ts'
import { readLakes, readWideRivers } from './lakes.ts'
import { partition } from './partition.ts'
import { labelPlaces } from './places.ts'
import { areasProvenance, basemapProvenance } from './provenance.ts'
import { labelProvinces } from './province-labels.ts'
import { readProvinces } from './provinces.ts'
import { updateSizes } from './readme.ts'
import { readRivers } from './rivers.ts'
import { findSources } from './sources.ts'
import { readUrban } from './urban.ts'
import { toFeature, writeCollection, writeJson, writeTopology } from './write.ts'

/** Countries whose provinces are drawn, by ISO 3166-1 alpha-2. */
const drawn = 'IQ SY LB IR TR JO IL PS YE SA KW EG AE OM AF PK TM GE AM'.split(' ')
/** Countries of which single provinces make up a region of the gazetteer. */
const lent = ['UA', 'RU', 'IN']

const sources = findSources()
const isoOf = await readIsoCodes(sources.provinces)
const atlas = readCountries(sources.countries, isoOf)
const provinces = await readProvinces(sources.provinces, [...drawn, ...lent])
const map = partition(
  atlas.countries,
  provinces.filter(({ iso }) => drawn.includes(iso)),
)

writeTopology(
  'public/basemap/base.json',
  {
    land: [toFeature(atlas.land, {})],
    countries: atlas.countries.map(({ name, iso, geometry }) => toFeature(geometry, { name, iso })),
    borders: [
      ...atlas.frontiers.map(({ kind, geometry }) => toFeature(geometry, { kind })),
      ...(await readClaims(sources.provinces)).map((claim) =>
        toFeature(claim, { kind: 'disputed', claim: true }),
      ),
    ],
    coast: [toFeature({ type: 'MultiLineString', coordinates: atlas.coast }, {})],
    urban: readUrban(
      sources.urban,
      atlas.countries.map(({ geometry }) => geometry),
    ),
    admin1: map.lines.map(({ iso, coordinates }) =>
      toFeature({ type: 'MultiLineString', coordinates }, { iso }),
    ),
  },
  1e5,
)

const wide = readWideRivers()
writeTopology('public/basemap/water.json', { rivers: readRivers(wide), lakes: readLakes(wide) }, 2e5)

writeJson(
  'public/basemap/areas.json',
  makeCoverageAreas(JSON.parse(readFileSync('public/basemap/base.json', 'utf8')) as Topo),
)

const places = labelPlaces(sources.cities)
writeJson('public/basemap/labels.json', {
  countries: labelCountries(atlas.countries),
  territories: readLabels('territory-labels.csv'),
  seas: readLabels('sea-labels.csv'),
  admin1: labelProvinces(map.provinces, places),
  places,
})
writeJson('public/basemap/PROVENANCE.json', basemapProvenance(sources), 2)
updateSizes('public/basemap/README.md', 'public/basemap')

const keys = readAreaKeys(['geodata/gazetteer/places.csv', 'geodata/world/countries.csv'])
const outlines = readOutlines('geodata/gazetteer/outlines.geojson')
const shapes = [
  ...map.countries.flatMap(({ iso, geometry }) => (iso ? [{ key: iso, geometry }] : [])),
  ...[...map.provinces, ...provinces.filter(({ iso }) => lent.includes(iso))].map(
    ({ iso, name, geometry }) => ({
      key: `${iso} ${name}`,
      geometry,
    }),
  ),
]
// what several countries make up is thinned out apart, else it would draw their frontiers as coarsely as its own
const isWide = ({ shapes: parts }: AreaKey) => parts.length > 1 && parts.every((part) => !part.includes(' '))
const areas = [keys.filter((key) => !isWide(key)), keys.filter(isWide)].flatMap((some) =>
  makeAreas(some, shapes, (iso) => drawn.includes(iso)),
)
writeCollection('geodata/gazetteer/areas.geojson', [...areas, ...outlines])
writeJson('geodata/gazetteer/areas.PROVENANCE.json', areasProvenance(sources), 2)

const without = keys.filter(({ id }) => ![...areas, ...outlines].some((area) => area.id === id))
console.error(`no area for: ${without.map(({ id }) => id).join(', ')}`)
