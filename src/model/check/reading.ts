import { omitReasons } from '../coverage.ts'
import type { ApartFile, PlacesFile, ReadDocument } from '../reading.ts'
import { isObject, type JsonObject } from './object.ts'

/** True where all that a page reads of `places.json` is there. */
export const isPlacesFile = (value: unknown): value is PlacesFile =>
  isVersion1(value) && rows(value.places, isPlace)

/** True where all that a page reads of `documents/ID.json` is there, and it is of the document `id`. */
export const isReadDocument = (value: unknown, id: string): value is ReadDocument =>
  isVersion1(value) && value.source === id && rows(value.parts, isPart) && rows(value.mentions, isMention)

/** True where all that a page reads of `apart.json` is there. */
export const isApartFile = (value: unknown): value is ApartFile =>
  isVersion1(value) &&
  rows(value.statements, (one) => isText(one.source) && isSpan(one) && isText(one.text) && isReason(one.why))

const isVersion1 = (value: unknown): value is JsonObject => isObject(value) && value.version === 1

const rows = (value: unknown, isRow: (row: JsonObject) => boolean): boolean =>
  Array.isArray(value) && value.every((row) => isObject(row) && isRow(row))

const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)
const texts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isReason = (value: unknown): boolean => isText(value) && Object.hasOwn(omitReasons, value)

const isSpan = ({ start, end }: JsonObject): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(end) > Number(start)

const isPart = (one: JsonObject): boolean =>
  isSpan(one) &&
  isText(one.text) &&
  one.text.length === Number(one.end) - Number(one.start) &&
  (one.kind === 'heading' || one.kind === 'statement') &&
  (one.omitted === null || isReason(one.omitted))

const isMention = (one: JsonObject): boolean =>
  isSpan(one) &&
  isTextOrNull(one.place) &&
  ['literal', 'metonym', 'associative'].some((use) => use === one.use) &&
  isText(one.why) &&
  texts(one.others)

const isPlace = (one: JsonObject): boolean =>
  ['id', 'name', 'type'].every((key) => isText(one[key])) &&
  ['country', 'parent'].every((key) => isTextOrNull(one[key])) &&
  ['lon', 'lat', 'radiusKm'].every((key) => Number.isFinite(one[key])) &&
  isObject(one.names) &&
  Object.values(one.names).every(texts) &&
  texts(one.aliases) &&
  (one.named === undefined || rows(one.named, (row) => isText(row.name) && isText(row.when))) &&
  rows(one.spellings, (row) => isText(row.text) && isText(row.source) && Number.isInteger(row.n))
