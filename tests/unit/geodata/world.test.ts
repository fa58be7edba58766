import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPlace } from '../../../src/geoparse/gazetteer/gazetteer.ts'
import { geoparse } from '../../../src/geoparse/geoparse.ts'
import { distanceKm } from '../../../src/model/distance.ts'
import { packs, readGazetteer } from '../../../src/pipeline/read-gazetteer.ts'

/** Famous cases, read with the packs that come with the tool. */
const { gazetteer, issues } = await readGazetteer(resolve(import.meta.dirname, '../../../geodata'), packs)
const mentions = (text: string, demonyms = false) => geoparse(text, gazetteer, { demonyms })
const names = (text: string) => mentions(text).map((m) => m.text)

test('the packs are sound', () => {
  expect(issues).toEqual([])
  expect(gazetteer.world!.header.places).toBeGreaterThan(200_000)
})

/** Positions to within a town's reach: ids of towns may change with the list. */
const where = {
  parisFrance: [48.86, 2.35],
  parisTexas: [33.66, -95.56],
  londonEngland: [51.51, -0.13],
  londonOntario: [42.98, -81.23],
  alexandriaEgypt: [31.2, 29.92],
  alexandriaLouisiana: [31.31, -92.45],
  alexandriaVirginia: [38.8, -77.05],
  louisvilleKentucky: [38.25, -85.76],
  springfieldIllinois: [39.8, -89.64],
  cambridgeMassachusetts: [42.37, -71.11],
  tiszaburaHungary: [47.45, 20.46],
} as const

describe('namesakes', () => {
  test.each([
    ['They met in Paris.', 'Paris', 'parisFrance'],
    ['They met in Paris, Texas.', 'Paris', 'parisTexas'],
    ['They met in Paris. Later Lyon and Marseille joined.', 'Paris', 'parisFrance'],
    ['They met in Paris. Dallas, Sherman and Bonham in Texas joined.', 'Paris', 'parisTexas'],
    ['It rained in Denver and in Paris.', 'Paris', 'parisFrance'],
    ['He lives in London.', 'London', 'londonEngland'],
    ['He lives in London, Ontario.', 'London', 'londonOntario'],
    ['A storm hit Alexandria.', 'Alexandria', 'alexandriaEgypt'],
    ['A storm hit Alexandria, La., on Monday.', 'Alexandria', 'alexandriaLouisiana'],
    ['A storm hit Alexandria, Va., on Monday.', 'Alexandria', 'alexandriaVirginia'],
    ['LOUISVILLE, KY — A man was shot.', 'LOUISVILLE', 'louisvilleKentucky'],
    ['LOUISVILLE, Ky. (AP) — A man was shot.', 'LOUISVILLE', 'louisvilleKentucky'],
    ['SPRINGFIELD, Ill. (AP) — A man was shot.', 'SPRINGFIELD', 'springfieldIllinois'],
    ['She studies in Cambridge, Mass., today.', 'Cambridge', 'cambridgeMassachusetts'],
    ['It flooded in Tiszabura, Hungary.', 'Tiszabura', 'tiszaburaHungary'],
  ] as const)('%s', (text, name, key) => {
    const [lat, lon] = where[key]
    const found = mentions(text).filter((m) => m.text === name)
    expect(found).toHaveLength(1)
    expect(distanceKm({ lat: found[0]!.lat!, lon: found[0]!.lon! }, { lat, lon })).toBeLessThan(15)
    expect(found[0]!.why).not.toBe('')
    expect(found[0]!.candidates[0]?.place).toBe(found[0]!.place)
  })
  test('a country and a state of one name by what stands round them', () => {
    const georgia = (text: string) => mentions(text).find((m) => m.text === 'Georgia')?.place
    expect(georgia('Talks in Tbilisi and Batumi went on; Georgia voted.')).toBe('georgia')
    expect(georgia('Talks in Atlanta and Macon went on; Georgia voted.')).toBe('us-georgia')
    expect(georgia('Snow fell in Savannah, Georgia.')).toBe('us-georgia')
  })
  test('counties by the state that stands beside them', () => {
    const [otoe, dakota] = mentions('Otoe and Dakota counties were flooded in Nebraska.')
    expect([otoe?.place, dakota?.place]).toEqual(['us-ne-131', 'us-ne-043'])
  })
  test('a name narrowed once means that place in the whole document', () => {
    const paris = mentions('Paris, Texas, is small. Rain fell in Paris. Few leave Paris.').filter(
      (m) => m.text === 'Paris',
    )
    expect(paris).toHaveLength(3)
    expect(new Set(paris.map((m) => m.place)).size).toBe(1)
    expect(findPlace(gazetteer, paris[0]!.place!)?.country).toBe('US')
  })
})

