import { placeTypes, type Place } from '../../model/place.ts'
import type { NameHash } from './name-hash.ts'
import {
  bucketBits,
  coordinateScale,
  magic,
  nameFlags,
  placeMask,
  sections,
  type PackHeader,
  type Section,
} from './pack-format.ts'

const utf8 = new TextDecoder()

/** A packed gazetteer, opened. */
export interface Pack {
  header: PackHeader
  lat: Int32Array
  lon: Int32Array
  population: Uint32Array
  /** Index of the place that holds it, plus one; 0 where there is none. */
  parent: Uint32Array
  geonameId: Uint32Array
  labelEnd: Uint32Array
  hashHigh: Uint32Array
  hashLow: Uint32Array
  namePlace: Uint32Array
  bucket: Uint32Array
  type: Uint8Array
  country: Uint8Array
  label: Uint8Array
}

/** A place that bears a name, and how it bears it. */
export interface PackHit {
  index: number
  common: boolean
  given: boolean
  alternate: boolean
}

/** Opens a packed gazetteer without copying it. Throws an Error where the bytes are none, or of another version. */
export function openPack(bytes: Uint8Array): Pack {
  // typed arrays need their alignment; a Buffer's own slice would not copy
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const head = new DataView(buffer, byteOffset, Math.min(8, bytes.length))
  if (bytes.length < 8 || head.getUint32(0, true) !== magic) throw broken('not a pack of this version')
  const headerLength = head.getUint32(4, true)
  if (8 + headerLength > bytes.length) throw broken('it ends too early')
  const header = parseHeader(new Uint8Array(buffer, byteOffset + 8, headerLength))
  let at = byteOffset + 8 + headerLength
  const offsets = sections.map((name, i): [Section, number, number] => {
    const size = header.bytes[i] ?? 0
    const found: [Section, number, number] = [name, at, size]
    at += size + ((4 - (size % 4)) % 4)
    return found
  })
  if (at - byteOffset > bytes.length) throw broken('it ends too early')
  const section = (name: Section) => offsets.find(([n]) => n === name)!
  const u32 = (name: Section) => new Uint32Array(buffer, section(name)[1], section(name)[2] / 4)
  const i32 = (name: Section) => new Int32Array(buffer, section(name)[1], section(name)[2] / 4)
  const u8 = (name: Section) => new Uint8Array(buffer, section(name)[1], section(name)[2])
  return {
    header,
    lat: i32('lat'),
    lon: i32('lon'),
    population: u32('population'),
    parent: u32('parent'),
    geonameId: u32('geonameId'),
    labelEnd: u32('labelEnd'),
    hashHigh: u32('hashHigh'),
    hashLow: u32('hashLow'),
    namePlace: u32('namePlace'),
    bucket: u32('bucket'),
    type: u8('type'),
    country: u8('country'),
    label: u8('label'),
  }
}

function parseHeader(bytes: Uint8Array): PackHeader {
  try {
    const header = JSON.parse(utf8.decode(bytes)) as PackHeader | null
    if (header?.bytes?.length === sections.length) return header
  } catch {
    // said below
  }
  throw broken('its header cannot be read')
}

const broken = (why: string): Error =>
  new Error(`broken world gazetteer: ${why}; make it anew with \`npm run world\``)

const NO_HITS: PackHit[] = []

/** The places that bear a name; an empty list where none does. */
export function findInPack(pack: Pack, { high, low }: NameHash): PackHit[] {
  const slot = high >>> (32 - bucketBits)
  const end = pack.bucket[slot + 1]!
  let hits: PackHit[] = NO_HITS
  for (let i = pack.bucket[slot]!; i < end; i++) {
    if (pack.hashHigh[i] !== high || pack.hashLow[i] !== low) continue
    const bits = pack.namePlace[i]!
    if (hits === NO_HITS) hits = []
    hits.push({
      index: bits & placeMask,
      common: (bits & nameFlags.common) !== 0,
      given: (bits & nameFlags.given) !== 0,
      alternate: (bits & nameFlags.alternate) !== 0,
    })
  }
  return hits
}

/** The place at an index, as other gazetteers hold it. Towns have ids `gn-…` after their GeoNames number,
 * administrative units theirs after the code, such as `us-la-079`. */
export function packedPlace(pack: Pack, index: number): Place {
  const type = pack.header.types[pack.type[index]!]!
  const up = pack.parent[index]!
  return {
    id: packedId(pack, index),
    name: packedName(pack, index),
    type,
    country: pack.header.countries[pack.country[index]!] ?? null,
    parent: up ? packedId(pack, up - 1) : null,
    seat: null,
    lon: pack.lon[index]! / coordinateScale,
    lat: pack.lat[index]! / coordinateScale,
    radiusKm: placeTypes[type].radiusKm,
    names: {},
    aliases: [],
    population: pack.population[index]!,
    source: 'GeoNames',
  }
}

/** The place of an id that `packedPlace` gave; undefined where the pack has none. Looks at all, so not for inner loops. */
export function placeOfPackedId(pack: Pack, id: string): Place | undefined {
  const number = Number(/^gn-([1-9]\d*)$/.exec(id)?.[1])
  const index = Number.isNaN(number)
    ? pack.geonameId.findIndex((n, i) => n === 0 && packedId(pack, i) === id)
    : pack.geonameId.indexOf(number)
  return index < 0 ? undefined : packedPlace(pack, index)
}

const packedId = (pack: Pack, index: number): string =>
  pack.geonameId[index] ? `gn-${pack.geonameId[index]}` : (label(pack, index)[1] ?? '')

const packedName = (pack: Pack, index: number): string => label(pack, index)[0] ?? ''

/** Name, and for an administrative unit its id. */
function label(pack: Pack, index: number): string[] {
  const from = index ? pack.labelEnd[index - 1] : 0
  return utf8.decode(pack.label.subarray(from, pack.labelEnd[index])).split('\t')
}
