import type { RawPlace } from './cities.ts'

type Unit = { code: string; name: string }

/** Words for the kind of a unit, which prose leaves out: "Basra Governorate" is Basra, "Tver Oblast" is Tver. */
const KIND =
  /^(?:(?:Province|Region|State|Department|District|Governorate|Prefecture|County|Municipality|Emirate) of (?:the )?|County |Muḩāfaz̧at |Wilayat |Ostān-e )|(?: (?:Province|Region|State|Department|District|Governorate|Prefecture|Oblast|Oblast'|Krai|Raion|County|Municipality|Voivodeship|Canton|Emirate|Governate|Division|Sheng|Autonomous Region))+$/u

/**
 * Administrative units of the first and second level with the middle of their towns as their place: the lists give names
 * only. A unit without a town is left out. Those of the United States keep "County" and "Parish", as they are written.
 */
export function readAdmins(
  cities: readonly RawPlace[],
  first: readonly Unit[],
  second: readonly Unit[],
): RawPlace[] {
  const level1 = middles(cities, (c) => c.admin1)
  const level2 = middles(cities, (c) => c.admin2)
  const make = (unit: Unit, middle: Middle | undefined, level: 1 | 2): RawPlace[] => {
    if (!middle) return []
    const short = unit.name.replace(KIND, '').trim()
    const country = unit.code.slice(0, 2)
    const named = short !== unit.name && short.length > 2 && country !== 'US'
    return [
      {
        name: unit.name,
        alternates: named ? [short] : [],
        type: level === 1 ? 'admin1' : 'district',
        country,
        admin1: unit.code.split('.', 2).join('.'),
        admin2: unit.code,
        lat: middle.lat / middle.n,
        lon: middle.lon / middle.n,
        population: middle.population,
        geonameId: 0,
        code: unit.code,
      },
    ]
  }
  return [
    ...first.flatMap((u) => make(u, level1.get(u.code), 1)),
    ...second.flatMap((u) => make(u, level2.get(u.code), 2)),
  ]
}

interface Middle {
  lat: number
  lon: number
  n: number
  population: number
}

function middles(cities: readonly RawPlace[], codeOf: (c: RawPlace) => string): Map<string, Middle> {
  const out = new Map<string, Middle>()
  for (const c of cities) {
    const code = codeOf(c)
    const m = out.get(code) ?? { lat: 0, lon: 0, n: 0, population: 0 }
    m.lat += c.lat
    m.lon += c.lon
    m.n++
    m.population += c.population
    out.set(code, m)
  }
  return out
}