describe('places are found', () => {
  test.each([
    ['He lives in Jordan.', ['Jordan']],
    ['Michael Jordan flew there. Rain fell in Jordan.', ['Jordan']],
    ['Police in Austin met the Austin Police.', ['Austin', 'Austin']],
    ['Santa Clara County officials met.', ['Santa Clara County']],
    ['Flooding in Otoe and Dakota counties went on.', ['Otoe', 'Dakota']],
    ['The White House said so.', ['White House']],
    ['DENVER (AP) — Fire spread.', ['DENVER']],
    ['SAN FRANCISCO – Fire spread.', ['SAN FRANCISCO']],
    ['BEIRUT: Fire spread.', ['BEIRUT']],
    ['THE WAR IN IRAQ IS OVER', ['IRAQ']],
    ['Munich and München, São Paulo and Sao Paulo', ['Munich', 'München', 'São Paulo', 'Sao Paulo']],
    ['He crossed the Tigris and the Black Sea.', ['Tigris', 'Black Sea']],
    ['He fled to the village of Nowhereton.', ['Nowhereton']],
    ['He fled to the village of Qarah Tall.', ['Qarah Tall']],
    ['They met in Paris. Washington said it would wait.', ['Paris', 'Washington']],
    ['The Akron mayor spoke.', ['Akron']],
    ['Rain fell in Atlanta and Savannah.', ['Atlanta', 'Savannah']],
    ['In Nice the sun shone.', ['Nice']],
    ['Late Monday Akron police came.', ['Akron']],
    ['Austin Police arrested him.', ['Austin']],
    ['In Otoe and Dakota counties rain fell.', ['Otoe', 'Dakota']],
    ['Most people live in Most, Czech Republic.', ['Most', 'Czech Republic']],
    ["St. Louis's arch fell.", ['St. Louis']],
    ['He went to al-Fallujah.', ['al-Fallujah']],
    ['They left Tahrir (Liberation) Square.', ['Tahrir (Liberation) Square']],
    ['وصلوا إلى مدينة الموصل', ['الموصل']],
    ['قتال في الباب', ['الباب']],
    ['They live in Battle Creek.', ['Battle Creek']],
    ['They came to St. Petersburg, Fla., today.', ['St. Petersburg', 'Fla.']],
    ['Salem, OR, is wet. Is it Salem or Boston?', ['Salem', 'OR', 'Salem', 'Boston']],
    ['🛢️🛢️ Oil flowed to Lyon', ['Lyon']],
    // Arabic and Persian
    ['والبصرة', ['البصرة']],
    ['وصلوا للبصرة', ['لبصرة']],
    ['قتال بالموصل', ['الموصل']],
    ['درعراق', ['عراق']],
    ['صرح في الدار البيضاء', ['الدار البيضاء']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('what is no place is not', () => {
  test.each([
    'Jordan Smith was arrested. Chad Smith plays drums.',
    'Jane Kowalski, MD, came. Sure, OK, he said.',
    'طرق الباب',
    'Michael Jordan scored. Later Jordan said he was happy.',
    'Gen. Washington won. President Washington slept.',
    'Paris Hilton sang. Hilton left.',
    'Charlotte Brown said so.',
    'Sofia Vergara said so.',
    "They celebrated St. Patrick's Day.",
    'It costs US$5 million.',
    'In May and August, on Monday, at Easter, he rests.',
    'Arabs, Kurds and Muslims prayed with a Catholic and a Hindu.',
    'The FBI met NATO, the EU and PETA.',
    'He read a book about reading.',
    'They told us so.',
    'He met Tiszabura yesterday.',
    'A Norwegian ship sailed with two Norwegians.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([])
  })
})

test('a village is taken with its country beside it, and from then on', () => {
  expect(names('He met Tiszabura. He lives in Tiszabura, Hungary.')).toEqual(['Tiszabura', 'Tiszabura', 'Hungary'])
})

test('demonyms are found on demand, as part of something else', () => {
  const found = mentions('A Norwegian ship and a Swiss bank.', true)
  expect(found.map((m) => [m.text, m.place, m.use])).toEqual([
    ['Norwegian', 'norway', 'associative'],
    ['Swiss', 'switzerland', 'associative'],
  ])
})

test('an unknown village is kept without a place', () => {
  expect(mentions('He fled to the village of Nowhereton.')).toMatchObject([
    { text: 'Nowhereton', place: null, lat: null, lon: null, candidates: [] },
  ])
})
